import type { Span } from '../../../schema/model/span.ts';
import { type EditedText, editText } from './edit-text.ts';
import { joinHyphens } from './join-hyphens.ts';
import { readCharacters } from './read-characters.ts';
import { readQuotedLines } from './read-quoted-lines.ts';
import { readSuperscripts } from './read-superscripts.ts';
import { isKnownWord } from './tag-text.ts';

/**
 * Makes the copy of a text that is read in its place: with one sort of line end, without what is not seen, and with the
 * words whole that the end of a line parts. Spans of the copy lead back to the text itself.
 */
export function makeReadingCopy(text: string): EditedText {
  const steps: readonly ((text: string) => EditedText)[] = [
    readCharacters,
    readQuotedLines,
    (lines) => joinHyphens(lines, isKnownWord),
    readSuperscripts,
  ];
  return steps.reduce(follow, editText(text, []));
}

function follow(before: EditedText, step: (text: string) => EditedText): EditedText {
  const after = step(before.text);
  if (after.text === before.text) return before;
  const toSource = (span: Span) => before.toSource(after.toSource(span));
  return { text: after.text, toSource };
}
