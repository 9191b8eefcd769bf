import type { Sentence, Token } from '../text/tagged-text.ts';
import { createMetActors } from './met-actors.ts';
import { type Reference, spanOf } from './reference.ts';

/**
 * Refers "the ministry", "the company" and "the prime minister" to the one whom the text has named before, where only one
 * can be meant. `references` are the names of the text, in text order; a description that fits two means neither.
 */
export function resolveNominals(
  sentences: readonly Sentence[],
  references: readonly Reference[],
): readonly Reference[] {
  const met = createMetActors();
  const found: Reference[] = [];
  let next = 0;
  for (const sentence of sentences) {
    for (const [index, token] of sentence.tokens.entries()) {
      while ((references[next]?.start ?? Number.POSITIVE_INFINITY) < token.start) {
        met.meet(references[next]?.actor);
        next += 1;
      }
      const place = readDescription(sentence, index);
      const actor = place && (met.officeHolder(place.words) ?? met.body(place.words));
      if (place && actor && !isTaken(references, next, place))
        found.push({ ...place, actor, form: 'NOMINAL', confidence: 80 });
    }
  }
  return found;
}

interface Description {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Its words in lower case, without the article. */
  readonly words: readonly string[];
}

/** "the" and up to three words that end a noun phrase. */
function readDescription(sentence: Sentence, first: number): Description | null {
  const { tokens } = sentence;
  if (tokens[first]?.lower !== 'the') return null;
  let last = first + 1;
  while (last < first + 4 && isDescribing(tokens[last])) last += 1;
  if (last === first + 1 || isDescribing(tokens[last]) || goesOn(tokens, last)) return null;
  const words = tokens.slice(first + 1, last).map(({ lower }) => lower);
  const place = { sentence, first, last };
  return { ...place, ...spanOf(place), words };
}

function isDescribing(token: Token | undefined): boolean {
  return token !== undefined && /^(?:NOUN|ADJ|PROPN)$/.test(token.pos) && /^\p{L}+$/u.test(token.text);
}

/** "the company of", "the bank-funded": the phrase says by itself which one it means. */
function goesOn(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last];
  return (
    next?.lower === 'of' ||
    next?.lower === 'for' ||
    (next?.text === '-' && next.start === tokens[last - 1]?.end)
  );
}

function isTaken(references: readonly Reference[], from: number, { start, end }: Description): boolean {
  for (let index = Math.max(0, from - 2); index < references.length; index += 1) {
    const known = references[index];
    if (!known || known.start >= end) return false;
    if (known.end > start) return true;
  }
  return false;
}
