import type { Span } from '../../../schema/model/span.ts';

/** A stretch of a text and what is read in its place. */
export interface TextEdit extends Span {
  readonly words: string;
}

/** A text after edits, and the way back to the text before them. */
export interface EditedText {
  readonly text: string;
  /** The span of the text before that holds all that a span of the edited one was made of. */
  toSource(span: Span): Span;
}

/** Makes the edits, which stand in text order and do not overlap. */
export function editText(source: string, edits: readonly TextEdit[]): EditedText {
  if (edits.length === 0) return { text: source, toSource: (span) => span };
  const pieces: Piece[] = [];
  let text = '';
  let at = 0;
  for (const { start, end, words } of [...edits, { start: source.length, end: source.length, words: '' }]) {
    if (start > at) pieces.push({ from: text.length, start: at, end: start, isAligned: true });
    text += source.slice(at, start);
    if (words !== '') pieces.push({ from: text.length, start, end, isAligned: words.length === end - start });
    text += words;
    at = end;
  }
  return { text, toSource: (span) => toSource(pieces, span) };
}

/** Edits every match of a global pattern for which `replace` gives other words. */
export function editMatches(
  source: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): EditedText {
  const edits: TextEdit[] = [];
  for (const match of source.matchAll(pattern)) {
    const words = replace(match);
    if (words !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, words });
  }
  return editText(source, edits);
}

/** A stretch of the edited text that begins at `from`, and the stretch of the source it was made of. */
interface Piece extends Span {
  readonly from: number;
  /** Whether the two have one character for each other's. */
  readonly isAligned: boolean;
}

/** A span begins where its first character does and ends where its last one does: what was taken out beside it is not its. */
function toSource(pieces: readonly Piece[], { start, end }: Span): Span {
  const first = pieceAt(pieces, start);
  const from = first?.isAligned ? first.start + start - first.from : (first?.start ?? 0);
  if (end <= start) return { start: from, end: from };
  const last = pieceAt(pieces, end - 1);
  return { start: from, end: last?.isAligned ? last.start + end - last.from : (last?.end ?? from) };
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}
