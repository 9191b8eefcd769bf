import type { ActorKind } from '../../../schema/model/actor.ts';
import { BODY_NOUNS } from '../lexicon/body-nouns.ts';
import { FIRST_NAMES } from '../lexicon/first-names.ts';
import { OFFICE_HOLDERS } from '../lexicon/office-holders.ts';
import { FAMILY_NAMES_FIRST } from '../lexicon/surnames.ts';
import { COURTESY_TITLES } from '../lexicon/titles.ts';
import { type ActorDraft, type ActorRegister, addAlias, addRole } from './actor-register.ts';
import { decideKind, refineKind } from './decide-kind.ts';
import { findAcronyms } from './find-acronyms.ts';
import type { FoundName } from './find-names.ts';
import { isActingPlace, isMetonym } from './is-metonym.ts';
import type { KnownName } from './known-names.ts';
import type { JudgeName } from './name-model.ts';
import { genderOf, rolesOf } from './name-roles.ts';
import type { Spelling } from './name-spellings.ts';
import { isNoName } from './rule-kind.ts';
import { isTitleHead } from './title-prefix.ts';
import { createToKeyName, type ToKeyName } from './to-key-name.ts';

/**
 * Decides over the whole text which actor each name means, and registers it. A name that means none (a place, a
 * month, a work) is not in the result.
 */
export function nameActors(
  names: readonly FoundName[],
  { register, judge, spellings }: Pick<Naming, 'register' | 'judge' | 'spellings'>,
): ReadonlyMap<FoundName, ActorDraft> {
  const naming: Naming = {
    register,
    judge,
    spellings,
    toKeyName: createToKeyName(names),
    decided: new Map(),
    bySpelling: new Map(),
    byShortName: new Map(),
    byHead: new Map(),
    titled: titledSurnames(names),
  };
  const meant = new Map<FoundName, ActorDraft>();
  const acronyms = findAcronyms(names);
  for (const pass of [registerPlain, registerByEvidence] as const) {
    for (const name of names) {
      const actor = meant.get(name) ?? pass(naming, name);
      if (!actor) continue;
      meant.set(name, actor);
      const acronym = acronyms.get(name);
      if (!acronym) continue;
      naming.byShortName.set(acronym, actor);
      addAlias(actor, acronym, 'ACRONYM');
    }
  }
  for (const [name, actor] of meant) {
    actor.gender ??= genderOf(name);
    for (const role of rolesOf(name, names, meant)) addRole(actor, role);
  }
  return meant;
}

interface Naming {
  readonly register: ActorRegister;
  readonly judge: JudgeName;
  readonly spellings: ReadonlyMap<string, Spelling>;
  readonly toKeyName: ToKeyName;
  /** What has been decided for spellings, so that each is judged once. */
  readonly decided: Map<string, ActorKind | null>;
  readonly bySpelling: Map<string, ActorDraft>;
  /** Surnames, first words of organisations, and acronyms → the actor of the full name; null when two share it. */
  readonly byShortName: Map<string, ActorDraft | null>;
  /** Last words of bodies, before any "of" → the body; null when two share it. */
  readonly byHead: Map<string, ActorDraft | null>;
  /** Surnames that stand alone behind a courtesy title: "Ms Holm". */
  readonly titled: ReadonlySet<string>;
}

function titledSurnames(names: readonly FoundName[]): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ title, words }) =>
      title && COURTESY_TITLES.has(title.toLowerCase().replace(/\.$/, '')) && !/\s/.test(words)
        ? [words]
        : [],
    ),
  );
}

/** First pass: names that need no evidence. Short names are learnt here, for the second pass to look up. */
function registerPlain(naming: Naming, name: FoundName): ActorDraft | null {
  if (name.known) {
    const actor = isPlace(name.known) ? null : registerKnown(naming.register, name);
    const words = name.known.name.split(/\s+/);
    if (actor && actor.kind !== 'PERSON' && words.length > 1) learn(naming.byHead, headOf(words), actor);
    return actor;
  }
  const words = name.words.split(/\s+/);
  if (name.kind && words.length === 2 && isNoName(words)) return null;
  if (name.kind) return registerNew(naming, name, refineKind(name.kind, naming.spellings.get(name.words)));
  if (isNoName(words)) return null;
  const isFull = words.length > 1 && FIRST_NAMES.has((words[0] ?? '').toLowerCase().replace(/-.*$/, ''));
  const isPerson =
    isFull ||
    isFamilyFirst(words) ||
    (words.length > 1 &&
      (name.title !== null || isSaidOffice(name) || naming.titled.has(words.at(-1) ?? '')));
  return isPerson ? registerNew(naming, name, 'PERSON') : null;
}

/** "the fisheries minister, Ada Holm,": set off behind an office. */
function isSaidOffice({ words, sentence: { tokens }, first, last }: FoundName): boolean {
  const office = tokens[first - 2];
  if (!office || tokens[first - 1]?.text !== ',' || tokens[last]?.text !== ',') return false;
  return isTitleHead(office) && office.text === office.lower && words.split(/\s+/).length < 4;
}

