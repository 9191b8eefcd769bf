import type { Actor, ActorKind } from '../../../schema/model/actor.ts';
import { SPEAKING_OFFICES } from '../lexicon/speaking-offices.ts';
import type { PlacedMention, SentenceView } from '../text/sentence-view.ts';
import type { Token } from '../text/tagged-text.ts';

/** Whom the holders of an office speak for, by the keys of both. */
export type Principals = ReadonlyMap<string, string>;

/**
 * Finds for whom people speak by their office: from the roles of actors and from words beside a name or description:
 * "its chief executive, Ada Holm", "Ada Holm, the agency's representative", "a spokeswoman for Mali".
 */
export function findPrincipals(
  views: readonly SentenceView[],
  actors: ReadonlyMap<string, Actor>,
): Principals {
  const principals = new Map<string, string>();
  for (const { key, roles } of actors.values()) {
    const role = roles.find(({ title, organization }) => organization !== null && isSpeakingOffice(title));
    if (role?.organization) principals.set(key, role.organization);
  }
  for (const view of views) {
    for (const placed of view.starting.values()) {
      const { actor, form } = placed.mention;
      if (form === 'PRONOUN' || principals.has(actor) || !isSpeaker(actors.get(actor))) continue;
      const owner = principalBeside(view, placed, actors);
      if (owner && owner !== actor) principals.set(actor, owner);
    }
  }
  return principals;
}

function isSpeakingOffice(title: string): boolean {
  return title
    .toLowerCase()
    .split(/\s+/)
    .some((word) => SPEAKING_OFFICES.has(word));
}

function isSpeaker(actor: Actor | undefined): boolean {
  return actor?.kind === 'PERSON' || actor?.kind === 'UNNAMED';
}

const PRINCIPAL_KINDS: ReadonlySet<ActorKind> = new Set(['STATE', 'ORGANIZATION', 'PUBLIC_BODY', 'PARTY']);

/** Tells whether somebody can speak for an actor. */
export function isPrincipal(actor: Actor | undefined): boolean {
  return actor !== undefined && PRINCIPAL_KINDS.has(actor.kind);
}

type Actors = ReadonlyMap<string, Actor>;

function principalBeside(view: SentenceView, placed: PlacedMention, actors: Actors): string | null {
  const { tokens } = view;
  if (placed.mention.form === 'NOMINAL') return servedWithin(view, placed.first, placed.last, actors);
  const { first, last } = placed;
  if (tokens[first - 1]?.text === ',') {
    const before = officeBefore(tokens, first - 1);
    const owner = before === null ? undefined : ownerBefore(view, before);
    if (owner && isPrincipal(actors.get(owner.mention.actor))) return owner.mention.actor;
  }
  if (tokens[last]?.text !== ',') return null;
  const end = endOfAside(tokens, last + 1);
  return end === null ? null : servedWithin(view, last + 1, end, actors);
}

/** Back over "chief executive": the index where the office begins; null when no office ends before `end`. */
function officeBefore(tokens: readonly Token[], end: number): number | null {
  if (!SPEAKING_OFFICES.has(tokens[end - 1]?.lower ?? '')) return null;
  let first = end - 1;
  while (first > end - 5 && /^(?:ADJ|NOUN)$/.test(tokens[first - 1]?.pos ?? 'X')) first -= 1;
  return first;
}

/** "its", or the name before "'s". */
function ownerBefore({ tokens, ending }: SentenceView, first: number): PlacedMention | undefined {
  return /^['’]s?$/.test(tokens[first - 1]?.text ?? '') ? ending.get(first - 1) : ending.get(first);
}

/** An aside names an office and whose it is, and has no verb. */
function endOfAside(tokens: readonly Token[], first: number): number | null {
  for (let index = first; index < first + 14; index += 1) {
    const token = tokens[index];
    if (!token || token.pos === 'PUNCT') return index;
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'SCONJ') return null;
  }
  return null;
}

/** The owner of an office named in a stretch: "Mali's envoy", "the envoy of Mali". */
function servedWithin(view: SentenceView, first: number, last: number, actors: Actors): string | null {
  const { tokens, starting } = view;
  const office = tokens.findIndex(
    ({ lower }, index) => index >= first && index < last && SPEAKING_OFFICES.has(lower),
  );
  if (office < 0) return null;
  for (let index = first; index < last; index += 1) {
    const placed = starting.get(index);
    if (!placed || (placed.first === first && placed.last >= last)) continue;
    const isOwner = index < office || /^(?:for|of|from|at|the)$/.test(tokens[index - 1]?.lower ?? '');
    if (isOwner && isPrincipal(actors.get(placed.mention.actor))) return placed.mention.actor;
  }
  return null;
}
