import type { ActorKind } from '../../../schema/model/actor.ts';
import { FIRST_NAMES } from '../lexicon/first-names.ts';
import { GROUP_ADJECTIVES, SOURCE_DOCUMENTS, SOURCE_GROUPS, SOURCE_PERSONS } from '../lexicon/groups.ts';
import { OTHER_OPENERS, OTHER_WORDS } from '../lexicon/organization-words.ts';
import { KNOWN_SURNAMES } from '../lexicon/surnames.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import { type ActorDraft, type ActorRegister, addAlias, addRole } from './actor-register.ts';
import { findAcronyms } from './find-acronyms.ts';
import type { FoundName } from './find-names.ts';
import { isMetonym } from './is-metonym.ts';
import { collectEvidence, type NameEvidence } from './name-evidence.ts';
import { genderOf, rolesOf } from './name-roles.ts';

/**
 * Decides over the whole text which actor each name means, and registers it. A name that means none (a place, a
 * month, a work) is not in the result.
 */
export function nameActors(
  tagged: TaggedText,
  names: readonly FoundName[],
  register: ActorRegister,
): ReadonlyMap<FoundName, ActorDraft> {
  const naming: Naming = {
    register,
    evidence: collectEvidence(names, tagged.sentences),
    common: commonWords(tagged),
    bySpelling: new Map(),
    byShortName: new Map(),
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
  readonly evidence: ReadonlyMap<string, NameEvidence>;
  /** Words that the text also writes in small letters. */
  readonly common: ReadonlySet<string>;
  readonly bySpelling: Map<string, ActorDraft>;
  /** Surnames, first words of organisations, and acronyms → the actor of the full name; null when two share it. */
  readonly byShortName: Map<string, ActorDraft | null>;
}

function commonWords({ sentences }: TaggedText): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of sentences) {
    for (const { text, lower, pos } of tokens) if (text === lower && pos !== 'PROPN') words.add(text);
  }
  return words;
}

/** First pass: names that need no evidence. Short names are learnt here, for the second pass to look up. */
function registerPlain(naming: Naming, name: FoundName): ActorDraft | null {
  if (name.known) return registerKnown(naming.register, name);
  const words = name.words.split(/\s+/);
  if (name.kind) return registerNew(naming, name, name.kind);
  if (words.length > 5 || OTHER_WORDS.has((words.at(-1) ?? '').toLowerCase())) return null;
  if (words.some((word) => GROUP_ADJECTIVES.has(word.toLowerCase()))) return null;
  const isFull = words.length > 1 && FIRST_NAMES.has((words[0] ?? '').toLowerCase().replace(/-.*$/, ''));
  return isFull || (name.title !== null && words.length > 1) ? registerNew(naming, name, 'PERSON') : null;
}

/** Second pass: short forms of what the first found, and names that only their surroundings explain. */
function registerByEvidence(naming: Naming, name: FoundName): ActorDraft | null {
  if (name.known || name.kind) return null;
  const spelt = naming.bySpelling.get(name.words);
  if (spelt) return spelt;
  const short = naming.byShortName.get(name.words);
  if (short) {
    addAlias(short, name.words, /^[\p{Lu}\d]+$/u.test(name.words) ? 'ACRONYM' : 'WEAK_ALIAS');
    return short;
  }
  const evidence = naming.evidence.get(name.words);
  const kind = evidence && kindByEvidence(naming, name, evidence);
  return kind ? registerNew(naming, name, kind) : null;
}

function registerKnown(register: ActorRegister, name: FoundName): ActorDraft | null {
  const { known } = name;
  if (!known || known.use === 'PLACE') return null;
  if ((known.use === 'CAPITAL' || known.use === 'SEAT') && !isMetonym(name)) return null;
  const actor = register.meet({ name: known.name, kind: known.kind, keyName: known.key });
  if (known.use === 'CAPITAL' || known.use === 'SEAT') addAlias(actor, name.words, 'METONYM');
  else if (known.use === 'ACRONYM') addAlias(actor, name.words, 'ACRONYM');
  else if (known.use === 'ALIAS')
    addAlias(actor, name.words, /^[\p{Lu}.]+$/u.test(name.words) ? 'ACRONYM' : 'ALIAS');
  return actor;
}

