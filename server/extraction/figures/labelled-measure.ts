import { MONTHS } from '../lexicon/calendar.ts';
import { COUNTABLE_LABELS } from '../lexicon/measure-labels.ts';
import type { FigureContext } from './figure-context.ts';
import { isNoun, phraseBefore } from './measure-phrase.ts';
import { isThing, outermost } from './subject-measure.ts';
import { type FoundMeasure, toMeasure } from './to-measure.ts';

/**
 * "Headline inflation 4.2%, onions -31%", "of San Telmo, population 61,000", "wagons in service: 11,260": a label that
 * stands alone in front of its number, without a verb.
 */
export function labelled(context: FigureContext): FoundMeasure | null {
  const { tokens, quantity, words, sentence } = context;
  const before = skipSign(context);
  const isColon = tokens[before]?.text === ':';
  const to = isColon ? before : before + 1;
  if (!isNoun(tokens[to - 1])) return null;
  const nearest = phraseBefore(tokens, to);
  const phrase = isColon ? outermost(tokens, nearest) : nearest;
  const head = tokens[phrase?.head ?? -1];
  if (!phrase || !head || !isThing(context, phrase) || IS_MONTH.test(head.lower)) return null;
  const counts = quantity.unitSpan !== null || COUNTABLE_LABELS.has(head.lower);
  if (!counts && !isColon) return null;
  const front = words.slice(0, (tokens[phrase.from]?.start ?? sentence.start) - sentence.start);
  return OPENS_LABEL.test(front) ? toMeasure(context, phrase, isColon) : null;
}

const IS_MONTH = new RegExp(`^${MONTHS.join('$|^')}$`, 'u');
const OPENS_LABEL = /(?:^|[,;:(|•*]|\.\s|\s[-–—])\s*$/u;

/** The index of the last token in front of the number and its sign. */
function skipSign({ tokens, before }: FigureContext): number {
  return /^[-−–+±]$/.test(tokens[before]?.text ?? '') ? before - 1 : before;
}
