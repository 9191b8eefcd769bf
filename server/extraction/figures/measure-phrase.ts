import type { Token } from '../text/tagged-text.ts';

/** The noun phrase of something measured, as token indexes `[from, to)`, without its determiner. */
export interface MeasurePhrase {
  readonly from: number;
  readonly to: number;
  /** Index of the noun that the others describe. */
  readonly head: number;
}

/** The longest phrase looked at; bounds the work in hostile sentences. */
const MOST_WORDS = 9;

/** Reads the noun phrase that starts at a token; determiners in front are skipped. Null when none does. */
export function phraseAfter(tokens: readonly Token[], at: number): MeasurePhrase | null {
  let from = at;
  while ((isDeterminer(tokens[from]) || isNumberOfWhole(tokens, from)) && from < at + 3) from += 1;
  let head = -1;
  let to = from;
  while (to < tokens.length && to - from < MOST_WORDS) {
    if (isNoun(tokens[to])) head = to;
    else if (!continues(tokens, to, from, head)) break;
    to += 1;
  }
  return head < 0 ? null : { from, to: head + 1, head };
}

/** Reads the noun phrase that ends before a token, with a phrase in front joined by "of". Null when none does. */
export function phraseBefore(tokens: readonly Token[], to: number): MeasurePhrase | null {
  const head = to - 1;
  if (!isNoun(tokens[head])) return null;
  let from = head;
  while (from > 0 && to - from < MOST_WORDS && belongsInFront(tokens, from - 1)) from -= 1;
  while (tokens[from]?.text === '-') from += 1;
  const link = isDeterminer(tokens[from - 1]) ? from - 2 : from - 1;
  if (tokens[link]?.lower !== 'of') return { from, to, head };
  const whole = phraseBefore(tokens, link);
  // In "38 percent of the vote" the percent is a unit.
  if (whole && /^(?:per\s?cent|cent|percent|percentage)$/.test(tokens[whole.head]?.lower ?? ''))
    return { from, to, head };
  return whole && to - whole.from <= 2 * MOST_WORDS
    ? { from: whole.from, to, head: whole.head }
    : { from, to, head };
}

/** Extends a phrase by the "of …" that follows it: "number | of refugees". */
export function withOf(tokens: readonly Token[], phrase: MeasurePhrase): MeasurePhrase {
  if (tokens[phrase.to]?.lower !== 'of') return phrase;
  const part = phraseAfter(tokens, phrase.to + 1);
  return part ? { from: phrase.from, to: part.to, head: phrase.head } : phrase;
}

/** The words of a phrase as the text has them. */
export function wordsOf(text: string, tokens: readonly Token[], { from, to }: MeasurePhrase): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

export function isNoun(token: Token | undefined): boolean {
  return (token?.pos === 'NOUN' || token?.pos === 'PROPN') && /\p{L}/u.test(token.text);
}

/** In "61 of the 84 wells" the second number belongs to the whole. */
function isNumberOfWhole(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.pos === 'NUM' && /^(?:the|its|their|of)$/.test(tokens[at - 1]?.lower ?? '');
}

function isDeterminer(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:the|an?|its|their|his|her|our|my|your|this|that|these|those|some|all|such|any|each)$/.test(
      token.lower,
    )
  );
}

function continues(tokens: readonly Token[], at: number, from: number, head: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next) return false;
  if (token.text === '-' || token.text === '‑') return token.end === next.start;
  if (/^['’]s?$/.test(token.text)) return head >= 0;
  // "Self-propelled guns": what stands behind a hyphen goes on.
  if (tokens[at - 1]?.text === '-' && tokens[at - 1]?.end === token.start && at - 1 > from)
    return reachesNoun(tokens, at + 1);
  if (token.pos === 'NUM') return /^['’]s?$/.test(tokens[at - 1]?.text ?? '') && reachesNoun(tokens, at + 1);
  if (token.pos === 'ADJ' || isParticiple(token)) {
    return head < 0
      ? reachesNoun(tokens, at + 1)
      : token.pos === 'ADJ' && isNoun(next) && !isPlural(tokens[head]);
  }
  // Behind a preposition or article the tagger's verb is a noun: "a rise in hull production".
  if (token.pos === 'VERB' && at === from)
    return /^(?:ADP|DET)$/.test(tokens[at - 1]?.pos ?? 'X') && isNoun(next);
  if (token.pos === 'ADV') {
    const isCounted = at === from && tokens[at - 1]?.pos === 'NUM' && isNoun(next);
    return head < 0 && (next.pos === 'ADJ' || isParticiple(next) || isCounted);
  }
  if (token.lower === 'and' || token.lower === 'or') return at > from && joinsModifiers(tokens, at, head);
  return false;
}

function isParticiple(token: Token): boolean {
  return token.pos === 'VERB' && /(?:ed|ing|en|wn)$/.test(token.lower);
}

function reachesNoun(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 4; index += 1) {
    const token = tokens[index];
    if (isNoun(token)) return true;
    if (
      !token ||
      !(
        token.pos === 'ADJ' ||
        token.pos === 'CCONJ' ||
        isParticiple(token) ||
        token.text === '-' ||
        token.pos === 'ADV'
      )
    )
      return false;
  }
  return false;
}

/** In "contract and voluntary soldiers" the word joins modifiers, in "soldiers and officers" it joins heads. */
function joinsModifiers(tokens: readonly Token[], at: number, head: number): boolean {
  if (head >= 0 && isPlural(tokens[head])) return false;
  for (let index = at + 1; index < at + 4; index += 1) {
    const token = tokens[index];
    if (isPlural(token)) return index > at + 1;
    if (!isNoun(token) && token?.pos !== 'ADJ') return false;
  }
  return false;
}

function isPlural(token: Token | undefined): boolean {
  return isNoun(token) && /[^s]s$|people|men$|troops|personnel|children/.test(token?.lower ?? '');
}

function belongsInFront(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.text === '-') return tokens[at + 1]?.start === token.end;
  // "The worst-hit valleys".
  if (tokens[at - 1]?.text === '-' && tokens[at - 1]?.end === token.start && token.pos !== 'ADP') return true;
  if (/^['’]s?$/.test(token.text)) return isNoun(tokens[at - 1]);
  if (token.pos === 'NUM') return tokens[at + 1]?.text === '-' && tokens[at + 1]?.start === token.end;
  // In "the agency posted revenue" the verb is finite.
  const isPredicate = /ed$/.test(token.lower) && isNoun(tokens[at - 1]);
  const isModifier = isParticiple(token) && !isPredicate && tokens[at - 1]?.pos !== 'AUX';
  return isNoun(token) || token.pos === 'ADJ' || isModifier;
}
