import { createHash } from 'node:crypto';
import { toCanonicalQuantity } from '../../../schema/model/canonical-unit.ts';
import type { Claim, ClaimKind } from '../../../schema/model/claim.ts';
import { decimalSortKey } from '../../../schema/model/decimal.ts';
import type { Extraction } from '../../../schema/model/extraction.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { Position } from '../../../schema/model/position.ts';
import type { Unit } from '../../../schema/model/quantity.ts';
import type { TimeScope } from '../../../schema/model/time-scope.ts';

/** A claim with its place in the text: where its first STATEMENT stands. */
export type LocatedClaim = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'FIGURE'; readonly claim: Figure }
  | { readonly kind: 'POSITION'; readonly claim: Position }
);

/** Puts figures and positions in one order, that of the text. */
export function locateClaims({ figures, positions }: Extraction): readonly LocatedClaim[] {
  const located: LocatedClaim[] = [
    ...figures.map((claim) => ({ kind: 'FIGURE' as const, claim, ...locate(claim) })),
    ...positions.map((claim) => ({ kind: 'POSITION' as const, claim, ...locate(claim) })),
  ];
  return located.sort((a, b) => a.start - b.start);
}

function locate({ evidence }: Claim): { start: number; end: number } {
  const statement = evidence.find(({ role }) => role === 'STATEMENT');
  return { start: statement?.start ?? 0, end: statement?.end ?? 0 };
}

/**
 * Names each claim by what it is rather than by its row: the text, the kind, the place, and the how-manieth of that
 * kind it is in that place. The same text extracted again gives the same keys.
 */
export function claimKeys(contentHash: string, claims: readonly LocatedClaim[]): readonly string[] {
  const counts = new Map<string, number>();
  return claims.map(({ kind, start, end }) => {
    const location = `${contentHash} ${kind} ${start} ${end}`;
    const ordinal = counts.get(location) ?? 0;
    counts.set(location, ordinal + 1);
    return createHash('sha256').update(`${location} ${ordinal}`).digest('hex').slice(0, 32);
  });
}

/** The row numbers that a claim refers to. */
export interface ClaimReferences {
  /** Null stays null. */
  actor(key: string | null): number | null;
  /** By label; null stays null. */
  topic(label: string | null): number | null;
  measure(label: string | null): number | null;
}

/** The columns of a claim that follow from its own content; the other kind's columns are null. */
export function toClaimColumns(located: LocatedClaim, links: ClaimReferences) {
  const { claim, kind } = located;
  return {
    kind: kind satisfies ClaimKind,
    span_start: located.start,
    statement: claim.statement,
    holder_id: links.actor(claim.holder),
    reported_by_id: links.actor(claim.reportedBy),
    in_publisher_voice: claim.attribution.length === 0 ? 1 : 0,
    said_at: null,
    confidence: claim.confidence,
    ...toTimeColumns(located.kind === 'FIGURE' ? located.claim.timeScope : located.claim.horizon),
    ...toFigureColumns(located.kind === 'FIGURE' ? located.claim : null, links),
    ...toPositionColumns(located.kind === 'POSITION' ? located.claim : null, links),
  };
}

function toTimeColumns(time: TimeScope | null) {
  return {
    time_raw: time?.raw ?? null,
    time_start: time?.start ?? null,
    time_end: time?.end ?? null,
    time_kind: time?.kind ?? null,
    time_relative: time && Number(time.relative),
    time_inherited: time && Number(time.inherited),
  };
}

function toFigureColumns(figure: Figure | null, links: ClaimReferences) {
  const quantity = figure?.quantity;
  return {
    measure_id: links.measure(figure?.measure ?? null),
    subject_id: links.actor(figure?.subject ?? null),
    form: figure?.form ?? null,
    quantity_kind: figure?.quantityKind ?? null,
    direction: figure?.direction ?? null,
    status: figure?.status ?? null,
    raw: quantity?.raw ?? null,
    value: quantity?.value ?? null,
    lower: quantity?.lower ?? null,
    upper: quantity?.upper ?? null,
    comparator: quantity?.comparator ?? null,
    approximation: quantity?.approximation ?? null,
    approximator: quantity?.approximator ?? null,
    unit_label: quantity?.unit.label ?? null,
    unit_ucum: quantity?.unit.ucum ?? null,
    unit_currency: quantity?.unit.currency ?? null,
    unit_counted: quantity?.unit.counted ?? null,
    ...toCanonicalColumns(quantity?.value ?? null, quantity?.unit),
    baseline: figure?.baseline ?? null,
  };
}

/** A range or vague quantity has a canonical unit, by which it is found, but no canonical value. */
function toCanonicalColumns(value: string | null, unit: Unit | undefined) {
  const canonical = unit && toCanonicalQuantity(value ?? '0', unit);
  return {
    canonical_value: canonical && value !== null ? canonical.value : null,
    canonical_unit: canonical?.unit ?? null,
    value_order: canonical && value !== null ? decimalSortKey(canonical.value) : '',
  };
}

function toPositionColumns(position: Position | null, links: ClaimReferences) {
  return {
    topic_id: links.topic(position?.topic ?? null),
    stance: position?.stance ?? null,
    intensity: position?.intensity ?? null,
    act: position?.act ?? null,
    certainty: position?.certainty ?? null,
    negated: position && Number(position.negated),
    on_behalf_of_id: links.actor(position?.onBehalfOf ?? null),
    addressee_id: links.actor(position?.addressee ?? null),
  };
}
