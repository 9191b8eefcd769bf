import type { Mention } from '../../../schema/model/actor.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { DismissalReason } from '../../../schema/model/ledger.ts';
import type { Span } from '../../../schema/model/span.ts';
import { findQuantities } from '../quantities/find-quantities.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';
import type { Sentence, TaggedText } from '../text/tagged-text.ts';
import { type FoundTime, findTimeScopes } from '../times/find-time-scopes.ts';
import { borrowMeasure } from './borrow-measure.ts';
import { type FigureContext, type Surroundings, toContext } from './figure-context.ts';
import { type Change, changeForm, findChange } from './find-change.ts';
import { findMeasure } from './find-measure.ts';
import { headOf, inUnitOfHead, measureOfHead, readTable, type Table, timeOfHead } from './read-table.ts';
import { retagText } from './retag-verbs.ts';
import { scopeOf, type TimedSentence } from './scope-figure.ts';
import { createSettleUnit, type SettleUnit } from './settle-unit.ts';
import { type FigureReading, toFigure } from './to-figure.ts';
import { whyNoFigure } from './why-no-figure.ts';

/** What helps to read the figures of a text. */
export interface FigureOptions {
  /** ISO 8601; the anchor of relative dates. */
  readonly publishedAt?: string | undefined;
  /** In text order. */
  readonly mentions?: readonly Mention[] | undefined;
}

/** A stretch of text that claims nothing, and why. */
export interface Dismissal extends Span {
  readonly reason: DismissalReason;
}

/** The claimed numbers of a text and the other ones, each in order. */
export interface NumberReading {
  readonly figures: readonly Figure[];
  /** Also the calendar times, whose numbers are never read. */
  readonly dismissed: readonly Dismissal[];
}

/** Finds the claimed numbers of a text, in order, as the publisher's own: who makes each claim is added later. */
export function findFigures(tagged: TaggedText, options: FigureOptions = {}): readonly Figure[] {
  return readNumbers(tagged, options).figures;
}

/** Reads every number of a text: as a figure, like `findFigures`, or as none, with the reason. */
export function readNumbers(tagged: TaggedText, options: FigureOptions = {}): NumberReading {
  const { text, sentences } = retagText(tagged);
  const mentions = mentionsBySentence(sentences, options.mentions ?? []);
  const times = sentences.map(({ start, end }) =>
    findTimeScopes(text.slice(start, end), options.publishedAt),
  );
  const quantities = sentences.map(({ start, end }) => findQuantities(text.slice(start, end)));
  const settle = createSettleUnit(quantities, options.mentions ?? []);
  const figures: Figure[] = [];
  const dismissed: Dismissal[] = [];
  let last: { readonly section: number; readonly reading: FigureReading | null } | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1]?.section === sentence.section ? sentences[index - 1] : undefined;
    const read = readSentence(
      {
        text,
        sentence,
        mentions: mentions[index] ?? [],
      },
      { times: times[index] ?? [], quantities: quantities[index] ?? [], settle },
      {
        timed: before ? { sentence: before, times: times[index - 1] ?? [] } : null,
        reading: before && last?.section === sentence.section ? last.reading : null,
      },
    );
    figures.push(...read.figures);
    dismissed.push(...read.dismissed);
    last = { section: sentence.section, reading: read.last };
  }
  return { figures, dismissed };
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

/** What the sentence before leaves to this one. */
interface Previous {
  readonly timed: TimedSentence | null;
  readonly reading: FigureReading | null;
}

interface SentenceReading extends NumberReading {
  readonly last: FigureReading | null;
}

/** What is found in a sentence before its figures are read. */
interface Findings {
  readonly times: readonly FoundTime[];
  readonly quantities: readonly FoundQuantity[];
  readonly settle: SettleUnit;
}

function readSentence(
  surroundings: Surroundings,
  { times, quantities, settle }: Findings,
  previous: Previous,
): SentenceReading {
  const { sentence } = surroundings;
  const figures: Figure[] = [];
  const dates = times.filter(({ isCalendar }) => isCalendar);
  const dismissed = dates.map((date) => dismiss(sentence, date, 'DATE'));
  let left: FigureReading | null = null;
  const numbers = quantities.map(({ number }) => number);
  const table = readTable(surroundings.text.slice(sentence.start, sentence.end));
  for (const found of quantities) {
    if (table && found.number.start < table.body) {
      if (!isInside(found.number, dates)) dismissed.push(dismiss(sentence, found.number, 'HEADING'));
      continue;
    }
    const open = toContext(surroundings, found);
    const reason = whyNoFigure(open, times);
    if (reason) {
      dismissed.push(dismiss(sentence, found.number, reason));
      continue;
    }
    const head = table && headOf(table, found.number);
    if (table && head) {
      figures.push(readCell({ table, head, times }, open));
      continue;
    }
    const context: FigureContext = { ...open, quantity: settle(open, { left, previous: previous.reading }) };
    const change = goesOn(findChange(context), context, left);
    const neighbours = { left, previous: previous.reading };
    const measure = borrowMeasure(context, findMeasure(context, change), neighbours);
    left = { context, change, measure };
    figures.push(toFigure(left, scopeOf(context, { times, change, numbers, previous: previous.timed })));
  }
  return { figures, dismissed, last: left };
}

interface Column {
  readonly table: Table;
  readonly head: Span;
  readonly times: readonly FoundTime[];
}

/** The head of its column says what a number of a table measures, in which unit and of when it is. */
function readCell({ table, head, times }: Column, open: FigureContext): Figure {
  const { sentence } = open;
  const context = { ...open, quantity: inUnitOfHead(table, head, open.quantity) };
  const measure = measureOfHead(table, head, sentence);
  return toFigure(
    { context, change: findChange(context), measure },
    timeOfHead({ table, head, times }, sentence),
  );
}

function isInside({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

function dismiss(sentence: Sentence, { start, end }: Span, reason: DismissalReason): Dismissal {
  return { start: sentence.start + start, end: sentence.start + end, reason };
}

/** "Output grew 3 times, that of shells 5 times", "lost 31 points, or 0.3%": the second number changes as the first does. */
function goesOn(change: Change, context: FigureContext, left: FigureReading | null): Change {
  const { quantity, words } = context;
  if (!left) return change;
  if (quantity.isElided) return { ...left.change, cue: -1 };
  const isFactor = quantity.nature === 'TIMES' && change.form === 'ABSOLUTE';
  if (isFactor && left.change.form === 'CHANGE_FACTOR') return { ...left.change, cue: -1 };
  const between = words.slice(left.context.quantity.end, quantity.start);
  const isAside = /^\s?(?:,\s(?:or|equal to|equivalent to|the equivalent of)|\(|\sor)\s?$/.test(between);
  const isSame =
    left.context.quantity.nature !== quantity.nature || left.context.quantity.kind !== quantity.kind;
  return isAside && isSame && left.change.form.startsWith('CHANGE_') && quantity.kind !== 'DURATION'
    ? { form: changeForm(quantity.nature), direction: left.change.direction, cue: -1 }
    : change;
}
