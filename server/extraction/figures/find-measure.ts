import { COMPARATIVES, isChangeWord } from '../lexicon/changes.ts';
import type { Token } from '../text/tagged-text.ts';
import { tokenAt } from '../text/token-at.ts';
import { counted, withoutTime } from './counted-measure.ts';
import { type FigureContext, tokenAfter, tokenBefore } from './figure-context.ts';
import type { Change } from './find-change.ts';
import { labelled } from './labelled-measure.ts';
import { measureByVerb } from './measure-by-verb.ts';
import { lasting, ofLength, served } from './measure-of-length.ts';
import { isNoun, type MeasurePhrase, phraseAfter, phraseBefore } from './measure-phrase.ts';
import { isThing, outermost, subjectOf } from './subject-measure.ts';
import { type FoundMeasure, toMeasure } from './to-measure.ts';

/** Finds what a number measures: the noun it counts, the noun of the change, or the subject of its verb. */
export function findMeasure(context: FigureContext, change: Change): FoundMeasure | null {
  if (change.form === 'CHANGE_FACTOR' && change.cue < 0) return multiplied(context);
  if (change.form === 'COMPARISON_FACTOR') return compared(context);
  const found =
    change.cue >= 0 ? (changed(context, change.cue) ?? changeItself(context, change.cue)) : plain(context);
  return found ?? victims(context);
}

function plain(context: FigureContext): FoundMeasure | null {
  return (
    bounded(context) ??
    exceeding(context) ??
    namedOf(context) ??
    sharer(context) ??
    wholeOf(context) ??
    counted(context) ??
    ofPhrase(context) ??
    purpose(context) ??
    served(context) ??
    named(context) ??
    lasting(context) ??
    measureByVerb(context) ??
    backed(context) ??
    labelled(context) ??
    beside(context) ??
    ofLength(context)
  );
}

/** "Keep noise below 55 decibels": the noun that a bound stands behind. */
function bounded(context: FigureContext): FoundMeasure | null {
  const { tokens, before, quantity } = context;
  if (
    !quantity.unitSpan ||
    !/^(?:below|under|above|over|beneath|within)$/i.test(quantity.quantity.approximator ?? '')
  )
    return null;
  const phrase = isNoun(tokens[before]) ? phraseBefore(tokens, before + 1) : null;
  return phrase && isThing(context, phrase) ? toMeasure(context, phrase, false) : null;
}

/** "The toll could | exceed 300": the verb that bounds the number is read with it. */
function exceeding(context: FigureContext): FoundMeasure | null {
  const { tokens, quantity } = context;
  if (!/^(?:(?:not|cannot|never)\s)?(?:exceed|surpass|topp)/i.test(quantity.quantity.approximator ?? ''))
    return null;
  let at = context.before;
  while (/^(?:AUX|ADV|PART)$/.test(tokens[at]?.pos ?? '')) at -= 1;
  const phrase = outermost(tokens, phraseBefore(tokens, at + 1));
  return phrase && isThing(context, phrase) ? toMeasure(context, phrase, true) : null;
}

/** "Revenue of $8bn", "goods worth $5": the noun that the number says of. */
function namedOf(context: FigureContext): FoundMeasure | null {
  const { tokens, before, quantity } = context;
  if (!quantity.unitSpan || !/^(?:of|worth|totalling|totaling)$/.test(tokens[before]?.lower ?? ''))
    return null;
  const phrase = phraseBefore(tokens, before);
  const head = tokens[phrase?.head ?? -1];
  if (
    !phrase ||
    !head ||
    /^(?:total|range|maximum|minimum|average|record|level|rate|sum|amount|value|cost|price|end|out)$/.test(
      head.lower,
    )
  )
    return null;
  return isThing(context, phrase) && !isChangeWord(head.lower) ? toMeasure(context, phrase, false) : null;
}

/** "Set aside $12 to train | 80,000 engineers": what a sum is kept for. */
function purpose(context: FigureContext): FoundMeasure | null {
  const { tokens, after, before, quantity } = context;
  if (quantity.kind !== 'MONEY' || tokens[after]?.lower !== 'to') return null;
  const isKept = [0, 1, 2].some((steps) =>
    /^(?:aside|allocat|earmark|budget|need|borrow|provid|commit)/.test(tokens[before - steps]?.lower ?? ''),
  );
  const at = tokens[after + 2]?.pos === 'NUM' ? after + 3 : after + 2;
  return isKept ? toMeasure(context, phraseAfter(tokens, at), true) : null;
}

