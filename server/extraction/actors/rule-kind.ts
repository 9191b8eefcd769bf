import type { ActorKind } from '../../../schema/model/actor.ts';
import { FIRST_NAMES } from '../lexicon/first-names.ts';
import { GROUP_ADJECTIVES, SOURCE_DOCUMENTS, SOURCE_GROUPS, SOURCE_PERSONS } from '../lexicon/groups.ts';
import { OTHER_OPENERS, OTHER_WORDS } from '../lexicon/organization-words.ts';
import { KNOWN_SURNAMES } from '../lexicon/surnames.ts';
import type { FoundName } from './find-names.ts';
import type { SpellingFacts } from './name-features.ts';

type Shown = Pick<SpellingFacts, 'evidence' | 'common'>;

/** The kind that rules give a name no list has, by where the text has it; null when they take it for no actor. */
export function ruleKind({ words, title }: FoundName, shown: Shown): ActorKind | null {
  const parts = words.split(/\s+/);
  const last = parts.at(-1) ?? '';
  if (isNoName(parts)) return null;
  if (KNOWN_SURNAMES.has(last) || title) return 'PERSON';
  return parts.length > 1 ? kindOfPhrase(parts, shown) : kindOfWord(last, shown);
}

/** Too long for a name, or its last word says that it names something else. */
export function isNoName(parts: readonly string[]): boolean {
  return (
    parts.length > 5 ||
    isOrdinary(parts) ||
    (OTHER_WORDS.has((parts.at(-1) ?? '').toLowerCase()) && !isPersonal(parts)) ||
    parts.some((part) => GROUP_ADJECTIVES.has(part.toLowerCase()))
  );
}

/** "Band D", "Local Democracy Reporter", "Champions League": a grade, an office, a competition. */
function isOrdinary([first = '', ...rest]: readonly string[]): boolean {
  const last = rest.at(-1) ?? '';
  if (/^[A-Z]$/.test(last) && rest.length === 1) return !FIRST_NAMES.has(first.toLowerCase());
  if (
    /^(?:Reporter|Editor|Correspondent|Columnist|Spokesman|Spokeswoman|Officer|Secretary|Minister)$/.test(
      last,
    )
  )
    return true;
  return COMPETITIONS.test(`${first} ${last}`);
}

const COMPETITIONS = /^(?:Champions|Europa|Conference|Nations|Super) League$/;

/** "Nathan Law", "Jane West": words that are surnames as well. */
function isPersonal([given = '', family = '', ...rest]: readonly string[]): boolean {
  const isFamily =
    /^(?:May|Law|Bridge|Lane|Park|Hall|West|North|Day|Price|Rivers|Banks|Field|Castle|Bush|Tower)$/.test(
      family,
    );
  return isFamily && rest.length === 0 && FIRST_NAMES.has(given.toLowerCase()) && !PLACE_GIVEN.test(given);
}

/** Given names that name streets and parks as well. */
const PLACE_GIVEN =
  /^(?:Victoria|Albert|Austin|Jackson|Madison|Hyde|Regent|Lincoln|Sydney|Georgia|Charlotte|Virginia|Carolina)$/;

/** Several capitalised words that no list knows are mostly a person's name, unless an article or a place says otherwise. */
function kindOfPhrase(words: readonly string[], { evidence, common }: Shown): ActorKind | null {
  if (OTHER_OPENERS.has((words[0] ?? '').toLowerCase())) return null;
  if (evidence.definite * 2 > evidence.count) return evidence.agent > 0 ? 'ORGANIZATION' : null;
  if (evidence.place > evidence.agent + evidence.person) return null;
  if (words.every((word) => common.has(word.toLowerCase()))) return null;
  if (words.some((word) => /^[\p{Lu}\d]{2,}$|\d/u.test(word)))
    return evidence.agent > 0 ? 'ORGANIZATION' : null;
  if (evidence.person === 0 && evidence.agent === 0)
    return words.length < 4 && evidence.inside > 0 ? 'PERSON' : null;
  return 'PERSON';
}

function kindOfWord(word: string, { evidence, common }: Shown): ActorKind | null {
  if (/^[\p{Lu}][\p{Lu}\d&]+$/u.test(word))
    return evidence.agent + evidence.definite > 0 || evidence.count > 1 ? 'ORGANIZATION' : null;
  if (isCommonWord(word, common)) return null;
  if (evidence.place > evidence.agent || evidence.agent === 0) return null;
  // A capital at the start of one sentence proves nothing: only who speaks there, and is "he" after, is somebody.
  if (evidence.inside === 0 && evidence.count < 2)
    return evidence.speaker * evidence.person > 0 ? 'PERSON' : null;
  if (evidence.person > 0) return 'PERSON';
  return evidence.speaker > 0 && evidence.definite === 0 ? 'PERSON' : 'ORGANIZATION';
}

/** A word that is no name by itself, whatever its capital. */
export function isCommonWord(word: string, common: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (word.length < 3 || common.has(lower) || UNIT.test(word)) return true;
  return SOURCE_GROUPS.has(lower) || SOURCE_PERSONS.has(lower) || SOURCE_DOCUMENTS.has(lower);
}

/** Units and dates are written with capitals too: "MWh", "Q3", "FY24". */
const UNIT =
  /^(?:[kMGT](?:W|Wh|Hz|B|Pa|t)|dB|(?:Q|H|FY)\d{1,4}|C[A$]?|AUD|CAD|CHF|CNY|EUR|GBP|JPY|USD|GDP|CPI|CEO|CFO|VAT|AIDS|HIV|DNA|PDF|URL)$/;
