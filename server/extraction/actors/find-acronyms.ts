import type { FoundName } from './find-names.ts';

/** The acronym that a text defines right after a name: "Northern Grain Board (NGB)". */
export function findAcronyms(names: readonly FoundName[]): ReadonlyMap<FoundName, string> {
  const acronyms = new Map<FoundName, string>();
  for (const name of names) {
    const { tokens } = name.sentence;
    const [open, acronym, close] = [tokens[name.last], tokens[name.last + 1], tokens[name.last + 2]];
    if (open?.text !== '(' || close?.text !== ')' || !acronym) continue;
    if (/^[\p{Lu}][\p{Lu}\d&.-]+$/u.test(acronym.text) && abbreviates(acronym.text, name.words))
      acronyms.set(name, acronym.text);
  }
  return acronyms;
}

/** An acronym begins as its name does, after any "the"; its other letters may come from another language. */
function abbreviates(acronym: string, words: string): boolean {
  const initials = words.match(/\b\p{Lu}/gu) ?? [];
  return words.length > acronym.length && initials.some((initial) => initial === acronym[0]);
}
