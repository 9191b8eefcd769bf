import type { FigureContext } from './figure-context.ts';
import { phraseBefore } from './measure-phrase.ts';
import { isCompared } from './time-asides.ts';
import type { FigureReading } from './to-figure.ts';
import { type FoundMeasure, toMeasure } from './to-measure.ts';

/** A figure read before this one, in its own sentence or the one before. */
export interface Neighbours {
  readonly left: FigureReading | null;
  /** The last figure of the sentence before, in the same section. */
  readonly previous: FigureReading | null;
}

/**
 * Takes over the measure of the figure before where the number stands beside it or says no noun of its own: "75 ft
 * (23 m)", "$1.9 billion, or $2.14 per share", "earned 8 votes, he earned 6", "Last year we managed 212".
 */
export function borrowMeasure(
  context: FigureContext,
  own: FoundMeasure | null,
  { left, previous }: Neighbours,
): FoundMeasure | null {
  if (left?.measure && (isAside(context, left) || isCompared(context.words, context.quantity.number)))
    return left.measure;
  if (left?.measure?.counted && isReached(context, left)) {
    const measure = own ?? left.measure;
    return { ...measure, counted: left.measure.counted };
  }
  const back = /^\s*of (?:them|these|those|which|whom)\b/i.test(
    context.words.slice(context.quantity.end, context.quantity.end + 10),
  );
  if (back) return antecedent(context) ?? ofThem(context) ?? left?.measure ?? previous?.measure ?? own;
  if (left?.measure && OF_WHOM.test(context.words.slice(0, context.quantity.start))) return left.measure;
  if (own) return own;
  if (left?.measure && isPart(context, left)) return left.measure;
  if (left?.measure && isAlike(context, left)) return left.measure;
  return !left && previous?.measure && goesBack(context, previous) ? previous.measure : null;
}

/** "12,000 staff, of whom | 3,000 work abroad". */
const OF_WHOM = /\b(?:of|among)\s(?:whom|which|these|those|them),?\s$/;

/** "A survey of 2,000 adults found that | 58 per cent felt safe": a share without a noun is of those who were counted. */
function isPart(
  { quantity, tokens, after }: FigureContext,
  { context: { quantity: whole } }: FigureReading,
): boolean {
  return (
    quantity.kind === 'RATIO' &&
    !/^(?:TIMES|POINTS|CHANGE_FACTOR|COMPARISON_FACTOR)$/.test(quantity.nature) &&
    whole.kind === 'COUNT' &&
    /^(?:VERB|AUX)$/.test(tokens[after]?.pos ?? '')
  );
}

/** "From 46 players to | 40": what is reached is counted in what it set out from. */
function isReached(context: FigureContext, { context: { quantity: first } }: FigureReading): boolean {
  const { words, quantity, tokens, after } = context;
  if (
    quantity.nature !== 'PLAIN' ||
    quantity.unitSpan ||
    /^(?:NOUN|ADJ|PROPN)$/.test(tokens[after]?.pos ?? '')
  )
    return false;
  return (
    first.nature === 'PLAIN' &&
    !first.unitSpan &&
    /\bfrom\s$/.test(words.slice(Math.max(0, first.start - 6), first.start)) &&
    /^\s[^.,;]{1,40}\sto\s$/.test(words.slice(first.end, quantity.start))
  );
}

/** The second number says the same of the same thing in other words, or what it was before. */
function isAside({ words, quantity, tokens, after }: FigureContext, left: FigureReading): boolean {
  // "41 points from | 22 matches": what has a noun of its own says no second time the same.
  const isOwn = quantity.nature === 'PLAIN' && !quantity.unitSpan && tokens[after]?.pos === 'NOUN';
  const between = words.slice(left.context.quantity.end, quantity.start);
  if (/^\s*\((?:(?:target|goal|forecast|limit|cap|plan):\s)?\s*$/i.test(between)) return true;
  if (
    /^[^;.]{0,40},\s+(?:or|equal to|equivalent to|the equivalent of|(?:nearly |almost |about )?)\s*$/iu.test(
      between,
    ) &&
    quantity.nature !== 'PLAIN'
  )
    return true;
  if (/^[^;.,]{0,30},?\s+or\s+$/.test(between) && quantity.unitSpan !== null && quantity.nature === 'PLAIN')
    return true;
  if (/^[^;.]{0,40},\s+(?:up|down)\s+(?:by\s+)?$/.test(between)) return true;
  return (
    !isOwn &&
    /^[^;.]{0,50}\b(?:up|down)?\s?from\s+(?:a\s+\p{L}+\s+of\s+)?$/u.test(between) &&
    left.change.form !== 'RATE'
  );
}

/** "The councils, one in eight of which may go under". */
function antecedent(context: FigureContext): FoundMeasure | null {
  const { tokens, before, after } = context;
  const isRelative = /^(?:which|whom)$/.test(tokens[after + 1]?.lower ?? '') && tokens[before]?.text === ',';
  return isRelative ? toMeasure(context, phraseBefore(tokens, before), false) : null;
}

/** "640,000 people, two-thirds of them | children". */
function ofThem({ tokens, after, text }: FigureContext): FoundMeasure | null {
  const noun = tokens[after + 2];
  if (noun?.pos !== 'NOUN') return null;
  return { start: noun.start, end: noun.end, label: text.slice(noun.start, noun.end), counted: null };
}

/** A bare number counts what the bare one before it does; a share or sum without a noun measures the same as its like. */
function isAlike({ quantity }: FigureContext, { context: { quantity: other } }: FigureReading): boolean {
  const isShare = (kind: string) => kind === 'RATIO';
  if (isShare(quantity.kind) && isShare(other.kind)) return true;
  return (
    quantity.kind === other.kind &&
    quantity.nature === other.nature &&
    quantity.quantity.unit.label === other.quantity.unit.label
  );
}

/** "Last year we managed 212", "In August it reached 19.8 degrees": a pronoun speaks on about the sentence before. */
function goesBack(context: FigureContext, previous: FigureReading): boolean {
  const { tokens, before, after, quantity } = context;
  // "A third are against": the share itself is the subject.
  if (quantity.kind === 'RATIO' && before < 0 && /^(?:AUX|VERB)$/.test(tokens[after]?.pos ?? ''))
    return isAlike(context, previous) || previous.context.quantity.kind === 'COUNT';
  const subject = tokens
    .slice(0, before + 1)
    .findLast(({ pos }) => pos === 'PRON' || pos === 'NOUN' || pos === 'PROPN');
  return subject?.pos === 'PRON' && isAlike(context, previous);
}