/** "Its salary cap, £6m at present", "season tickets, at £395 each, …": what a sum stands beside. */
function beside(context: FigureContext): FoundMeasure | null {
  const { tokens, before, quantity, words } = context;
  if (!quantity.unitSpan || quantity.kind === 'DURATION') return null;
  const comma = /^(?:at|of)$/.test(tokens[before]?.lower ?? '') ? before - 1 : before;
  if (tokens[comma]?.text !== ',') return null;
  const behind = words.slice(quantity.end, quantity.end + 40);
  if (comma === before && !/^(?:\s(?:at present|now|currently|today|this|last|a|per|in)\b|,)/.test(behind))
    return null;
  const phrase = outermost(tokens, phraseBefore(tokens, comma));
  return phrase && isThing(context, phrase) ? toMeasure(context, phrase, false) : null;
}

/** "57 percent | backed the move": the object of those who make the share. */
function backed(context: FigureContext): FoundMeasure | null {
  const { tokens, after, quantity } = context;
  if (quantity.kind !== 'RATIO' || tokens[after]?.pos !== 'VERB') return null;
  return toMeasure(context, phraseAfter(tokens, after + 1), false);
}

/** "Preferred a cut of 5%": where the thing that changes is not named, the change itself is measured. */
function changeItself(context: FigureContext, cue: number): FoundMeasure | null {
  const { tokens } = context;
  return isNoun(tokens[cue]) && !/^(?:up|down)$/.test(tokens[cue]?.lower ?? '')
    ? toMeasure(context, { from: cue, to: cue + 1, head: cue }, false)
    : null;
}

/** "A 5% rise in prices", "prices rose 5%", "cut emissions by 5%". */
function changed(context: FigureContext, cue: number): FoundMeasure | null {
  const { tokens, before, after } = context;
  if (cue >= after) {
    const link = tokens[cue + 1]?.lower;
    const isCompared = COMPARATIVES.has(tokens[cue]?.lower ?? '');
    if (!isCompared && (link === 'in' || link === 'of' || link === 'for' || link === 'to')) {
      return toMeasure(context, phraseAfter(tokens, cue + 2), true);
    }
    const inside = cue > after ? phraseAfter(tokens, after) : null;
    const modifiers = inside && inside.from < cue ? { from: inside.from, to: cue, head: cue - 1 } : null;
    if (modifiers && isNoun(tokens[modifiers.head])) return toMeasure(context, modifiers, false);
    return subjectOf(context, before);
  }
  const own = context.quantity.unitSpan ? null : behindIfCounted(context);
  if (own) return own;
  const link = tokens[cue + 1]?.lower;
  if (isNoun(tokens[cue]) && (link === 'in' || link === 'of')) {
    const phrase = phraseAfter(tokens, cue + 2);
    if (phrase && phrase.to <= before + 1) return toMeasure(context, phrase, true);
    if (cue + 1 === before) return toMeasure(context, changingThing(tokens, cue), false);
  }
  const object = phraseAfter(tokens, cue + 1);
  if (object && object.to <= before + 1 && tokens[cue]?.pos !== 'NOUN')
    return toMeasure(context, object, true);
  if (change(context) === 'by' || change(context) === 'to')
    return subjectOf(context, cue - 1) ?? movedName(context, cue);
  return (
    movedRate(context) ?? behindIfCounted(context) ?? subjectOf(context, cue - 1) ?? movedName(context, cue)
  );
}

