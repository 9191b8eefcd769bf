import { type EditedText, editMatches } from './edit-text.ts';

/**
 * Reads the characters of a text by what they show: one sort of line end, no invisible characters, ligatures as their
 * letters, letters with combining marks as one, and a plain blank for any other one that does not group digits.
 */
export function readCharacters(text: string): EditedText {
  return editMatches(text, SPECIAL, ({ 0: found, index }) => {
    if (/^\d/.test(found)) return found.replace(/[\u2007\u2008\u200a]/g, '\u00a0');
    if (found === '\f') return endsParagraph(text, index) ? '\n\n' : '\n';
    if (found === '\u2029') return '\n\n';
    if (/^[\r\v\u0085\u2028]/.test(found)) return '\n';
    const ligature = LIGATURES.get(found);
    if (ligature !== undefined) return ligature;
    if (/^[\u2010\u2011]/.test(found)) return '-';
    if (/^\p{L}/u.test(found)) return found.normalize('NFC');
    return /^\p{Zs}/u.test(found) ? ' ' : '';
  });
}

/** Blanks of fixed width and those that do not break a line. */
const BLANK = String.raw`[\u00a0\u2000-\u200a\u202f\u205f\u3000]`;
/** Marks of line ends that are not shown, of writing direction, of joining and of variants. */
const INVISIBLE = String.raw`[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]`;

const SPECIAL = new RegExp(
  [
    String.raw`\r\n?|[\v\f\u0085\u2028\u2029]`,
    // A word that a soft hyphen parts at the end of a line.
    String.raw`\u00ad[ \t]{0,20}(?:\r\n?|\n)[ \t]{0,20}(?=\p{Ll})`,
    INVISIBLE,
    String.raw`[\ufb00-\ufb06]`,
    String.raw`\p{L}[\u0300-\u036f]{1,10}`,
    // Digits in groups of three: "12 000" with a blank that does not break.
    String.raw`(?<!\d)\d{1,3}(?:${BLANK}\d{3})+(?!\d)`,
    BLANK,
    // Hyphens that do not break a line; one at the end of a line parts a word.
    String.raw`[\u2010\u2011](?!\n)`,
  ].join('|'),
  'gu',
);

const LIGATURES: ReadonlyMap<string, string> = new Map(
  ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'].map((letters, at) => [
    String.fromCharCode(0xfb00 + at),
    letters,
  ]),
);

/** A new page goes on with the paragraph of the last one where a sentence does. */
function endsParagraph(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at).trimEnd();
  const after = text.slice(at + 1, at + 41).trimStart();
  return !/[\p{L}\p{N},;–—-]$/u.test(before) || !/^[\p{Ll}\p{N}]/u.test(after);
}