/** "the Board" is the body whose name ends so, where the text has named only one. */
function wholeOf({ byHead }: Naming, { words, sentence, first }: FoundName): ActorDraft | null {
  if (/\s/.test(words) || sentence.tokens[first - 1]?.lower !== 'the') return null;
  return byHead.get(words) ?? null;
}

/** "Moon Jae-in", "Leung Kwok-hung": the family name comes first, the given one has a hyphen. */
function isFamilyFirst([family = '', given = '', ...rest]: readonly string[]): boolean {
  return rest.length === 0 && FAMILY_NAMES_FIRST.has(family) && /^\p{Lu}\p{Ll}+-\p{Ll}{2,}$/u.test(given);
}

/** Second pass: short forms of what the first found, and names that only their surroundings explain. */
function registerByEvidence(naming: Naming, name: FoundName): ActorDraft | null {
  if (name.kind || (name.known && !isPlace(name.known))) return null;
  const spelt = naming.bySpelling.get(name.words);
  if (spelt) return spelt;
  const short = naming.byShortName.get(name.words);
  if (short) {
    addAlias(short, name.words, /^[\p{Lu}\d]+$/u.test(name.words) ? 'ACRONYM' : 'WEAK_ALIAS');
    return short;
  }
  if (name.known) return registerKnown(naming.register, name);
  const holder = HOLDERS.get(name.words);
  if (holder) return registerHolder(naming, name, holder);
  const kind = kindByEvidence(naming, name);
  const whole = kind || !BODY_NOUNS.has(name.words.toLowerCase()) ? wholeOf(naming, name) : null;
  if (whole) return whole;
  return kind ? registerNew(naming, name, kind) : null;
}

function kindByEvidence({ spellings, judge, decided }: Naming, name: FoundName): ActorKind | null {
  const known = name.title === null ? decided.get(name.words) : undefined;
  if (known !== undefined) return known;
  const spelling = spellings.get(name.words);
  const kind = spelling ? decideKind(name, spelling, judge) : null;
  if (name.title === null) decided.set(name.words, kind);
  return kind;
}

/** A person of the text may bear the name of a place. */
function isPlace({ use }: KnownName): boolean {
  return use === 'PLACE' || use === 'CAPITAL';
}

/** The full names of those whom a surname alone makes known. */
const HOLDERS: ReadonlyMap<string, string> = new Map(
  OFFICE_HOLDERS.flatMap(([name, ...surnames]) => surnames.map((surname) => [surname, name] as const)),
);

function registerKnown(register: ActorRegister, name: FoundName): ActorDraft | null {
  const { known } = name;
  if (!known) return null;
  if (known.use === 'PLACE' && (known.kind !== 'STATE' || !isActingPlace(name))) return null;
  if ((known.use === 'CAPITAL' || known.use === 'SEAT') && !isMetonym(name)) return null;
  const actor = register.meet({ name: known.name, kind: known.kind, keyName: known.key });
  if (known.use === 'CAPITAL' || known.use === 'SEAT') addAlias(actor, name.words, 'METONYM');
  else if (known.use === 'ACRONYM') addAlias(actor, name.words, 'ACRONYM');
  else if (known.use === 'ALIAS')
    addAlias(actor, name.words, /^[\p{Lu}.]+$/u.test(name.words) ? 'ACRONYM' : 'ALIAS');
  return actor;
}

function registerNew(naming: Naming, name: FoundName, kind: ActorKind): ActorDraft {
  const keyName = naming.toKeyName(name, kind);
  const actor = naming.bySpelling.get(keyName) ?? naming.register.meet({ name: name.words, kind, keyName });
  naming.bySpelling.set(keyName, actor);
  const words = name.words.split(/\s+/);
  if (words.length < 2) return actor;
  if (kind !== 'PERSON') learn(naming.byHead, headOf(words), actor);
  const short = kind === 'PERSON' ? words.at(-1) : words[0];
  if (short) shorten(naming, short, actor);
  // Where the family name comes first, the first word alone means the person: "Liu" for "Liu Wenbo".
  const [first = ''] = words;
  if (kind === 'PERSON' && (isFamilyFirst(words) || !FIRST_NAMES.has(first.toLowerCase())))
    shorten(naming, first, actor);
  if (kind === 'PERSON' && words.length > 2) shorten(naming, words.slice(1).join(' '), actor);
  return actor;
}

/** A surname that news uses alone, where the text gives nobody's full name with it. */
function registerHolder(naming: Naming, { words }: FoundName, name: string): ActorDraft {
  const actor = naming.register.meet({ name, kind: 'PERSON' });
  naming.bySpelling.set(words, actor);
  addAlias(actor, words, 'WEAK_ALIAS');
  return actor;
}

/** "Guild" of "Royal Guild of Porters" */
function headOf(words: readonly string[]): string {
  const of = words.findIndex((word) => /^(?:of|for|on)$/.test(word));
  return words[(of > 0 ? of : words.length) - 1] ?? '';
}

function shorten({ byShortName }: Naming, short: string, actor: ActorDraft): void {
  learn(byShortName, short, actor);
}

/** A short form that two actors share means neither. */
function learn(names: Map<string, ActorDraft | null>, short: string, actor: ActorDraft): void {
  const other = names.get(short);
  names.set(short, other === undefined || other === actor ? actor : null);
}
