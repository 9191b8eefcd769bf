import type { Evidence } from '../../../schema/model/evidence.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { QuantityKind, Unit } from '../../../schema/model/quantity.ts';
import type { Span } from '../../../schema/model/span.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';
import type { FigureContext } from './figure-context.ts';
import { findBaseline } from './find-baseline.ts';
import type { Change } from './find-change.ts';
import { type FoundRate, findRate } from './find-rate.ts';
import { findStatus } from './find-status.ts';
import { quoteOf } from './quote-of.ts';
import type { ScopedTime } from './scope-figure.ts';
import type { FoundMeasure } from './to-measure.ts';

/** A number with what it measures and what it says of that. */
export interface FigureReading {
  readonly context: FigureContext;
  readonly change: Change;
  readonly measure: FoundMeasure | null;
}

/** Makes the record of a figure, as the publisher's own claim. */
export function toFigure(reading: FigureReading, time: ScopedTime | null): Figure {
  const { context, change, measure } = reading;
  const rate = findRate(context, measure);
  const kind = kindOf(context, change, measure);
  const unit = {
    ...unitOf(reading, rate),
    ...(kind === 'COUNT' && context.quantity.kind !== 'COUNT' ? { counted: 'times' } : {}),
  };
  return {
    measure: measure?.label ?? null,
    subject: null,
    quantity: { ...context.quantity.quantity, unit },
    quantityKind: kind,
    form: rate && change.form === 'ABSOLUTE' ? 'RATE' : change.form,
    direction: change.direction,
    status: findStatus(context, measure),
    timeScope: time?.scope ?? null,
    baseline: findBaseline(context, change),
    statement: context.words,
    holder: null,
    reportedBy: null,
    attribution: [],
    evidence: evidenceOf(context, [
      ['UNIT', unitSpan(reading)],
      ['UNIT', rate],
      ['MEASURE', measure],
      ['TIME', time],
    ]),
    confidence: confidenceOf(context, measure),
  };
}

/** "He called five times": occurrences are counted, not multiplied. */
function kindOf({ quantity }: FigureContext, change: Change, measure: FoundMeasure | null): QuantityKind {
  if (isAge(quantity, measure)) return 'DURATION';
  return change.form === 'ABSOLUTE' && quantity.nature === 'TIMES' ? 'COUNT' : quantity.kind;
}

function unitOf({ context: { quantity }, measure }: FigureReading, rate: FoundRate | null): Unit {
  const { unit } = quantity.quantity;
  if (isAge(quantity, measure)) return { label: 'year', ucum: 'a', currency: null, counted: null };
  const counted = countsNoun(quantity) ? (measure?.counted?.label ?? null) : null;
  const label = countsNoun(quantity) ? (counted ?? 'unit') : unit.label;
  if (!rate) return { ...unit, label, counted };
  const ucum = unit.ucum && rate.ucum ? `${unit.ucum}/${rate.ucum}` : null;
  return { label: `${label} per ${rate.label}`, ucum, currency: unit.currency, counted };
}

/** "The retirement age rises to 66": an age is counted in years. */
function isAge(quantity: FoundQuantity, measure: FoundMeasure | null): boolean {
  return (
    countsNoun(quantity) &&
    /(?:^|\s)age$/i.test(measure?.label ?? '') &&
    Number(quantity.quantity.value) < 130
  );
}

function unitSpan({ context: { quantity, sentence }, measure }: FigureReading): Span | null {
  if (quantity.unitSpan) return shifted(quantity.unitSpan, sentence.start);
  return countsNoun(quantity) ? (measure?.counted?.span ?? null) : null;
}

function countsNoun({ kind, unitSpan }: FoundQuantity): boolean {
  return kind === 'COUNT' && !unitSpan;
}

function evidenceOf(
  { text, sentence, quantity }: FigureContext,
  spans: readonly (readonly [Evidence['role'], Span | null])[],
): readonly Evidence[] {
  const number = shifted(quantity.number, sentence.start);
  const all = [['STATEMENT', sentence] as const, ['VALUE', number] as const, ...spans];
  return all.flatMap(([role, span]) => (span ? [{ role, ...quoteOf(text, span) }] : []));
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Percent. A number in digits with its measure is the surest; each thing left open takes from that. */
function confidenceOf({ quantity }: FigureContext, measure: FoundMeasure | null): number {
  const base = quantity.inDigits || quantity.unitSpan ? 90 : 75;
  const vague = quantity.quantity.approximation === 'VAGUE' ? 10 : 0;
  const inferred = quantity.isInferred ? 10 : 0;
  return base - vague - inferred - (measure ? 0 : 15);
}
