const MAX_LENGTH = 120;

/** BCP 47 code of an undetermined language. */
export const UNDETERMINED_LANGUAGE = 'und';

/** Names a text by its first line until its extraction finds a title. Shortened at a word, with an ellipsis. */
export function provisionalTitle(text: string): string {
  const [line = ''] = /\S.*/.exec(text) ?? [];
  const words = line.replace(/^#+\s+/, '').trimEnd();
  if (words.length <= MAX_LENGTH) return words;
  const cut = words.slice(0, MAX_LENGTH).replace(/\s+\S*$/, '');
  return `${cut.toWellFormed().replace(/\uFFFD$/, '')}…`;
}
