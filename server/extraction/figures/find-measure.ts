import { isChangeWord } from '../lexicon/changes.ts';
import type { Token } from '../text/tagged-text.ts';
import { type FigureContext, tokenAfter, tokenBefore } from './figure-context.ts';
import type { Change } from './find-change.ts';
import { isNoun, type MeasurePhrase, phraseAfter, phraseBefore } from './measure-phrase.ts';
import { type FoundMeasure, toMeasure } from './to-measure.ts';

/** Finds what a number measures: the noun it counts, the noun of the change, or the subject of its verb. */
export function findMeasure(context: FigureContext, change: Change): FoundMeasure | null {
  const found =
    change.form === 'CHANGE_FACTOR' && change.cue < 0
      ? multiplied(context)
      : change.form === 'COMPARISON_FACTOR'
        ? (afterComparison(context) ?? subjectOf(context, context.before, true))
        : change.cue >= 0
          ? changed(context, change.cue)
          : (sharer(context) ?? wholeOf(context) ?? counted(context) ?? ofPhrase(context) ?? named(context));
  return found ?? victims(context);
}

/** "A 5% rise in prices", "prices rose 5%", "cut emissions by 5%". */
function changed(context: FigureContext, cue: number): FoundMeasure | null {
  const { tokens, before, after } = context;
  if (cue >= after) {
    const link = tokens[cue + 1]?.lower;
    if (link === 'in' || link === 'of' || link === 'for' || link === 'to') {
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
  if (change(context) === 'by' || change(context) === 'to') return subjectOf(context, cue - 1);
  return behindIfCounted(context) ?? subjectOf(context, cue - 1);
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
  const { tokens, before, quantity } = context;
  const noun = quantity.nature === 'FRACTION' && tokens[before + 3]?.lower === 'in' ? before + 2 : -1;
  return isNoun(tokens[noun]) ? toMeasure(context, { from: noun, to: noun + 1, head: noun }, false) : null;
}

/** In "the deficit is 3% of GDP" the whole is only the yardstick. */
function wholeOf(context: FigureContext): FoundMeasure | null {
  const isOf = tokenAfter(context)?.lower === 'of' && context.quantity.kind === 'RATIO';
  const whole = tokenAfter(context, 1)?.lower ?? '';
  return isOf && /^(?:gdp|gross|national|output|income|revenue|total|gni)$/.test(whole)
    ? named(context)
    : null;
}

/** "490,000 soldiers", "dozens of tanks", "a $4bn aid package". */
function counted(context: FigureContext): FoundMeasure | null {
  const { tokens, after, quantity } = context;
  const first = tokens[after];
  if (!first || !/^(?:PLAIN|PERCENT|FRACTION)$/.test(quantity.nature)) return null;
  if (/^(?:an?|per|each|every|\/)$/.test(first.lower)) return null;
  const isOf = first.lower === 'of';
  if (isOf && (quantity.unitSpan || quantity.nature === 'FRACTION')) return null;
  const isHyphen = first.text === '-' && first.start === context.sentence.start + quantity.end;
  const phrase = phraseAfter(tokens, isOf || isHyphen ? after + 1 : after);
  const trimmed = phrase && withoutComparative(tokens, phrase);
  return toMeasure(context, trimmed && withoutTime(tokens, trimmed), !quantity.unitSpan);
}

/** "More" and "other" in front of a noun are not part of what is counted. */
function withoutComparative(tokens: readonly Token[], phrase: MeasurePhrase): MeasurePhrase {
  const skip = /^(?:more|other|additional|extra|further|fewer|less|such|new|different|odd)$/.test(
    tokens[phrase.from]?.lower ?? '',
  );
  return skip && phrase.from < phrase.head ? { ...phrase, from: phrase.from + 1 } : phrase;
}

/** "4,000 men Tuesday", "5,000 troops last year": the time ends the phrase before it. */
function withoutTime(tokens: readonly Token[], phrase: MeasurePhrase): MeasurePhrase | null {
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (!/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|last|next|annually)$/.test(word))
      continue;
    const head = at - 1;
    return at > phrase.from && isNoun(tokens[head]) ? { from: phrase.from, to: at, head } : null;
  }
  return phrase;
}