function registerNew(naming: Naming, name: FoundName, kind: ActorKind): ActorDraft {
  const actor = naming.bySpelling.get(name.words) ?? naming.register.meet({ name: name.words, kind });
  naming.bySpelling.set(name.words, actor);
  const words = name.words.split(/\s+/);
  if (words.length < 2) return actor;
  const short = kind === 'PERSON' ? words.at(-1) : words[0];
  if (short) shorten(naming, short, actor);
  // Where the family name comes first, the first word alone means the person: "Liu" for "Liu Wenbo".
  const [first = ''] = words;
  if (kind === 'PERSON' && !FIRST_NAMES.has(first.toLowerCase())) shorten(naming, first, actor);
  if (kind === 'PERSON' && words.length > 2) shorten(naming, words.slice(1).join(' '), actor);
  return actor;
}

/** A short form that two actors share means neither. */
function shorten({ byShortName }: Naming, short: string, actor: ActorDraft): void {
  const other = byShortName.get(short);
  byShortName.set(short, other === undefined || other === actor ? actor : null);
}

function kindByEvidence(naming: Naming, name: FoundName, evidence: NameEvidence): ActorKind | null {
  const words = name.words.split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length > 5 || OTHER_WORDS.has(last.toLowerCase())) return null;
  if (words.some((word) => GROUP_ADJECTIVES.has(word.toLowerCase()))) return null;
  if (KNOWN_SURNAMES.has(last) || name.title) return 'PERSON';
  if (words.length > 1) return kindOfPhrase(naming, words, evidence);
  return kindOfWord(naming, last, evidence);
}

/** Several capitalised words that no list knows are mostly a person's name, unless an article or a place says otherwise. */
function kindOfPhrase(naming: Naming, words: readonly string[], evidence: NameEvidence): ActorKind | null {
  if (OTHER_OPENERS.has((words[0] ?? '').toLowerCase())) return null;
  if (evidence.definite * 2 > evidence.count) return evidence.agent > 0 ? 'ORGANIZATION' : null;
  if (evidence.place > evidence.agent + evidence.person) return null;
  if (words.every((word) => naming.common.has(word.toLowerCase()))) return null;
  if (words.some((word) => /^[\p{Lu}\d]{2,}$|\d/u.test(word)))
    return evidence.agent > 0 ? 'ORGANIZATION' : null;
  if (evidence.person === 0 && evidence.agent === 0)
    return words.length < 4 && evidence.inside > 0 ? 'PERSON' : null;
  return 'PERSON';
}

function kindOfWord(naming: Naming, word: string, evidence: NameEvidence): ActorKind | null {
  const lower = word.toLowerCase();
  if (/^[\p{Lu}][\p{Lu}\d&]+$/u.test(word))
    return evidence.agent + evidence.definite > 0 || evidence.count > 1 ? 'ORGANIZATION' : null;
  if (word.length < 3 || naming.common.has(lower)) return null;
  if (SOURCE_GROUPS.has(lower) || SOURCE_PERSONS.has(lower) || SOURCE_DOCUMENTS.has(lower)) return null;
  if (evidence.place > evidence.agent || evidence.agent === 0) return null;
  // A capital at the start of one sentence proves nothing: only who speaks there, and is "he" after, is somebody.
  if (evidence.inside === 0 && evidence.count < 2)
    return evidence.speaker * evidence.person > 0 ? 'PERSON' : null;
  if (evidence.person > 0) return 'PERSON';
  return evidence.speaker > 0 && evidence.definite === 0 ? 'PERSON' : 'ORGANIZATION';
}
