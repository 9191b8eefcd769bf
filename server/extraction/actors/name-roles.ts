import type { Role } from '../../../schema/model/actor.ts';
import { FIRST_NAMES } from '../lexicon/first-names.ts';
import { COURTESY_TITLES, FEMALE_TITLES, MALE_TITLES } from '../lexicon/titles.ts';
import type { ActorDraft, Gender } from './actor-register.ts';
import type { FoundName } from './find-names.ts';
import { isTitleHead } from './title-prefix.ts';

/** The gender that a title or given name shows; null when they show none. */
export function genderOf({ title, words }: FoundName): Gender | null {
  for (const word of (title ?? '').toLowerCase().replaceAll('.', '').split(/\s+/)) {
    if (FEMALE_TITLES.has(word)) return 'FEMALE';
    if (MALE_TITLES.has(word)) return 'MALE';
  }
  const [given, family] = words.toLowerCase().split(/\s+/);
  return (family && given && FIRST_NAMES.get(given)) || null;
}

/** The offices a text gives somebody beside the name: before it as a title, or after it behind a comma. */
export function rolesOf(
  name: FoundName,
  names: readonly FoundName[],
  meant: ReadonlyMap<FoundName, ActorDraft>,
): readonly Role[] {
  if (meant.get(name)?.kind !== 'PERSON') return [];
  const roles: Role[] = [];
  if (name.title && !COURTESY_TITLES.has(name.title.toLowerCase().replace(/\.$/, ''))) {
    roles.push({ title: name.title, organization: ownerBefore(name, names, meant) });
  }
  const apposition = readApposition(name);
  if (apposition)
    roles.push({ title: apposition.title, organization: ownerAfter(apposition.end, names, meant) });
  return roles;
}

/** "Malian" in "Malian Defence Minister Keita". */
function ownerBefore(
  name: FoundName,
  names: readonly FoundName[],
  meant: ReadonlyMap<FoundName, ActorDraft>,
): string | null {
  const start = name.start - (name.title?.length ?? 0) - 1;
  const owner = neighbour(names, name, -1);
  const gap = owner ? start - owner.end : -1;
  if (!owner || gap < 0 || gap > 3 || meant.get(owner)?.kind === 'PERSON') return null;
  return meant.get(owner)?.key ?? null;
}

interface Apposition {
  readonly title: string;
  readonly end: number;
}

/** ", the finance minister of Mali," and ", chief executive of the port,". */
function readApposition({ sentence, last }: FoundName): Apposition | null {
  const { tokens } = sentence;
  if (tokens[last]?.text !== ',') return null;
  let first = last + 1;
  while (/^(?:the|a|an|its|his|her|their|who|is)$/.test(tokens[first]?.lower ?? '')) first += 1;
  for (let index = first; index < first + 5; index += 1) {
    const token = tokens[index];
    if (!token || token.pos === 'VERB' || token.pos === 'ADP' || token.pos === 'PUNCT') return null;
    if (
      !(isTitleHead(token) || /^(?:executive|head|member)$/.test(token.lower)) ||
      tokens[index + 1]?.pos === 'NOUN' ||
      /^['’]s?$/.test(tokens[index + 1]?.text ?? '')
    )
      continue;
    const words = tokens.slice(first, index + 1).map(({ text }) => text);
    return { title: words.join(' '), end: token.end };
  }
  return null;
}

function ownerAfter(
  end: number,
  names: readonly FoundName[],
  meant: ReadonlyMap<FoundName, ActorDraft>,
): string | null {
  const owner = names[firstFrom(names, end)];
  if (!owner || owner.start - end > 10) return null;
  const actor = meant.get(owner);
  const { tokens, start } = owner.sentence;
  const joint = tokens.filter(
    (token) => token.start >= end && token.end <= owner.start && token.start >= start,
  );
  const isOwner = joint.length > 0 && joint.every(({ lower }) => /^(?:of|for|at|in|with|the)$/.test(lower));
  return actor && isOwner && actor.kind !== 'PERSON' ? actor.key : null;
}

function neighbour(names: readonly FoundName[], name: FoundName, step: number): FoundName | undefined {
  const found = names[firstFrom(names, name.start) + step];
  return found?.sentence === name.sentence ? found : undefined;
}

/** The index of the first name at or after an offset, by halving: names stand in text order. */
function firstFrom(names: readonly FoundName[], offset: number): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