/** "Add 0.2 points to | inflation", "shave 0.3% off growth". */
function movedRate(context: FigureContext): FoundMeasure | null {
  const { tokens, after, quantity } = context;
  const isSum = quantity.kind === 'MONEY';
  const at = isSum ? behindRate(context) : after;
  const isMoved = isSum
    ? tokens[at]?.lower === 'to' && /^(?:DET|NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
    : /^(?:PERCENT|POINTS)$/.test(quantity.nature) && /^(?:to|off)$/.test(tokens[at]?.lower ?? '');
  return isMoved ? toMeasure(context, phraseAfter(tokens, at + 1), true) : null;
}

/** Index of the token behind "a year", "per head" or "annually". */
function behindRate({ tokens, after }: FigureContext): number {
  const word = tokens[after]?.lower ?? '';
  if (/^(?:annually|yearly|monthly|weekly|daily)$/.test(word)) return after + 1;
  return /^(?:a|an|per|each|every)$/.test(word) ? after + 2 : after;
}

/** "The DAX | lost 0.7%", "Brent rose $2", "the FTSE 100 shed 31 points": what has only a name. */
function movedName(context: FigureContext, cue: number): FoundMeasure | null {
  const { tokens } = context;
  if (!/^(?:VERB|AUX)$/.test(tokens[cue]?.pos ?? '')) return null;
  const numbered = tokens[cue - 1]?.pos === 'NUM' ? cue - 1 : cue;
  const phrase = phraseBefore(tokens, numbered);
  return toMeasure(context, phrase && { ...phrase, to: cue }, false);
}

/** "A pay rise of 5%" is about pay, "growth of 1%" about growth. */
function changingThing(tokens: readonly Token[], cue: number): MeasurePhrase | null {
  if (tokens[cue]?.lower === 'growth') return phraseBefore(tokens, cue + 1);
  const modifier = phraseBefore(tokens, cue);
  return modifier && !/^(?:year|month|week|quarter)$/.test(tokens[modifier.head]?.lower ?? '')
    ? modifier
    : null;
}

function change(context: FigureContext): string {
  return tokenBefore(context)?.lower ?? '';
}

/** "Cut 5,000 jobs": the number counts its own noun. "Rose 5%" does not. */
function behindIfCounted(context: FigureContext): FoundMeasure | null {
  const next = tokenAfter(context);
  return context.quantity.nature === 'PLAIN' && next && isNoun(next) ? counted(context) : ofPhrase(context);
}

/** "One train in three": the noun stands inside the share. */
function sharer(context: FigureContext): FoundMeasure | null {
  const { tokens, quantity, sentence } = context;
  const one = tokenAt(tokens, sentence.start + quantity.number.start);
  const noun = quantity.nature === 'FRACTION' && tokens[one + 2]?.lower === 'in' ? one + 1 : -1;
  return isNoun(tokens[noun]) ? toMeasure(context, { from: noun, to: noun + 1, head: noun }, false) : null;
}

/** In "the deficit is 3% of GDP" the whole is only the yardstick. */
function wholeOf(context: FigureContext): FoundMeasure | null {
  const isOf = tokenAfter(context)?.lower === 'of' && context.quantity.kind === 'RATIO';
  const whole = tokenAfter(context, 1)?.lower ?? '';
  const head = isOf ? phraseAfter(context.tokens, context.after + 1)?.head : undefined;
  return isOf &&
    (/^(?:gdp|gross|national|output|income|revenue|total|gni)$/.test(whole) ||
      /^(?:average|norm|normal|output|gdp|product|peak)$/.test(context.tokens[head ?? -1]?.lower ?? ''))
    ? named(context)
    : null;
}

/** "7,000 sq km of minefields", "17.5% of the territory", "$4bn in aid", "$2m on roads". */
function ofPhrase(context: FigureContext): FoundMeasure | null {
  const { tokens, quantity } = context;
  const after = quantity.kind === 'MONEY' ? behindRate(context) : context.after;
  const link = tokens[after]?.lower ?? '';
  const second = tokens[after + 1]?.lower ?? '';
  if (link === 'worth' && second === 'of') return toMeasure(context, phraseAfter(tokens, after + 2), true);
  const links = quantity.kind === 'MONEY' ? /^(?:of|in|on|for|from)$/ : /^(?:of|in)$/;
  if (!links.test(link) || (link === 'in' && quantity.kind !== 'MONEY')) return null;
  const phrase = phraseAfter(tokens, after + 1);
  if (
    /^(?:years?|months?|weeks?|quarters?|decades?|seasons?|halves|half|days?)$/.test(
      tokens[phrase?.head ?? -1]?.lower ?? '',
    )
  )
    return null;
  const isManner = link === 'in' && IS_MANNER.test(tokens[after + 1]?.lower ?? '');
  return isManner ? null : toMeasure(context, phrase && withoutTime(tokens, phrase), true);
}

const IS_MANNER =
  /^(?:cash|stock|shares|total|all|advance|return|part|exchange|instalments|turn|prison|jail)$/;

/** "A budget of $4bn", "inflation is 4%", "a population of 5 million", "spending: $5". */
function named(context: FigureContext): FoundMeasure | null {
  const { tokens, before } = context;
  const near = tokens[before];
  if (!near) return null;
  if (/^(?:of|at|to|[:=])$/.test(near.lower)) {
    const skip = near.text === ':' && tokens[before - 1]?.pos === 'VERB' ? 1 : 0;
    const nearest = phraseBefore(tokens, before - skip);
    const phrase = near.lower === 'to' || near.text === ':' ? outermost(tokens, nearest) : nearest;
    const isChange =
      !(near.lower === 'at' && tokens[phrase?.head ?? -1]?.lower === 'growth') &&
      isChangeWord(tokens[phrase?.head ?? -1]?.lower ?? '') &&
      !/[^s]s$|ses$/.test(tokens[phrase?.head ?? -1]?.lower ?? '');
    const plain = phrase && !isChange ? phrase : null;
    if (plain) return toMeasure(context, plain, true);
  }
  if (/^(?:for|after|within|from)$/.test(near.lower)) {
    const whole = phraseBefore(tokens, before);
    const phrase = whole && withoutTime(tokens, whole);
    const isObject = near.lower === 'for' ? phrase : null;
    if (isObject && (context.quantity.unitSpan || isThing(context, isObject)))
      return toMeasure(context, isObject, false);
    if (near.lower === 'from' || context.quantity.kind === 'DURATION') return subjectOf(context, before);
  }
  // "Voltage swung by | 15 kV".
  const isBy =
    near.lower === 'by' && tokens[before - 1]?.pos === 'VERB' && context.quantity.unitSpan !== null;
  return participle(context) ?? subjectOf(context, isBy ? before - 1 : before, !isBy);
}

/** "Uranium enriched to 60 per cent", "a force put at 5,000". */
function participle(context: FigureContext): FoundMeasure | null {
  const { tokens, before } = context;
  if (
    !/^(?:to|at|by|on|in)$/.test(tokens[before]?.lower ?? '') ||
    !/(?:ed|put|set|cut|held)$/.test(tokens[before - 1]?.lower ?? '')
  )
    return null;
  const whole = tokens[before - 1]?.pos === 'VERB' ? phraseBefore(tokens, before - 1) : null;
  // In "182 kg of uranium enriched to 60%" the head is a unit.
  const isMeasured = whole && tokens[whole.from - 1]?.pos === 'NUM';
  const phrase = isMeasured ? { from: whole.to - 1, to: whole.to, head: whole.to - 1 } : whole;
  return phrase && isThing(context, phrase) ? toMeasure(context, phrase, false) : null;
}

/** "Doubled exports", "exports doubled", "a doubling of exports", "to halve emissions". */
function multiplied(context: FigureContext): FoundMeasure | null {
  const { tokens, before, after } = context;
  const isOf = tokens[after]?.lower === 'of' || tokens[after]?.lower === 'in';
  const behind = phraseAfter(tokens, isOf ? after + 1 : after);
  const isTime = /^(?:year|month|week|decade|day|quarter)s?$/.test(tokens[behind?.head ?? -1]?.lower ?? '');
  if (behind && !isTime && (isOf || tokens[after]?.pos !== 'ADP')) return toMeasure(context, behind, true);
  const subject = outermost(tokens, phraseBefore(tokens, before + 1));
  return subject && isThing(context, subject)
    ? toMeasure(context, subject, true)
    : subjectOf(context, before - 1);
}

/** "Three times as many boats", "twice the size", "twice as likely": where no noun follows, what the verb is said of. */
function compared(context: FigureContext): FoundMeasure | null {
  const { tokens, after, before } = context;
  for (let at = after; at < after + 4; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:as|the|that|many|much|more|its|their|number|size|amount|level|total|figure|of)$/.test(word))
      continue;
    const phrase = phraseAfter(tokens, at);
    if (/^(?:years?|months?|weeks?|days?|decades?|period)$/.test(tokens[phrase?.head ?? -1]?.lower ?? ''))
      break;
    if (phrase && phrase.head < at + 4) return toMeasure(context, phrase, false);
    break;
  }
  return subjectOf(context, before) ?? subjectOf(context, before, true);
}

