import { type EditedText, editMatches } from './edit-text.ts';

const LINE_END_HYPHEN = /(?<=[\p{L}\p{N}])[-\u2010]\n[ \t]{0,20}(?=[\p{L}\p{N}])/gu;
/** In letters. A longer run is no word. */
const LONGEST_WORD = 40;

/**
 * Reads a word that a hyphen parts at the end of a line as one. The hyphen stays where it joins two words ("long-term"),
 * a name or a number; nothing is joined in "short- and long-term".
 */
export function joinHyphens(text: string, isWord: (word: string) => boolean): EditedText {
  return editMatches(text, LINE_END_HYPHEN, ({ 0: hyphen, index }) => {
    const behind = index + hyphen.length;
    const [left = ''] = /\p{L}*$/u.exec(text.slice(Math.max(0, index - LONGEST_WORD), index)) ?? [];
    const [right = ''] = /^\p{L}*/u.exec(text.slice(behind, behind + LONGEST_WORD)) ?? [];
    if (/^(?:and|or|to)$/.test(right)) return hyphen;
    if (left === '' || !/^\p{Ll}/u.test(right)) return '-';
    const [first, second] = [left.toLowerCase(), right.toLowerCase()];
    return !isWord(first + second) && isWord(first) && isWord(second) ? '-' : '';
  });
}
