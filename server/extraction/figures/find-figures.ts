import type { Mention } from '../../../schema/model/actor.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { DismissalReason } from '../../../schema/model/ledger.ts';
import type { Span } from '../../../schema/model/span.ts';
import { findQuantities } from '../quantities/find-quantities.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';
import type { Sentence, TaggedText } from '../text/tagged-text.ts';
import { type FoundTime, findTimeScopes } from '../times/find-time-scopes.ts';
import { type FigureContext, type Surroundings, toContext } from './figure-context.ts';
import { type Change, findChange } from './find-change.ts';
import { findMeasure } from './find-measure.ts';
import { scopeOf, type TimedSentence } from './scope-figure.ts';
import { type FigureReading, toFigure } from './to-figure.ts';
import type { FoundMeasure } from './to-measure.ts';
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
  const { text, sentences } = tagged;
  const mentions = mentionsBySentence(sentences, options.mentions ?? []);
  const times = sentences.map(({ start, end }) =>
    findTimeScopes(text.slice(start, end), options.publishedAt),
  );
  const readings = sentences.map((sentence, index) => {
    const before = sentences[index - 1]?.section === sentence.section ? sentences[index - 1] : undefined;
    return readSentence(
      { text, sentence, mentions: mentions[index] ?? [] },
      times[index] ?? [],
      before ? { sentence: before, times: times[index - 1] ?? [] } : null,
    );
  });
  return {
    figures: readings.flatMap(({ figures }) => figures),
    dismissed: readings.flatMap(({ dismissed }) => dismissed),
  };
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

function readSentence(
  surroundings: Surroundings,
  times: readonly FoundTime[],
  previous: TimedSentence | null,
): NumberReading {
  const { text, sentence } = surroundings;
  const words = text.slice(sentence.start, sentence.end);
  const figures: Figure[] = [];
  const dates = times.filter(({ isCalendar }) => isCalendar);
  const dismissed = dates.map((date) => dismiss(sentence, date, 'DATE'));
  let left: FigureReading | null = null;
  for (const quantity of findQuantities(words)) {
    const context = toContext(surroundings, quantity);
    const reason = whyNoFigure(context, times);
    if (reason) {
      dismissed.push(dismiss(sentence, quantity.number, reason));
      continue;
    }
    const change = goesOn(findChange(context), context, left);
    const measure = findMeasure(context, change) ?? null;
    const read: FigureReading = {
      context,
      change,
      measure: isAside(context, left) ? left.measure : (measure ?? elliptic(context, left)),
    };
    figures.push(toFigure(read, scopeOf(context, times, previous)));
    left = read;
  }
  return { figures, dismissed };
}

function dismiss(sentence: Sentence, { start, end }: Span, reason: DismissalReason): Dismissal {
  return { start: sentence.start + start, end: sentence.start + end, reason };
}

/** "75 ft (23 m)", "52 seats, up from 40": the second number measures what the first does. */
function isAside({ words, quantity }: FigureContext, left: FigureReading | null): left is FigureReading {
  if (!left) return false;
  const between = words.slice(left.context.quantity.end, quantity.start);
  if (/^\s*\(\s*$/.test(between)) return true;
  return (
    /^[^;.]{0,50}\b(?:up|down)?\s?from\s+(?:a\s+\p{L}+\s+of\s+)?$/u.test(between) &&
    left.change.form !== 'RATE'
  );
}

/** "Output grew 3 times, that of shells 5 times": the second factor changes as the first does. */
function goesOn(change: Change, { quantity }: FigureContext, left: FigureReading | null): Change {
  const isFactor = quantity.nature === 'TIMES' && change.form === 'ABSOLUTE';
  return isFactor && left?.change.form === 'CHANGE_FACTOR' ? { ...left.change, cue: -1 } : change;
}

/** "She earned 8 votes, he earned 6": a bare number without a noun counts what the one before it does. */
function elliptic({ quantity }: FigureContext, left: FigureReading | null): FoundMeasure | null {
  const isBare = (read: FoundQuantity) => read.kind === 'COUNT' && read.nature === 'PLAIN';
  return left && isBare(quantity) && isBare(left.context.quantity) ? left.measure : null;
}
