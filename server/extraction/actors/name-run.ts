import { FIRST_NAMES } from '../lexicon/first-names.ts';
import { ORGANIZATION_WORDS, PORTFOLIO_WORDS } from '../lexicon/organization-words.ts';
import type { Token } from '../text/tagged-text.ts';

/** Words that are written with a capital without being part of a name. */
const NEVER_NAMES: ReadonlySet<string> = new Set(
  `the a an this that these those it he she they we you i his her their our my its in on at for from with without by of to as and but or nor
  so if when while although though because since after before during despite however meanwhile moreover according under over
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow am pm gmt est edt utc bst cet
  what who why how where which there here yes no not all some many most several both each every
  one two three four five six seven eight nine ten also then now still even only just once another other more about
  former late ex- afterwards afterward later earlier elsewhere today nevertheless nonetheless instead thus therefore hence again often sometimes
  perhaps maybe recently currently previously subsequently additionally furthermore finally similarly`.split(
    /\s+/,
  ),
);

/** Words in small letters inside names of people: "Ursula von der Leyen", "Haider al-Abadi". */
const PARTICLES: ReadonlySet<string> = new Set(
  'de da di do dos du del della der den van von vom zu zur al el ul ibn bin bint ben la le abu ter ten y e af'.split(
    ' ',
  ),
);

const ORGANIZATION_CONNECTORS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'and',
  'the',
  '&',
  'on',
  'in',
  'to',
]);
const LONGEST_NAME = 14;

/** Tells whether a token could be the first of a name by its capital alone. */
export function startsName(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text) && !NEVER_NAMES.has(token.lower);
}

/** The index after the run of capitalised words that begins at `first`, particles and hyphens between them included. */
export function endOfRun(tokens: readonly Token[], first: number): number {
  let end = endOfWord(tokens, first);
  while (end < first + LONGEST_NAME) {
    const next = skipJoint(tokens, end);
    if (!startsName(tokens[next])) break;
    end = endOfWord(tokens, next);
  }
  return end === first + 1 && isSurname(tokens, end) ? end + 1 : end;
}

/** "Theresa May", "James To": a word that is no name by itself is one behind a given name. */
function isSurname(tokens: readonly Token[], index: number): boolean {
  const [given, family, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!given || !family || !/^(?:May|March|To|So|On|An|You|Day|Most|Many)$/.test(family.text)) return false;
  return FIRST_NAMES.has(given.lower) && !/^\d/.test(next?.text ?? '');
}

/** What follows a hyphen after a name without being part of it: "Mali-based"; "Ki-moon" is one name. */
const COMPOUND_TAILS: ReadonlySet<string> = new Set(
  `led based backed born style controlled owned run held wide made era occupied funded supported friendly allied linked type bound
  brokered sponsored designate elect on by speaking trained aligned related only like level free dominated`.split(
    /\s+/,
  ),
);

/** The tagger cuts a word at letters it does not know, such as "ł": the pieces touch. */
function endOfWord(tokens: readonly Token[], index: number): number {
  let end = index + 1;
  while (tokens[end]?.start === tokens[end - 1]?.end && /^\p{Ll}/u.test(tokens[end]?.text ?? '')) end += 1;
  const tail = tokens[end + 1];
  const isTail = isHyphen(tokens, end) && tail !== undefined && /^\p{Ll}{2,}$/u.test(tail.text);
  return isTail && !COMPOUND_TAILS.has(tail.text) && tail.pos !== 'ADJ' ? end + 2 : end;
}

/** Steps over what may stand between two capitalised words of one name. */
function skipJoint(tokens: readonly Token[], index: number): number {
  let next = index;
  while (isHyphen(tokens, next)) next += 1;
  let particles = 0;
  while (particles < 3 && PARTICLES.has(tokens[next]?.text ?? '')) {
    next += 1;
    particles += 1;
    while (isHyphen(tokens, next)) next += 1;
  }
  return startsName(tokens[next]) ? next : index;
}

/** A hyphen without blanks around it. */
function isHyphen(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return token?.text === '-' && before?.end === token.start && after?.start === token.end;
}

/**
 * The index after an organisation's name that begins at `first`: a run that ends in, or goes on after, a word such as
 * "Ministry" or "Party". Null when the words name no organisation by themselves.
 */
export function endOfOrganization(tokens: readonly Token[], first: number): number | null {
  let end = possessiveRun(tokens, first);
  const key = lastOrganizationWord(tokens, first, end);
  if (key === null) return null;
  if (key < end - 1) return null;
  while (end < first + LONGEST_NAME) {
    const next = afterConnectors(tokens, end);
    if (next === null) break;
    end = endOfRun(tokens, next);
  }
  return end - first >= 2 ? end : null;
}

/** A run that may hold one genitive: "Sheriff's Office", "Kurdistan Workers' Party". */
function possessiveRun(tokens: readonly Token[], first: number): number {
  const end = endOfRun(tokens, first);
  const mark = tokens[end];
  if (!mark || !/^['’]s?$/.test(mark.text) || !startsName(tokens[end + 1])) return end;
  if (end > first + 1 && tokens.slice(first, end - 1).some(({ lower }) => FIRST_NAMES.has(lower))) return end;
  const after = endOfRun(tokens, end + 1);
  return ORGANIZATION_WORDS.has(tokens[after - 1]?.lower ?? '') ? after : end;
}

function lastOrganizationWord(tokens: readonly Token[], first: number, end: number): number | null {
  for (let index = end - 1; index >= first; index -= 1) {
    if (ORGANIZATION_WORDS.has(tokens[index]?.lower ?? '')) return index;
  }
  return null;
}

/** The index of the capitalised word after "of", "for the" and the like; null when the name goes no further. */
function afterConnectors(tokens: readonly Token[], index: number): number | null {
  const word = tokens[index]?.text ?? '';
  const isOn = word === 'on' && DELIBERATING.test(tokens[index - 1]?.text ?? '');
  if (word !== 'of' && word !== 'for' && word !== 'and' && word !== '&' && !isOn) return null;
  let next = index + 1;
  while (next < index + 3 && ORGANIZATION_CONNECTORS.has(tokens[next]?.text ?? '')) next += 1;
  if (!startsName(tokens[next])) return null;
  // "the Ministry of Health and Angela Merkel": a second part belongs to the name only within "of … and …".
  if (word === 'and' || word === '&') return next === index + 1 && isSecondPart(tokens, index) ? next : null;
  return next;
}

/** "Council on Foreign Relations". */
const DELIBERATING =
  /^(?:Council|Committee|Subcommittee|Commission|Cent(?:er|re)|Institute|Conference|Panel|Forum)$/;

function isSecondPart(tokens: readonly Token[], index: number): boolean {
  const last = tokens[endOfRun(tokens, index + 1) - 1];
  for (let back = index - 1; back > index - 6; back -= 1) {
    const word = tokens[back]?.text ?? '';
    if (/^(?:of|for|on)$/.test(word))
      return tokens[index + 2]?.pos !== 'PROPN' || PORTFOLIO_WORDS.has(last?.lower ?? '');
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}