/** "Killed 45", "tens of thousands have no water": people, where nothing else is said. */
function victims(context: FigureContext): FoundMeasure | null {
  if (context.quantity.nature !== 'PLAIN' || context.quantity.unitSpan) return null;
  const verb = tokenAfter(context);
  const isHedged =
    context.quantity.quantity.approximation !== 'EXACT' || context.quantity.quantity.comparator !== 'EQ';
  const isAttended =
    /^(?:attended|joined|watched|visited)$/.test(tokenBefore(context, 1)?.lower ?? '') &&
    tokenBefore(context)?.lower === 'by';
  if (isHedged && ((verb && LIVES.test(verb.lower)) || isAttended)) {
    const number = {
      start: context.sentence.start + context.quantity.number.start,
      end: context.sentence.start + context.quantity.number.end,
    };
    return { ...number, label: 'people', counted: { label: 'people', span: number } };
  }
  const around = [-1, 0, 1, 2].map((step) => (step < 0 ? tokenBefore(context) : tokenAfter(context, step)));
  const token = around.find(
    (word) => word && /^(?:kill|wound|injur|displac|arrest|detain|dead$|died$)/.test(word.lower),
  );
  if (!token) return null;
  const span = { start: token.start, end: token.end };
  return { ...span, label: `people ${token.lower}`, counted: { label: 'people', span } };
}

const LIVES =
  /^(?:have|had|are|were|fled|flee|live|lived|died|die|need|needed|marched|gathered|protested|attended|voted|joined|took|lost|face|remain|turned|came|went|left|crossed|rallied|showed|arrived|survived|escaped|perished|queued)$/;
