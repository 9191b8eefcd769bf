import type { Evidence } from '../../schema/model/evidence.ts';
import type { Figure } from '../../schema/model/figure.ts';
import type { QuantityKind, Unit } from '../../schema/model/quantity.ts';
import type { QuotedSpan, Span } from '../../schema/model/span.ts';
import { type FigureContext, toContext } from './figure-context.ts';
import { findBaseline } from './find-baseline.ts';
import { type Change, findChange } from './find-change.ts';
import { type FoundMeasure, findMeasure } from './find-measure.ts';
import { findQuantities } from './find-quantities.ts';
import { type FoundRate, findRate } from './find-rate.ts';
import { findStatus } from './find-status.ts';
import { type FoundTime, findTimeScopes } from './find-time-scopes.ts';
import { isFigure } from './is-figure.ts';
import { type ScopedTime, scopeOf } from './scope-figure.ts';
import type { Sentence, TaggedText } from './tagged-text.ts';

/** Finds the claimed numbers of a text, in order, as the publisher's own: who makes each claim is added later. */
export function findFigures({ text, sentences }: TaggedText, publishedAt?: string): readonly Figure[] {
  const figures: Figure[] = [];
  let previous: { readonly sentence: Sentence; readonly times: readonly FoundTime[] } | null = null;
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const times = findTimeScopes(words, publishedAt);
    for (const quantity of findQuantities(words)) {
      const context = toContext(text, sentence, quantity);
      if (!isFigure(context, times)) continue;
      const before = previous?.sentence.section === sentence.section ? previous : null;
      figures.push(toFigure(context, scopeOf(context, times, before)));
    }
    previous = { sentence, times };
  }
  return figures;
}

function toFigure(context: FigureContext, time: ScopedTime | null): Figure {
  const change = findChange(context);
  const measure = findMeasure(context, change);
  const rate = findRate(context, measure);
  const { quantity } = context;
  const unit = unitOf(context, change, measure, rate);
  return {
    measure: measure?.label ?? null,
    subject: null,
    quantity: { ...quantity.quantity, unit },
    quantityKind: kindOf(context, change),
    form: rate && change.form === 'ABSOLUTE' ? 'RATE' : change.form,
    direction: change.direction,
    status: findStatus(context),
    timeScope: time?.scope ?? null,
    baseline: findBaseline(context, change),
    statement: context.words,
    holder: null,
    reportedBy: null,
    attribution: [],
    evidence: evidenceOf(context, measure, rate, time),
    confidence: confidenceOf(context, measure),
  };
}

function unitOf(
  { quantity }: FigureContext,
  change: Change,
  measure: FoundMeasure | null,
  rate: FoundRate | null,
): Unit {
  const { unit } = quantity.quantity;
  if (change.form === 'ABSOLUTE' && quantity.nature === 'TIMES') return { ...unit, counted: 'times' };
  const isCount = quantity.kind === 'COUNT' && !quantity.unitSpan;
  const counted = isCount ? (measure?.counted?.label ?? null) : null;
  const label = isCount ? (counted ?? 'unit') : unit.label;
  if (!rate) return { ...unit, label, counted };
  const ucum = unit.ucum && rate.ucum ? `${unit.ucum}/${rate.ucum}` : null;
  return { label: `${label} per ${rate.label}`, ucum, currency: unit.currency, counted };
}

function kindOf({ quantity }: FigureContext, change: Change): QuantityKind {
  return change.form === 'ABSOLUTE' && quantity.nature === 'TIMES' ? 'COUNT' : quantity.kind;
}

function evidenceOf(
  { text, sentence, quantity }: FigureContext,
  measure: FoundMeasure | null,
  rate: FoundRate | null,
  time: ScopedTime | null,
): readonly Evidence[] {
  const at = ({ start, end }: Span) => ({ start: sentence.start + start, end: sentence.start + end });
  const unit = quantity.unitSpan ? at(quantity.unitSpan) : (measure?.counted?.span ?? null);
  const spans: readonly (readonly [Evidence['role'], Span | null])[] = [
    ['STATEMENT', sentence],
    ['VALUE', at(quantity.number)],
    ['UNIT', unit],
    ['UNIT', rate],
    ['MEASURE', measure],
    ['TIME', time],
  ];
  return spans.flatMap(([role, span]) => (span ? [{ role, ...quote(text, span) }] : []));
}

function quote(text: string, { start, end }: Span): QuotedSpan {
  return { start, end, quote: text.slice(start, end) };
}

/** Percent. A number in digits with its measure is the surest; each thing left open takes from that. */
function confidenceOf({ quantity }: FigureContext, measure: FoundMeasure | null): number {
  const base = quantity.inDigits || quantity.unitSpan ? 90 : 75;
  const vague = quantity.quantity.approximation === 'VAGUE' ? 10 : 0;
  return base - vague - (measure ? 0 : 15);
}
