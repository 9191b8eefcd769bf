import type { Actor } from '../../schema/model/actor.ts';
import type { Claim } from '../../schema/model/claim.ts';
import type { Extraction, Rejection } from '../../schema/model/extraction.ts';
import type { Figure } from '../../schema/model/figure.ts';
import type { Position } from '../../schema/model/position.ts';
import type { Span } from '../../schema/model/span.ts';
import { EXTRACTION_LIMITS } from './extraction-limits.ts';
import type { Grounded } from './ground.ts';
import { createOverlapIndex } from './ledger/overlap-index.ts';
import type { TaggedText } from './text/tagged-text.ts';

/** What was found in a text and passed the gate. */
export type Findings = Grounded & Pick<Extraction, 'places'>;

/**
 * Keeps the claims, actors, mentions and places of a text within `EXTRACTION_LIMITS`, the first ones in text order, and adds
 * a rejection with the number of those that are not kept. A claim of an actor that is not kept is not kept either.
 */
export function limitFindings(tagged: TaggedText, found: Findings): Findings {
  const actors = found.actors.slice(0, EXTRACTION_LIMITS.actors);
  const keys = new Set(actors.map(({ key }) => key));
  const claims = keepClaims(tagged, found, keys);
  const kept = {
    actors: actors.map((actor) => withRolesAt(actor, keys)),
    mentions: found.mentions.filter(({ actor }) => keys.has(actor)).slice(0, EXTRACTION_LIMITS.mentions),
    places: found.places.slice(0, EXTRACTION_LIMITS.mentions),
    figures: found.figures.filter((figure) => claims.has(figure)),
    positions: found.positions.filter((position) => claims.has(position)),
  };
  const counts = KINDS.map((kind) => ({ kind, count: found[kind].length - kept[kind].length }));
  return { ...kept, rejections: limitRejections([...found.rejections, ...tooMany(counts)]) };
}

const KINDS = ['actors', 'mentions', 'places', 'figures', 'positions'] as const;

/** Keeps the first rejections, and those that count what exceeds; the last one counts the rejections that are not kept. */
export function limitRejections(rejections: readonly Rejection[]): readonly Rejection[] {
  const { rejections: limit } = EXTRACTION_LIMITS;
  if (rejections.length <= limit) return rejections;
  const counts = rejections.filter(({ reason }) => reason === 'TOO_MANY');
  const others = rejections.filter(({ reason }) => reason !== 'TOO_MANY').slice(0, limit - counts.length - 1);
  const count = rejections.length - others.length - counts.length;
  return [...others, ...counts, ...tooMany([{ kind: 'rejections', count }])];
}

interface Excess {
  readonly kind: string;
  readonly count: number;
}

function tooMany(all: readonly Excess[]): readonly Rejection[] {
  return all.flatMap(({ kind, count }) =>
    count > 0 ? [{ reason: 'TOO_MANY', quote: `${count} ${kind}` }] : [],
  );
}

function keepClaims(
  { sentences }: TaggedText,
  { figures, positions }: Findings,
  actors: ReadonlySet<string>,
): ReadonlySet<Claim> {
  const sentenceOf = createOverlapIndex(sentences);
  const inSentence = new Map<number, number>();
  const kept = new Set<Claim>();
  for (const claim of [...figures, ...positions].toSorted(
    (a, b) => statementOf(a).start - statementOf(b).start,
  )) {
    if (kept.size === EXTRACTION_LIMITS.claimsPerText) break;
    if (claim.attribution.length > EXTRACTION_LIMITS.attributionSteps) continue;
    if (!actorsOf(claim).every((key) => key === null || actors.has(key))) continue;
    const sentence = sentenceOf.find(statementOf(claim))?.ordinal ?? -1;
    const count = (inSentence.get(sentence) ?? 0) + 1;
    if (count > EXTRACTION_LIMITS.claimsPerSentence) continue;
    inSentence.set(sentence, count);
    kept.add(claim);
  }
  return kept;
}

function statementOf({ evidence }: Claim): Span {
  return evidence.find(({ role }) => role === 'STATEMENT') ?? { start: 0, end: 0 };
}

function actorsOf(claim: Claim | Figure | Position): readonly (string | null)[] {
  return [
    claim.holder,
    claim.reportedBy,
    ...claim.attribution.map(({ source }) => source),
    ...('subject' in claim ? [claim.subject] : []),
    ...('addressee' in claim ? [claim.addressee, claim.onBehalfOf] : []),
  ];
}

/** A role at an organization that is not kept stays, without it. */
function withRolesAt(actor: Actor, actors: ReadonlySet<string>): Actor {
  const isKept = ({ organization }: Actor['roles'][number]) =>
    organization === null || actors.has(organization);
  if (actor.roles.every(isKept)) return actor;
  return {
    ...actor,
    roles: actor.roles.map((role) => (isKept(role) ? role : { ...role, organization: null })),
  };
}
