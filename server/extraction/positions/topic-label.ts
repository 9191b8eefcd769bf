import { CARDINALS } from '../lexicon/number-words.ts';
import { GRADING_ADJECTIVES } from '../lexicon/topic-words.ts';
import type { SentenceView } from '../text/sentence-view.ts';
import type { Token } from '../text/tagged-text.ts';

export interface LabelRange {
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** The `key` of the actor whose genitive is left out. */
  readonly owner: string | null;
}

/** In words: a label is a name for a topic, no sentence. */
const LONGEST_LABEL = 9;

/** Writes tokens as a topic label; null when no word of weight is left. */
export function toTopicLabel(view: SentenceView, { first, last, owner }: LabelRange): string | null {
  const { tokens } = view;
  const from = afterOwner(view, { first, last, owner });
  const kept: Token[] = [];
  for (let index = from; index < last && kept.length < LONGEST_LABEL; index += 1) {
    const token = tokens[index];
    if (token && !isLeftOut(tokens, index, kept.length === 0)) kept.push(token);
  }
  if (kept.length === 1 && kept[0]?.pos === 'PRON') return null;
  const words = kept
    .map((token, index) => `${isSpaced(kept, index) ? ' ' : ''}${spell(view, token)}`)
    .join('');
  return /\p{L}{2}/u.test(words) && !/^\p{L}+\.$/u.test(words) ? words : null;
}

function afterOwner({ tokens, starting }: SentenceView, { first, last, owner }: LabelRange): number {
  const placed = starting.get(first) ?? starting.get(first + 1);
  if (!placed || placed.last >= last) return first;
  if (placed.mention.form === 'PRONOUN') return placed.last;
  const isGenitive = /^['’]s?$/.test(tokens[placed.last]?.text ?? '');
  return isGenitive && placed.mention.actor === owner ? placed.last + 1 : first;
}

function isLeftOut(tokens: readonly Token[], index: number, isOpening: boolean): boolean {
  const token = tokens[index];
  if (!token) return true;
  if (/^["“”‘,()]$/.test(token.text)) return true;
  if (!isOpening || tokens[index + 1]?.text === '-') return false;
  const isHead = token.lower === 'those' && !/^(?:NOUN|ADJ|NUM)$/.test(tokens[index + 1]?.pos ?? 'X');
  if (token.pos === 'DET' && !isHead) return true;
  if (/^(?:his|her|its|their|our|my|your)$/.test(token.lower)) return true;
  if (token.pos === 'NUM' && tokens[index + 1]?.pos !== 'PUNCT') return true;
  return (
    CARDINALS.has(token.lower) ||
    GRADING_ADJECTIVES.has(token.lower) ||
    token.text === '%' ||
    /^(?:'s|’s)$/.test(token.text)
  );
}

/** Tokens that touch in the text touch in the label. */
function isSpaced(kept: readonly Token[], index: number): boolean {
  const [before, token] = [kept[index - 1], kept[index]];
  return before !== undefined && token !== undefined && before.end !== token.start;
}

function spell({ starting, tokens, sentence }: SentenceView, token: Token): string {
  if (/^[’']s?$/.test(token.text)) return token.text.replace('’', "'");
  const index = tokens.indexOf(token);
  const isFirst = token.start === sentence.start || /^[“"‘«]$/.test(tokens[index - 1]?.text ?? '');
  const isName = token.pos === 'PROPN' && (!isFirst || starting.has(index));
  return isName || /^\p{Lu}[\p{Lu}.]+/u.test(token.text) || starting.has(index) ? token.text : token.lower;
}
