import { NAME_CLASSES, type NameWeights } from '../../server/extraction/actors/name-model.ts';
import { createRandom, type Random } from '../random.ts';
import type { Example } from './read-examples.ts';

const ROUNDS = 12;
const RATE = 0.2;
/** Pulls each weight towards zero on every step. */
const DECAY = 0.0002;
/** A feature seen less often tells of one text only. */
const FEWEST_EXAMPLES = 2;
/** Smaller weights change no decision. */
const SMALLEST_WEIGHT = 0.08;

/** Fits a multinomial logistic regression by AdaGrad. The same examples always give the same weights. */
export function fitWeights(examples: readonly Example[]): NameWeights {
  const names = frequentFeatures(examples);
  const ids = new Map(names.map((name, id) => [name, id]));
  const coded = examples.map(({ features, name }) => ({
    features: features.flatMap((feature) => ids.get(feature) ?? []),
    target: NAME_CLASSES.indexOf(name),
  }));
  const fit: Fit = {
    weights: new Float64Array(names.length * WIDTH),
    steps: new Float64Array(names.length * WIDTH).fill(1e-8),
  };
  const random = createRandom(1);
  const order = coded.map((_, index) => index);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = coded[index];
      if (example) learn(fit, example);
    }
  }
  return print(names, fit.weights);
}

const WIDTH = NAME_CLASSES.length;

interface Fit {
  readonly weights: Float64Array;
  /** Sums of squared gradients. */
  readonly steps: Float64Array;
}

interface Coded {
  readonly features: readonly number[];
  readonly target: number;
}

function frequentFeatures(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= FEWEST_EXAMPLES).map(([feature]) => feature);
  return frequent.toSorted((left, right) => (left < right ? -1 : 1));
}

function shuffle(order: number[], random: Random): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = random.below(index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
}

function learn({ weights, steps }: Fit, { features, target }: Coded): void {
  const sums = NAME_CLASSES.map((_, index) =>
    features.reduce((sum, feature) => sum + (weights[feature * WIDTH + index] ?? 0), 0),
  );
  const most = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - most));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  for (const [index, part] of parts.entries()) {
    const error = part / whole - Number(index === target);
    for (const feature of features) {
      const at = feature * WIDTH + index;
      const weight = weights[at] ?? 0;
      const gradient = error + DECAY * weight;
      const step = (steps[at] ?? 0) + gradient * gradient;
      steps[at] = step;
      weights[at] = weight - (RATE * gradient) / Math.sqrt(step);
    }
  }
}

function print(names: readonly string[], weights: Float64Array): NameWeights {
  const lines = names.flatMap((name, id): [string, string][] => {
    const own = [...weights.subarray(id * WIDTH, (id + 1) * WIDTH)];
    if (own.every((weight) => Math.abs(weight) < SMALLEST_WEIGHT)) return [];
    return [[name, own.map((weight) => Math.round(weight * 100)).join(' ')]];
  });
  return Object.fromEntries(lines);
}
