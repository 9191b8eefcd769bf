import type { RejectionReason } from '../../../schema/model/extraction.ts';
import type { QuotedSpan, Span } from '../../../schema/model/span.ts';

/** Finds where quotes stand in one text: exactly, or exactly but for the shapes of quotation marks, dashes and blanks. */
export interface QuoteFinder {
  /** The one place of the quote; of several, the nearest to the hint. */
  find(quote: string, hint: Span | null): FoundQuote;
  /** The one place of the quote inside a stretch of the text. */
  findWithin(quote: string, stretch: Span): FoundQuote;
}

export type FoundQuote =
  | { readonly span: QuotedSpan; readonly reason: null }
  | {
      readonly span: null;
      readonly reason: Extract<RejectionReason, 'QUOTE_NOT_FOUND' | 'QUOTE_AMBIGUOUS'>;
    };

export function createQuoteFinder(text: string): QuoteFinder {
  const exact = { text, starts: null };
  let loose: Folded | null = null;

  function placesOf(quote: string): readonly Span[] {
    const wanted = quote.trim();
    if (wanted === '') return [];
    const places = occurrences(exact, wanted);
    if (places.length > 0) return places;
    loose ??= fold(text);
    return occurrences(loose, fold(wanted).text);
  }

  return {
    find(quote, hint) {
      const places = placesOf(quote);
      if (places.length < 2 || !hint) return toFound(text, places);
      const byDistance = places
        .map((span) => ({ span, distance: distanceOf(span, hint) }))
        .toSorted((a, b) => a.distance - b.distance);
      const least = byDistance[0]?.distance;
      return toFound(
        text,
        byDistance.filter(({ distance }) => distance === least).map(({ span }) => span),
      );
    },
    findWithin(quote, { start, end }) {
      return toFound(
        text,
        placesOf(quote).filter((span) => start <= span.start && span.end <= end),
      );
    },
  };
}

/** A text with other marks, and where in the original each of its code units begins; null where nothing is shifted. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[] | null;
}

function occurrences({ text, starts }: Folded, wanted: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const last = at + wanted.length;
    found.push({ start: starts?.[at] ?? at, end: starts?.[last] ?? last });
  }
  return found;
}

/** Folds marks one by one and runs of blanks to one, so that every place leads back to its own. */
function fold(text: string): Folded {
  const starts: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const plain = BLANK.test(mark) ? ' ' : (MARKS.get(mark) ?? mark);
    if (plain === ' ' && folded.endsWith(' ')) continue;
    folded += plain;
    starts.push(at);
  }
  starts.push(text.length);
  return { text: folded, starts };
}

const BLANK = /\s/;
const MARKS: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛′`'].map((mark) => [mark, "'"] as const),
  ...[...'‐‑‒–—―−'].map((mark) => [mark, '-'] as const),
]);

function toFound(text: string, places: readonly Span[]): FoundQuote {
  const [span] = places;
  if (!span) return { span: null, reason: 'QUOTE_NOT_FOUND' };
  if (places.length > 1) return { span: null, reason: 'QUOTE_AMBIGUOUS' };
  return { span: { ...span, quote: text.slice(span.start, span.end) }, reason: null };
}

function distanceOf(span: Span, hint: Span): number {
  return Math.max(0, hint.start - span.end, span.start - hint.end);
}
