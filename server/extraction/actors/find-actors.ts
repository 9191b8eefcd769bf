import type { Actor, Mention } from '../../../schema/model/actor.ts';
import type { PlaceMention } from '../../../schema/model/extraction.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import { type ActorDraft, createActorRegister, toActor } from './actor-register.ts';
import { findGroups } from './find-groups.ts';
import { findHeadingMentions, type PlainMention } from './find-heading-mentions.ts';
import { type FoundName, findNames } from './find-names.ts';
import { findNestedNames } from './find-nested-names.ts';
import { findPlaces } from './find-places.ts';
import { findUnnamedSources, type UnnamedSearch } from './find-unnamed-sources.ts';
import { judgeName } from './judge-name.ts';
import { nameActors } from './name-actors.ts';
import type { JudgeName } from './name-model.ts';
import { collectSpellings } from './name-spellings.ts';
import type { Reference } from './reference.ts';
import { resolveNominals } from './resolve-nominals.ts';
import { resolvePronouns } from './resolve-pronouns.ts';

/** Who acts or speaks in a text, and where it mentions them. */
export interface FoundActors {
  /** In the order in which the text first mentions them; each has at least one mention. */
  readonly actors: readonly Actor[];
  /** In text order. A group's mention encloses the mention of whose group it is: "Malian" in "Malian officials". */
  readonly mentions: readonly Mention[];
  /** The names under which nobody acts, in text order. */
  readonly places: readonly PlaceMention[];
}

/** Finds the actors of a text with all their mentions: names, descriptions, metonyms and pronouns. */
export function findActors(tagged: TaggedText, judge: JudgeName = judgeName): FoundActors {
  const { text, sentences } = tagged;
  const register = createActorRegister();
  const namesBySentence = sentences.map((sentence) => findNames(text, sentence));
  const names = namesBySentence.flat();
  const spellings = collectSpellings(tagged, names);
  const meant = nameActors(names, { register, judge, spellings });

  const known = sentences.map((sentence, index) => {
    const names = namesBySentence[index] ?? [];
    const named = names.flatMap((name) => toReference(name, meant.get(name)));
    const groups = findGroups({ text, sentence, names, meant, register });
    return [...named.filter((reference) => !isSwallowed(reference, groups)), ...groups].toSorted(inTextOrder);
  });
  const nominals = Map.groupBy(resolveNominals(sentences, known.flat()), ({ sentence }) => sentence);
  const unnamed: UnnamedSearch = {
    text,
    sentences,
    register,
    byOffice: indexOffices(register.drafts()),
    unnamed: new Map(),
  };
  const references = sentences.flatMap((sentence, index) => {
    const found = [...(known[index] ?? []), ...(nominals.get(sentence) ?? [])];
    const sources = findUnnamedSources(unnamed, sentence, takenTokens(found));
    return [...found, ...sources].toSorted(inTextOrder);
  });
  const pronouns = resolvePronouns(tagged, references, register);
  const inside = findNestedNames(text, references, register).filter(isNew(references));
  const above = findHeadingMentions(tagged, references, register);
  return {
    ...collect(text, [...references, ...pronouns, ...inside, ...above].toSorted(inTextOrder)),
    places: findPlaces({ text, names, meant, spellings, judge }),
  };
}

/** Persons by the last word of their offices. An office that two hold names neither. */
function indexOffices(drafts: readonly ActorDraft[]): ReadonlyMap<string, ActorDraft | null> {
  const byOffice = new Map<string, ActorDraft | null>();
  for (const draft of drafts) {
    for (const title of draft.roles.keys()) {
      const noun = title.toLowerCase().split(/\s+/).at(-1) ?? '';
      byOffice.set(noun, byOffice.has(noun) && byOffice.get(noun) !== draft ? null : draft);
    }
  }
  return byOffice;
}

function toReference(name: FoundName, actor: ActorDraft | undefined): readonly Reference[] {
  if (!actor) return [];
  const { sentence, first, last, start, end, words, known } = name;
  const isMetonym = known?.use === 'CAPITAL' || known?.use === 'SEAT';
  const confidence = isMetonym ? 85 : words === actor.name || known ? 99 : 97;
  return [{ sentence, first, last, start, end, actor, form: isMetonym ? 'METONYM' : 'NAME', confidence }];
}

/** "The Malian government" is one mention of Mali, not two. */
function isSwallowed(name: Reference, groups: readonly Reference[]): boolean {
  return groups.some(
    ({ start, end, actor }) => actor === name.actor && start <= name.start && end >= name.end,
  );
}

function takenTokens(references: readonly Reference[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { first, last } of references)
    for (let index = first; index < last; index += 1) taken.add(index);
  return taken;
}

/** The mention of a state that opens a group's name is there already. */
function isNew(references: readonly Reference[]): (mention: PlainMention) => boolean {
  const starts = new Map(references.map(({ start, end }) => [`${start}-${end}`, true]));
  return ({ start, end }) => !starts.has(`${start}-${end}`);
}

function inTextOrder(left: PlainMention, right: PlainMention): number {
  return left.start - right.start || right.end - left.end;
}

/** Actors that only a pass in between needed, without a mention, are left out. */
function collect(text: string, references: readonly PlainMention[]): Omit<FoundActors, 'places'> {
  const drafts = new Set<ActorDraft>();
  const mentions = references.map(({ actor, start, end, form, confidence }): Mention => {
    drafts.add(actor);
    return { actor: actor.key, start, end, quote: text.slice(start, end), form, confidence };
  });
  return { actors: [...drafts].map(toActor), mentions };
}
