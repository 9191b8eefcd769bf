import type { Insertable } from 'kysely';
import type { AttributionStep } from '../../../schema/model/attribution.ts';
import type { Evidence } from '../../../schema/model/evidence.ts';
import type { Condition } from '../../../schema/model/position.ts';
import type { Span } from '../../../schema/model/span.ts';
import type { Schema } from '../database.ts';
import type { LocatedClaim } from './claim-rows.ts';

/** How much of the text around a quote is kept with it, in UTF-16 code units [W3C TextQuoteSelector]. */
const CONTEXT_LENGTH = 32;

/** The version a claim rests on. */
export interface VersionText {
  readonly versionId: number;
  readonly text: string;
}

export function toEvidenceRows(
  claimId: number,
  evidence: readonly Evidence[],
  { versionId, text }: VersionText,
): Insertable<Schema['evidence']>[] {
  return evidence.map(({ role, quote, start, end }, ordinal) => ({
    claim_id: claimId,
    version_id: versionId,
    ordinal,
    role,
    quote,
    ...contextOf(text, { start, end }),
    span_start: start,
    span_end: end,
    anchor: 'ANCHORED',
  }));
}

/** A context never begins or ends with half a surrogate pair, so it may be one code unit shorter. */
function contextOf(text: string, { start, end }: Span): { prefix: string; suffix: string } {
  return {
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(end, end + CONTEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, ''),
  };
}

export function toAttributionRows(
  claimId: number,
  attribution: readonly AttributionStep[],
  actorId: (key: string | null) => number | null,
): Insertable<Schema['attribution_step']>[] {
  return attribution.map(({ source, cue, mode, type, negated }, level) => ({
    claim_id: claimId,
    level,
    source_id: actorId(source),
    cue: cue?.quote ?? null,
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    mode,
    type,
    negated: Number(negated),
  }));
}

export function toConditionRows(claimId: number, located: LocatedClaim): Insertable<Schema['condition']>[] {
  const conditions: readonly Condition[] = located.kind === 'POSITION' ? located.claim.conditions : [];
  return conditions.map(({ text, polarity, start, end }, ordinal) => ({
    claim_id: claimId,
    ordinal,
    text,
    polarity,
    span_start: start,
    span_end: end,
  }));
}
