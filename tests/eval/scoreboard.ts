/** Hits on both sides, counted apart: one prediction may cover two gold items. */
export interface Tally {
  readonly gold: number;
  readonly goldHits: number;
  readonly predicted: number;
  readonly predictedHits: number;
}

/** A mistake, as input for the next change of the rules. */
export interface Mistake {
  readonly part: string;
  /** What sort of mistake: "missed", "false", "SHARE read as ABSOLUTE". */
  readonly sort: string;
  /** Where, and in which words. */
  readonly example: string;
}

/** Counts by part, in the order in which parts are first counted. */
export interface Scoreboard {
  add(part: string, counts: Partial<Tally>): void;
  note(mistake: Mistake): void;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly mistakes: readonly Mistake[];
}

export function createScoreboard(): Scoreboard {
  const tallies = new Map<string, Tally>();
  const mistakes: Mistake[] = [];

  function add(
    part: string,
    { gold = 0, goldHits = 0, predicted = 0, predictedHits = 0 }: Partial<Tally>,
  ): void {
    const before = tallies.get(part) ?? { gold: 0, goldHits: 0, predicted: 0, predictedHits: 0 };
    tallies.set(part, {
      gold: before.gold + gold,
      goldHits: before.goldHits + goldHits,
      predicted: before.predicted + predicted,
      predictedHits: before.predictedHits + predictedHits,
    });
  }

  return { add, note: (mistake) => void mistakes.push(mistake), tallies, mistakes };
}

/** Percentages; null where nothing was predicted or nothing was to be found. */
export interface Score {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export function scoreOf({ gold, goldHits, predicted, predictedHits }: Tally): Score {
  const precision = predicted > 0 ? (100 * predictedHits) / predicted : null;
  const recall = gold > 0 ? (100 * goldHits) / gold : null;
  if (precision === null || recall === null) return { precision, recall, f1: null };
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
}
