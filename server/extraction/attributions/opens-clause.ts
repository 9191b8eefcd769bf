import { readNounPhrase } from '../text/read-noun-phrase.ts';
import type { SentenceView } from '../text/sentence-view.ts';
import type { Token } from '../text/tagged-text.ts';

/** A subject with a finite verb after it. */
export function opensClause({ tokens, starting }: SentenceView, from: number): boolean {
  const first = tokens[from];
  if (/^(?:he|she|they|we|i|it|there)$/.test(first?.lower ?? '')) return true;
  // "think that's right", "said this was so"
  if (/^(?:that|this|these|those)$/.test(first?.lower ?? '') && isVerb(tokens[from + 1])) return true;
  let index = starting.get(from)?.last ?? readNounPhrase(tokens, from)?.last ?? from;
  for (const limit = index + 14; index < limit; index += 1) {
    const token = tokens[index];
    if (!token || (token.pos === 'PUNCT' && !/^[-“”"’'‘]$/.test(token.text)) || token.lower === 'that')
      return false;
    if (token.pos === 'CCONJ' && !starting.has(index + 1)) return false;
    if (token.pos === 'AUX') return true;
    if (token.pos === 'VERB') return isFiniteForm(tokens, index);
    if (token.pos === 'SCONJ' && token.lower !== 'for') return false;
    if (token.lower === 'to' && tokens[index + 1]?.pos === 'VERB') return false;
    if (token.pos === 'ADP' || token.lower === 'for')
      index = Math.max(index, (readNounPhrase(tokens, index + 1)?.last ?? index + 1) - 1);
  }
  return false;
}

function isVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX' || /^['’]s$/.test(token?.text ?? '');
}

function isFiniteForm(tokens: SentenceView['tokens'], index: number): boolean {
  const word = tokens[index]?.lower ?? '';
  if (word.endsWith('ing') || tokens[index - 1]?.lower === 'to') return false;
  return !/^(?:made|taken|given|known|called|caused|held|based)$/.test(word);
}

/** "that discussions must …" is a conjunction, "that decision" and "that." are not. */
export function isConjunction({ tokens, starting }: SentenceView, index: number): boolean {
  const next = tokens[index + 1];
  if (!next || (next.pos === 'PUNCT' && next.text !== ',') || /^['’]s$/.test(next.text)) return false;
  if (starting.has(index + 1) || next.pos !== 'NOUN' || tokens[index - 1]?.text === ',') return true;
  // "assured members that prices …": right behind somebody spoken to.
  if (/^(?:NOUN|PROPN|PRON)$/.test(tokens[index - 1]?.pos ?? 'X')) return true;
  // A singular noun right after "that", with a verb or nothing much following, is pointed at.
  return /s$/.test(next.lower) || tokens[index]?.pos === 'SCONJ';
}

/** "to leave", "not to leave" */
export function opensInfinitive(tokens: SentenceView['tokens'], from: number): boolean {
  const to = tokens[from]?.lower === 'not' ? from + 1 : from;
  return tokens[to]?.lower === 'to' && /^(?:VERB|AUX)$/.test(tokens[to + 1]?.pos ?? '');
}

/** Nothing of the predicate follows: a full stop, a comma, "and" or the end. */
export function endsPredicate({ tokens, quotedBy }: SentenceView, from: number): boolean {
  const token = tokens[from];
  return (
    token === undefined ||
    (!quotedBy[from] && /^(?:[.,;:!?–—]|and|but|or|though|although|because)$/.test(token.lower))
  );
}

export function hasVerb(tokens: SentenceView['tokens'], from: number): boolean {
  return tokens.slice(from, from + 16).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}
