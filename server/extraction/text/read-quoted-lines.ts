import { type EditedText, editText, type TextEdit } from './edit-text.ts';

/** The marks of a line that an e-mail or Markdown quotes. */
const MARKS = /^(?:[ \t]{0,3}>){1,20}[ \t]?/;
/** Lines that Markdown would take for a heading if they stood without the mark. */
const HEADING_LIKE = /^(?:#|={3,}|-{3,})/;

/**
 * Reads the lines of a quoted paragraph as one: the mark `>` is left out where the line before is quoted too, so that it
 * is not read as "greater than". The mark of a paragraph's first line stays, and sentences begin behind it.
 */
export function readQuotedLines(text: string): EditedText {
  const edits: TextEdit[] = [];
  let isWithin = false;
  if (/^[ \t]{0,3}>/m.test(text))
    for (const { 0: line, index } of text.matchAll(/^.*$/gm)) {
      const marks = MARKS.exec(line)?.[0] ?? '';
      const words = line.slice(marks.length);
      const isBlank = words.trim() === '';
      if (marks !== '' && (isWithin || isBlank) && !HEADING_LIKE.test(words))
        edits.push({ start: index, end: index + marks.length, words: '' });
      isWithin = marks !== '' && !isBlank;
    }
  return editText(text, edits);
}
