/**
 * Folds a name or label for sorting and matching: compatibility forms, case and accents go, and every run of blank
 * space becomes one space. Two texts that fold alike are the same name.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
