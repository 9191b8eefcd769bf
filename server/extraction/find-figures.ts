import type { Mention } from '../../schema/model/actor.ts';
import type { Evidence } from '../../schema/model/evidence.ts';
import type { Figure } from '../../schema/model/figure.ts';
import type { QuantityKind, Unit } from '../../schema/model/quantity.ts';
import type { QuotedSpan, Span } from '../../schema/model/span.ts';
import { type FigureContext, type Surroundings, toContext } from './figure-context.ts';
import { findBaseline } from './find-baseline.ts';
import { type Change, findChange } from './find-change.ts';
import { type FoundMeasure, findMeasure } from './find-measure.ts';
import { findQuantities } from './find-quantities.ts';
import { type FoundRate, findRate } from './find-rate.ts';
import { findStatus } from './find-status.ts';
import { type FoundTime, findTimeScopes } from './find-time-scopes.ts';
import { isFigure } from './is-figure.ts';
import { type ScopedTime, scopeOf, type TimedSentence } from './scope-figure.ts';
import type { Sentence, TaggedText } from './tagged-text.ts';

/** What helps to read the figures of a text. */
export interface FigureOptions {
  /** ISO 8601; the anchor of relative dates. */
  readonly publishedAt?: string | undefined;
  /** In text order. */
  readonly mentions?: readonly Mention[] | undefined;
}

/** Finds the claimed numbers of a text, in order, as the publisher's own: who makes each claim is added later. */
export function findFigures(tagged: TaggedText, options: FigureOptions = {}): readonly Figure[] {
  const { text, sentences } = tagged;
  const mentions = mentionsBySentence(sentences, options.mentions ?? []);
  const times = sentences.map(({ start, end }) =>
    findTimeScopes(text.slice(start, end), options.publishedAt),
  );
  return sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1]?.section === sentence.section ? sentences[index - 1] : undefined;
    return findInSentence(
      { text, sentence, mentions: mentions[index] ?? [] },
      times[index] ?? [],
      before ? { sentence: before, times: times[index - 1] ?? [] } : null,
    );
  });
}

function mentionsBySentence(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly (readonly Mention[])[] {
  let next = 0;
  return sentences.map(({ end }) => {
    const first = next;
    while ((mentions[next]?.start ?? end) < end) next += 1;
    return mentions.slice(first, next);
  });
}

function findInSentence(
  surroundings: Surroundings,
  times: readonly FoundTime[],
  previous: TimedSentence | null,
): readonly Figure[] {
  const { text, sentence } = surroundings;
  const words = text.slice(sentence.start, sentence.end);
  const figures: Figure[] = [];
  let left: Read | null = null;
  for (const quantity of findQuantities(words)) {
    const context = toContext(surroundings, quantity);
    if (!isFigure(context, times)) continue;
    const change = findChange(context);
    const measure = findMeasure(context, change) ?? null;
    const read: Read = { context, change, measure: isAside(context, left) ? left.measure : measure };
    figures.push(toFigure(read, scopeOf(context, times, previous)));
    left = read;
  }
  return figures;
}

/** A number with what it measures and what it says of that. */
interface Read {
  readonly context: FigureContext;
  readonly change: Change;
  readonly measure: FoundMeasure | null;
}

/** "75 ft (23 m)", "52 seats, up from 40": the second number measures what the first does. */
function isAside({ words, quantity }: FigureContext, left: Read | null): left is Read {
  if (!left) return false;
  const between = words.slice(left.context.quantity.end, quantity.start);
  if (/^\s*\(\s*$/.test(between)) return true;
  return (
    /^[^;.]{0,50}\b(?:up|down)?\s?from\s+(?:a\s+\p{L}+\s+of\s+)?$/u.test(between) &&
    left.change.form !== 'RATE'
  );
}

function toFigure({ context, change, measure }: Read, time: ScopedTime | null): Figure {
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
