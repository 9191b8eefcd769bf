import countries from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import nationalities from 'i18n-nationality/langs/en.json' with { type: 'json' };
import type { ActorKind } from '../../../schema/model/actor.ts';
import { toActorKey } from '../../../schema/model/actor-key.ts';
import { NAMED_GROUPS } from '../lexicon/groups.ts';
import { ORGANIZATIONS } from '../lexicon/organizations.ts';
import { PLACES, TERRITORIES } from '../lexicon/places.ts';
import {
  OTHER_STATES,
  SEATS_OF_POWER,
  STATES,
  type StateEntry,
  UNUSED_STATE_NAMES,
} from '../lexicon/states.ts';
import { TEAM_NICKNAMES, TEAMS } from '../lexicon/teams.ts';
import { createPhraseIndex, type FindPhrase } from '../text/phrase-index.ts';

/** How a listed name stands for its actor; a PLACE stands for none, unless it is a territory (kind STATE) and acts. */
export type NameUse = 'NAME' | 'ALIAS' | 'ACRONYM' | 'DEMONYM' | 'CAPITAL' | 'SEAT' | 'PLACE';

/** A listed name and the actor it belongs to. */
export interface KnownName {
  readonly key: string;
  /** The actor's name in common use. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly use: NameUse;
  /** The listed adjective of a state, such as "Russian"; for others, the name. */
  readonly adjective: string;
}

/** Finds the longest listed name at an offset: states, organisations, groups, and places that are no actors. */
export const findKnownName: FindPhrase<KnownName> = createPhraseIndex(listNames());

/** Finds the longest name of a state at an offset; neither adjectives nor capitals count. */
export const findStateName: FindPhrase<KnownName> = createPhraseIndex(
  [...listNames()].filter(([, { kind, use }]) => kind === 'STATE' && (use === 'NAME' || use === 'ALIAS')),
);

function* listNames(): Generator<readonly [string, KnownName]> {
  for (const [code, listed] of Object.entries(countries.countries)) {
    const names = [listed].flat();
    yield* listState(names, STATES[code] ?? {}, readNationality(code));
  }
  for (const entry of OTHER_STATES) yield* listState([entry.name], entry, []);
  for (const [name, kind, ...aliases] of ORGANIZATIONS) yield* listOrganization(name, kind, aliases);
  for (const name of TEAMS) yield* listOrganization(name, 'ORGANIZATION', []);
  for (const [nickname, name] of TEAM_NICKNAMES) {
    yield [nickname, { key: toActorKey(name), name, kind: 'ORGANIZATION', use: 'ALIAS', adjective: name }];
  }
  for (const phrase of NAMED_GROUPS) {
    const name = phrase.replace(/^the /, '');
    yield [name, { key: toActorKey(name), name, kind: 'GROUP', use: 'NAME', adjective: name }];
  }
  yield [
    'Brussels',
    { key: 'european-union', name: 'European Union', kind: 'ORGANIZATION', use: 'CAPITAL', adjective: 'EU' },
  ];
  for (const name of TERRITORIES) {
    yield [name, { key: toActorKey(name), name, kind: 'STATE', use: 'PLACE', adjective: name }];
  }
  for (const name of PLACES) {
    yield [name, { key: toActorKey(name), name, kind: 'GROUP', use: 'PLACE', adjective: name }];
  }
}

function* listState(
  listed: readonly string[],
  entry: StateEntry,
  nationality: readonly string[],
): Generator<readonly [string, KnownName]> {
  const names = listed.filter((name) => !UNUSED_STATE_NAMES.has(name));
  const name = entry.name ?? names.toSorted((left, right) => left.length - right.length)[0];
  if (!name) return;
  const demonyms = [...nationality, ...(entry.demonyms ?? [])];
  const state = { key: toActorKey(name), name, kind: 'STATE', adjective: demonyms[0] ?? name } as const;

  yield [name, { ...state, use: 'NAME' }];
  for (const alias of [...names, ...(entry.aliases ?? [])]) yield [alias, { ...state, use: 'ALIAS' }];
  for (const demonym of demonyms) {
    yield [demonym, { ...state, use: 'DEMONYM' }];
    if (/(?:an|i)$/.test(demonym)) yield [`${demonym}s`, { ...state, use: 'DEMONYM' }];
  }
  for (const metonym of entry.metonyms ?? []) {
    yield [metonym, { ...state, use: SEATS_OF_POWER.has(metonym) ? 'SEAT' : 'CAPITAL' }];
  }
}

/** The package lists plurals, several forms, bracketed remarks and, for some, the name of the territory. */
function readNationality(code: string): readonly string[] {
  const listed: Readonly<Record<string, string>> = nationalities.nationalities;
  const territory: Readonly<Record<string, string | readonly string[]>> = countries.countries;
  const words = (listed[code] ?? '').replace(/\s*\(.*\)/, '').split(/ or | - /);
  const isTerritory = [territory[code]].flat().some((name) => name === words[0]);
  return isTerritory || /,/.test(words[0] ?? '') ? [] : words.filter((word) => word !== '');
}

function* listOrganization(
  name: string,
  kind: ActorKind,
  aliases: readonly string[],
): Generator<readonly [string, KnownName]> {
  const organization = { key: toActorKey(name), name, kind, adjective: name };
  yield [name, { ...organization, use: 'NAME' }];
  for (const alias of aliases) {
    yield [alias, { ...organization, use: /^[\p{Lu}.\d&-]+$/u.test(alias) ? 'ACRONYM' : 'ALIAS' }];
  }
}
