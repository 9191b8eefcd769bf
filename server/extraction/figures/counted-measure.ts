import { NUMBERED_NOUNS } from '../lexicon/numbered-things.ts';
import type { Token } from '../text/tagged-text.ts';
import type { FigureContext } from './figure-context.ts';
import { isNoun, type MeasurePhrase, phraseAfter } from './measure-phrase.ts';
import { type FoundMeasure, toMeasure } from './to-measure.ts';

/** "490,000 soldiers", "dozens of tanks", "a $4bn aid package". */
export function counted(context: FigureContext): FoundMeasure | null {
  const { tokens, after, quantity } = context;
  const first = tokens[after];
  if (!first || !/^(?:PLAIN|PERCENT|FRACTION)$/.test(quantity.nature)) return null;
  if (/^(?:an?|per|each|every|this|last|next|\/)$/.test(first.lower)) return null;
  const isOf = first.lower === 'of';
  if (isOf && (quantity.unitSpan || quantity.nature === 'FRACTION')) return null;
  const isHyphen = first.text === '-' && first.start === context.sentence.start + quantity.end;
  if (isHyphen) return compound(context);
  // "Some 370 “jackal horns”", "“no more than a dozen” facilities".
  const isMarked = /^["“”‘’*(]{1,2}$/.test(first.text) && !quantity.unitSpan;
  // "Two 3 MW pumps", "six 40-tonne cranes": a size stands between.
  const isSize = first.pos === 'NUM' && !quantity.unitSpan;
  const size = isSize ? (tokens[after + 1]?.text === '-' ? 3 : 2) : isModel(first, tokens[after + 1]) ? 2 : 0;
  const phrase = phraseAfter(tokens, isOf || isMarked ? after + 1 : after + size);
  // "The 3.3 per cent economists had expected".
  if (quantity.nature === 'PERCENT' && /^(?:had|have|has)$/.test(tokens[phrase?.to ?? -1]?.lower ?? ''))
    return null;
  const trimmed =
    phrase && withoutComparative(tokens, isPlural(quantity) ? upToPlural(tokens, phrase) : phrase);
  return toMeasure(context, trimmed && withoutTime(tokens, trimmed), !quantity.unitSpan);
}

/** "12 | Type 45 destroyers": the model stands between the count and what is counted. */
function isModel(name: Token, number: Token | undefined): boolean {
  return NUMBERED_NOUNS.has(name.lower) && /^\p{Lu}/u.test(name.text) && number?.pos === 'NUM';
}

/** "A 45,000-seat | stadium": the seats are counted, the stadium is measured by them. */
function compound(context: FigureContext): FoundMeasure | null {
  const { tokens, after, quantity, text } = context;
  const noun = tokens[after + 1];
  const whole = phraseAfter(tokens, after + 1);
  if (!noun || quantity.unitSpan || /^(?:strong|odd|plus)$/.test(noun.lower))
    return toMeasure(context, whole, !quantity.unitSpan);
  const thing =
    whole && whole.head > after + 1
      ? { ...whole, from: after + 2 }
      : { from: after + 1, to: after + 2, head: after + 1 };
  const measure = toMeasure(context, thing, true);
  return measure && { ...measure, counted: { label: text.slice(noun.start, noun.end), span: noun } };
}

function isPlural({ quantity: { value }, unitSpan }: FigureContext['quantity']): boolean {
  return value !== '1' && !unitSpan;
}

/** A number above one counts a plural: in "5,000 troops west" the last word is something else. */
function upToPlural(tokens: readonly Token[], phrase: MeasurePhrase): MeasurePhrase {
  if (/s$|people|men$|children/.test(tokens[phrase.head]?.lower ?? '')) return phrase;
  for (let head = phrase.head - 1; head >= phrase.from; head -= 1) {
    if (
      isNoun(tokens[head]) &&
      /[^s]s$|people$|men$|children$/.test(tokens[head]?.lower ?? '') &&
      isNoun(tokens[head + 1])
    )
      return { from: phrase.from, to: head + 1, head };
  }
  return phrase;
}

/** "More" and "other" in front of a noun are not part of what is counted. */
function withoutComparative(tokens: readonly Token[], phrase: MeasurePhrase): MeasurePhrase {
  const skip = /^(?:more|other|additional|extra|further|fewer|less|such|new|different|odd)$/.test(
    tokens[phrase.from]?.lower ?? '',
  );
  return skip && phrase.from < phrase.head ? { ...phrase, from: phrase.from + 1 } : phrase;
}

/** "4,000 men Tuesday", "5,000 troops last year": the time ends the phrase before it. */
export function withoutTime(tokens: readonly Token[], phrase: MeasurePhrase): MeasurePhrase | null {
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (!TIMES.test(word)) continue;
    const head = at - 1;
    return at > phrase.from && isNoun(tokens[head]) ? { from: phrase.from, to: at, head } : null;
  }
  return phrase;
}

const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|yesterday|tomorrow|tonight|last|next|annually|summer|winter|spring|autumn|january|february|march|april|june|july|august|september|october|november|december|west|east|north|south|each)$/;
