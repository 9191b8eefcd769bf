/** What a name names, as far as one can tell from its surroundings. */
export const NAME_CLASSES = ['PERSON', 'ORGANIZATION', 'PLACE', 'OTHER'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** How likely each class is; the shares add up to 1. */
export type ClassShares = Readonly<Record<NameClass, number>>;

/** For each feature, a weight per class in the order of `NAME_CLASSES`, in hundredths, separated by blanks. */
export type NameWeights = Readonly<Record<string, string>>;

/** Judges a name by the features of all places where a text has it. */
export type JudgeName = (places: readonly (readonly string[])[]) => ClassShares;

/** Makes a linear model (multinomial logistic regression) of its weights. */
export function createNameModel(listed: NameWeights): JudgeName {
  const weights = new Map<string, readonly number[]>();
  for (const [feature, numbers] of Object.entries(listed))
    weights.set(
      feature,
      numbers.split(' ').map((number) => Number(number) / 100),
    );

  return (places) => {
    const sums = NAME_CLASSES.map(() => 0);
    for (const features of places) {
      for (const feature of features) {
        const weight = weights.get(feature);
        if (weight) for (const [index, number] of weight.entries()) sums[index] = (sums[index] ?? 0) + number;
      }
    }
    return toShares(sums.map((sum) => sum / Math.max(1, places.length)));
  };
}

/** The softmax of the sums. */
function toShares(sums: readonly number[]): ClassShares {
  const most = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - most));
  const whole = parts.reduce((total, part) => total + part, 0);
  const [person = 0, organization = 0, place = 0, other = 0] = parts.map((part) => part / whole);
  return { PERSON: person, ORGANIZATION: organization, PLACE: place, OTHER: other };
}
