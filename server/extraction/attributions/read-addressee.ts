import { readNounPhrase } from '../text/read-noun-phrase.ts';
import type { SentenceView } from '../text/sentence-view.ts';

export interface AddresseePlace {
  readonly from: number;
  /** The verb cannot do without somebody spoken to. */
  readonly isAlways: boolean;
  /** Prepositions that, right behind a phrase, show that it is spoken to: "asked the council for funds". */
  readonly before: readonly string[];
}

/** Reads who is spoken to right behind a verb, and where what is said begins; `from` itself when nobody is. */
export function readAddressee(
  sentence: SentenceView,
  { from, isAlways, before }: AddresseePlace,
): { readonly from: number; readonly addressee: string | null } {
  const { tokens, starting } = sentence;
  const article = tokens[from]?.pos === 'DET' && starting.has(from + 1) ? from + 1 : from;
  const placed = starting.get(article);
  if (placed && !NOMINATIVE.has(tokens[article]?.lower ?? '')) {
    // "warned Russian strikes would go on": a demonym before a noun is spoken to by nobody.
    if (tokens[placed.last]?.pos !== 'NOUN') {
      return { from: afterAside(tokens, placed.last), addressee: placed.mention.actor };
    }
  }
  const phrase = readNounPhrase(tokens, from);
  if (!phrase || NOMINATIVE.has(tokens[from]?.lower ?? '')) return { from, addressee: null };
  const next = tokens[phrase.last];
  const isAddressed =
    isAlways ||
    before.includes(next?.lower ?? '') ||
    next?.lower === 'that' ||
    next?.lower === 'to' ||
    next?.text === ':' ||
    next?.text === ',';
  return { from: isAddressed ? phrase.last : from, addressee: null };
}

/** "told Reuters, a news agency, that …": the aside is stepped over. */
function afterAside(tokens: SentenceView['tokens'], from: number): number {
  if (tokens[from]?.text !== ',') return from;
  const close = tokens.findIndex(({ text }, index) => index > from && text === ',');
  return close > 0 && close - from < 12 && tokens[close + 1]?.lower === 'that' ? close + 1 : from;
}

const NOMINATIVE: ReadonlySet<string> = new Set('he she they we i it'.split(' '));
