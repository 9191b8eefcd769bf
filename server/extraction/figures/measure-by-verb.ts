import { MEASURE_VERBS } from '../lexicon/measure-verbs.ts';
import type { FigureContext } from './figure-context.ts';
import type { FoundMeasure } from './to-measure.ts';

/** In tokens: a verb farther off has another object. */
const REACH = 6;

/** Names what a number measures by its verb, where no noun does: "expects to save $300 million", "two miles away". */
export function measureByVerb({
  tokens,
  before,
  after,
  words,
  quantity,
  sentence,
}: FigureContext): FoundMeasure | null {
  if (quantity.unitSpan === null || quantity.kind === 'RATIO') return null;
  const behind = words.slice(quantity.end, quantity.end + 24);
  const late = /^\s(?:behind schedule|late|overdue)(?!\p{L})/u.exec(behind)?.[0];
  const end = sentence.start + quantity.end;
  if (late && quantity.kind === 'DURATION')
    return { start: end + 1, end: end + late.length, label: 'delay', counted: null };
  const prison = /^\sin (prison|jail)(?!\p{L})/u.exec(behind);
  if (prison?.[1]) return { start: end + 4, end: end + prison[0].length, label: prison[1], counted: null };
  for (let at = before; at >= 0 && at > before - REACH; at -= 1) {
    const token = tokens[at];
    if (!token || token.pos === 'PUNCT') break;
    const label = token.pos === 'VERB' ? MEASURE_VERBS.get(token.lemma) : undefined;
    if (label) return { start: token.start, end: token.end, label, counted: null };
    if (token.pos === 'VERB') break;
  }
  if (quantity.kind !== 'LENGTH') return null;
  const way = tokens[after];
  if (
    !way ||
    !/^(?:below|above|from|away|off|across|west|east|north|south|into|inside|apart)$/.test(way.lower)
  )
    return null;
  return { start: way.start, end: way.end, label: 'distance', counted: null };
}
