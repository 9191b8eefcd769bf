import type { Actor, ActorKind } from '../../../schema/model/actor.ts';
import { SPEAKING_OFFICES } from '../lexicon/speaking-offices.ts';
import type { PlacedMention, SentenceView } from '../text/sentence-view.ts';
import type { Token } from '../text/tagged-text.ts';
import { createLastBodies } from './last-bodies.ts';

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
  const bodies = createLastBodies(actors);
  for (const view of views) {
    const spoken = readSpokenFor(view, actors);
    if (spoken && !principals.has(spoken.speaker)) principals.set(spoken.speaker, spoken.principal);
    for (const placed of view.starting.values()) {
      const { actor, form } = placed.mention;
      if (form !== 'PRONOUN' && !principals.has(actor) && isSpeaker(actors.get(actor))) {
        const owner = principalBeside(view, placed, actors) ?? bodies.meantBy(view, placed);
        if (owner && owner !== actor) principals.set(actor, owner);
      }
      bodies.meet(view, placed);
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
  const { first, last } = placed;
  if (placed.mention.form === 'NOMINAL')
    return servedWithin(view, first, last, actors) ?? possessorOf(view, placed, actors);
  const before = principalBefore(view, first, actors);
  if (before) return before;
  if (tokens[last]?.text !== ',') return null;
  if (/^(?:of|from|for)$/.test(tokens[last + 1]?.lower ?? '')) return bodyAt(view, last + 2, actors);
  if (tokens[last + 1]?.lower === 'who') return ledBy(view, last + 2, actors);
  const end = endOfAside(tokens, last + 1);
  return end === null ? null : servedWithin(view, last + 1, end, actors);
}

/** "its envoy", "the council's own lawyer" */
function possessorOf(view: SentenceView, { first, last }: PlacedMention, actors: Actors): string | null {
  const holdsOffice = view.tokens.slice(first, last).some(({ lower }) => SPEAKING_OFFICES.has(lower));
  const owner = holdsOffice ? ownerBefore(view, first) : undefined;
  const isVoice = view.tokens.slice(first, last).some(({ lower }) => VOICES.test(lower));
  return owner && (isVoice || isPrincipal(actors.get(owner.mention.actor))) ? owner.mention.actor : null;
}

/** Those who speak for people as well. */
const VOICES = /^(?:spokes(?:man|woman|person)|lawyer|solicitor|barrister|attorney)$/;

/** "its treasurer, retired teacher Ada Holm", "counsel for the miners, Ada Holm": by the office set off before a name. */
function principalBefore(view: SentenceView, first: number, actors: Actors): string | null {
  const { tokens } = view;
  let comma = first - 1;
  while (comma > first - 4 && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[comma]?.pos ?? 'X')) comma -= 1;
  if (tokens[comma]?.text !== ',') return null;
  const office = officeBefore(tokens, comma);
  const owner = office === null ? undefined : ownerBefore(view, office);
  if (owner && isPrincipal(actors.get(owner.mention.actor))) return owner.mention.actor;
  const served = tokens
    .slice(Math.max(0, comma - 8), comma)
    .findIndex(({ lower }) => SPEAKING_OFFICES.has(lower));
  const from = Math.max(0, comma - 8) + served;
  return served < 0 || tokens.slice(from, comma).some(({ pos }) => pos === 'VERB' || pos === 'PUNCT')
    ? null
    : servedWithin(view, from, comma, actors);
}

/** The body that begins at a token, over its article and a title; no state, of which many are citizens. */
function bodyAt({ tokens, starting }: SentenceView, from: number, actors: Actors): string | null {
  for (let index = from; index < from + 6; index += 1) {
    const actor = starting.get(index)?.mention.actor ?? '';
    const body = actors.get(actor);
    if (body?.kind !== 'STATE' && isPrincipal(body)) return LEARNED.test(body?.name ?? '') ? null : actor;
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[index]?.pos ?? 'X')) return null;
  }
  return null;
}

/** Bodies whose people speak for themselves. */
const LEARNED =
  /\b(?:University|Institute|College|School|Laboratory|Observatory|Academy|Hospital|Centre|Center)\b/;

/** "who leads the union", "who speaks for Mali" */
function ledBy(view: SentenceView, verb: number, actors: Actors): string | null {
  const { tokens, starting } = view;
  if (!LEADING.has(tokens[verb]?.lower ?? '')) return null;
  for (let index = verb + 1; index < verb + 6; index += 1) {
    const actor = starting.get(index)?.mention.actor ?? '';
    if (isPrincipal(actors.get(actor))) return actor;
  }
  return null;
}

const LEADING: ReadonlySet<string> = new Set(
  'leads led chairs heads runs represents speaks directs'.split(' '),
);

/** "Speaking for the African Union, Ada Holm …", "On behalf of Mali, Ada Holm …". */
function readSpokenFor({ tokens, starting }: SentenceView, actors: Actors) {
  const opening = tokens
    .slice(0, 4)
    .map(({ lower }) => lower)
    .join(' ');
  const opener = /^(?:speaking (?:for|on behalf of)|on behalf of)(?= |$)/.exec(opening)?.[0];
  if (!opener) return null;
  const from = opener.split(' ').length;
  const comma = tokens.findIndex(({ text }, index) => index > from && index < from + 12 && text === ',');
  const principal = placedIn(starting, from, comma);
  const speaker = placedIn(starting, comma + 1, comma + 5);
  const isHeld = principal && speaker && isSpeaker(actors.get(speaker));
  return isHeld ? { speaker, principal } : null;
}

function placedIn(starting: SentenceView['starting'], first: number, last: number): string | null {
  for (let index = first; index < last; index += 1) {
    const placed = starting.get(index);
    if (placed) return placed.mention.actor;
  }
  return null;
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
