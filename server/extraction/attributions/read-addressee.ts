import { readNounPhrase } from '../text/read-noun-phrase.ts';
import type { PlacedMention, SentenceView } from '../text/sentence-view.ts';

export interface AddresseePlace {
  readonly from: number;
  /** The verb cannot do without somebody spoken to. */
  readonly isAlways: boolean;
  /** The verb may govern the phrase itself: "urged restraint", "wants Ada Holm". */
  readonly mayBeObject: boolean;
  /** Prepositions that, right behind a phrase, show that it is spoken to: "asked the council for funds". */
  readonly before: readonly string[];
}

/** Reads who is spoken to right behind a verb, and where what is said begins; `from` itself when nobody is. */
export function readAddressee(
  { tokens, starting }: SentenceView,
  { from, isAlways, mayBeObject, before }: AddresseePlace,
): { readonly from: number; readonly addressee: string | null } {
  const nobody = { from, addressee: null };
  if (NOMINATIVE.has(tokens[from]?.lower ?? '')) return nobody;
  const phrase = readNounPhrase(tokens, from);
  const placed = mentionIn(starting, from, phrase?.last ?? from + 1);
  const last = Math.max(placed?.last ?? 0, phrase?.last ?? 0);
  if (last === 0) return nobody;
  // "told a meeting of farmers that …"
  const end = isAlways ? afterComplement(tokens, last) : last;
  const next = tokens[end];
  const isShown =
    before.includes(next?.lower ?? '') ||
    (/^(?:to|that)$/.test(next?.lower ?? '') && !/ing$/.test(tokens[end + 1]?.lower ?? '')) ||
    /^[:,]$/.test(next?.text ?? '');
  // "warned Russian strikes would go on": a demonym before a noun is spoken to by nobody.
  const isNamed = placed !== undefined && placed.last === last && !mayBeObject;
  if (!isAlways && !isShown && !isNamed) return nobody;
  const isWhole = placed !== undefined && (placed.last === last || placed.mention.form === 'NOMINAL');
  return { from: afterAside(tokens, end), addressee: isWhole ? placed.mention.actor : null };
}

/** The mention that the phrase ends in, else the one that it opens with. */
function mentionIn(
  starting: SentenceView['starting'],
  first: number,
  last: number,
): PlacedMention | undefined {
  for (let index = first; index < last; index += 1) {
    const placed = starting.get(index);
    if (placed && placed.last >= last) return placed;
  }
  return starting.get(first) ?? starting.get(first + 1);
}

function afterComplement(tokens: SentenceView['tokens'], last: number): number {
  let end = last;
  while (/^(?:of|in|at|from|on)$/.test(tokens[end]?.lower ?? '')) {
    const phrase = readNounPhrase(tokens, end + 1);
    if (!phrase) return last;
    end = phrase.last;
  }
  return end;
}

/** "told Reuters, a news agency, that …": the aside is stepped over. */
function afterAside(tokens: SentenceView['tokens'], from: number): number {
  if (tokens[from]?.text !== ',') return from;
  const close = tokens.findIndex(({ text }, index) => index > from && text === ',');
  return close > 0 && close - from < 12 && tokens[close + 1]?.lower === 'that' ? close + 1 : from;
}

const NOMINATIVE: ReadonlySet<string> = new Set('he she they we i it'.split(' '));