/** "7,000 sq km of minefields", "17.5% of the territory", "$4bn in aid", "$2m on roads". */
function ofPhrase(context: FigureContext): FoundMeasure | null {
  const link = tokenAfter(context)?.lower ?? '';
  const second = tokenAfter(context, 1)?.lower ?? '';
  if (link === 'worth' && second === 'of')
    return toMeasure(context, phraseAfter(context.tokens, context.after + 2), true);
  const links = context.quantity.kind === 'MONEY' ? /^(?:of|in|on|for|from)$/ : /^(?:of|in)$/;
  if (!links.test(link) || (link === 'in' && context.quantity.kind !== 'MONEY')) return null;
  return toMeasure(context, phraseAfter(context.tokens, context.after + 1), true);
}

/** "A budget of $4bn", "inflation is 4%", "a population of 5 million", "spending: $5". */
function named(context: FigureContext): FoundMeasure | null {
  const { tokens, before } = context;
  const near = tokens[before];
  if (!near) return null;
  if (/^(?:of|at|to|[:=])$/.test(near.lower)) {
    const phrase = phraseBefore(tokens, before);
    const plain = phrase && !isChangeWord(tokens[phrase.head]?.lower ?? '') ? phrase : null;
    if (plain) return toMeasure(context, plain, true);
  }
  return subjectOf(context, before, true);
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

/** Three times as many X, twice the X of Y. */
function afterComparison(context: FigureContext): FoundMeasure | null {
  const { tokens, after } = context;
  for (let at = after; at < after + 4; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:as|the|that|many|much|more|its|their|number|size|amount|level|of)$/.test(word)) continue;
    return isNoun(tokens[at]) ? toMeasure(context, phraseAfter(tokens, at), false) : null;
  }
  return null;
}

/** The noun phrase in front of the verb that the number completes. */
function subjectOf(context: FigureContext, from: number, onlyOfState = false): FoundMeasure | null {
  const { tokens } = context;
  let verbs = 0;
  for (let at = from; at >= 0 && at > from - 16; at -= 1) {
    const token = tokens[at];
    if (!token || /^[;:]$/.test(token.text)) return null;
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      if (verbs === 0 && onlyOfState && !STATE_VERBS.test(token.lemma)) return null;
      verbs += 1;
    }
    if (!isNoun(token) || tokens[at - 1]?.pos === 'NUM' || (verbs === 0 && from === context.before)) continue;
    const phrase = outermost(tokens, phraseBefore(tokens, at + 1));
    return phrase && isThing(context, phrase) ? toMeasure(context, phrase, true) : null;
  }
  return null;
}

/** Verbs whose subject is what the number measures; the subject of others is who does something. */
const STATE_VERBS =
  /^(?:be|stand|reach|total|hit|amount|exceed|average|equal|number|measure|weigh|last|cost|remain|become|comprise|peak|come|stay|represent|constitute|account|top|surpass|near|approach|span|cover|range|register|run|hover|require|take|make|become|score|worth|value|fetch|trade|sell|cap|set|fix|put|limit|hold|estimate|value)$/;

/** A name is no measure; a common noun that the tagger takes for one at the start of a sentence is. */
function isThing({ tokens, mentions }: FigureContext, { head }: MeasurePhrase): boolean {
  const noun = tokens[head];
  if (noun?.pos === 'NOUN') return true;
  return (
    head === 0 &&
    noun !== undefined &&
    !mentions.some(({ start, end }) => start < noun.end && noun.start < end)
  );
}

/** In "cases in the outbreak" the verb is said of the cases, not of the outbreak. */
function outermost(tokens: readonly Token[], phrase: MeasurePhrase | null): MeasurePhrase | null {
  let outer = phrase;
  for (let hops = 0; outer && hops < 3; hops += 1) {
    const at = /^(?:the|an?|its|their|this|that)$/.test(tokens[outer.from - 1]?.lower ?? '')
      ? outer.from - 2
      : outer.from - 1;
    if (!/^(?:in|on|at|for|from|among|with|across|by|between|under)$/.test(tokens[at]?.lower ?? '')) break;
    const next = phraseBefore(tokens, at);
    if (!next || (tokens[next.head]?.pos !== 'NOUN' && next.head > 0)) break;
    outer = next;
  }
  return outer;
}

/** "Killed 45": people, where nothing else is said. */
function victims(context: FigureContext): FoundMeasure | null {
  if (context.quantity.nature !== 'PLAIN' || context.quantity.unitSpan) return null;
  const around = [-1, 0, 1, 2].map((step) => (step < 0 ? tokenBefore(context) : tokenAfter(context, step)));
  const token = around.find(
    (word) => word && /^(?:kill|wound|injur|displac|arrest|detain|dead$|died$)/.test(word.lower),
  );
  if (!token) return null;
  const span = { start: token.start, end: token.end };
  return { ...span, label: `people ${token.lower}`, counted: { label: 'people', span } };
}
