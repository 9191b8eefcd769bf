/** What each part is to reach, in percent, by the measure it is judged by. */
export interface Target {
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
  /** Instead of percentages: at most this many predictions, all of them false. */
  readonly atMost?: number;
}

export const TARGETS: Readonly<Record<string, Target>> = {
  'figures: value, unit, form, status': { f1: 90 },
  'positions: cue, holder': { f1: 80 },
  'positions: cue, holder, stance': { f1: 75 },
  'state reports: headings': { precision: 97, recall: 99 },
  'articles: false headings': { atMost: 6 },
  'recognizers currency: value': { recall: 96 },
  'recognizers dimension: value': { recall: 93 },
  'recognizers percent: value': { recall: 99 },
  'quantulum3: value': { f1: 80 },
  'measeval: quantity overlap': { recall: 97 },
  're3d: quantity and money overlap': { recall: 94 },
  'gum news: names, class': { f1: 72 },
  're3d: names': { f1: 77 },
  'gum news: states': { recall: 99 },
  're3d: states': { recall: 99 },
};

const LEARNT_FROM: readonly string[] = ['gum news', 're3d: names', 're3d: states', 'wikigold'];

/** Tells whether the name model learns from the texts of a part, so that its figure flatters what it knows by heart. */
export function isLearntFrom(part: string): boolean {
  return LEARNT_FROM.some((set) => part.startsWith(set));
}
