import type { Mention } from '../../../schema/model/actor.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { DismissalReason, LedgerItem } from '../../../schema/model/ledger.ts';
import type { Position } from '../../../schema/model/position.ts';
import type { QuotedSpan, Span } from '../../../schema/model/span.ts';
import type { Dismissal } from '../figures/find-figures.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import { findNumerals, isOrdinal } from './find-numerals.ts';
import { createOverlapIndex } from './overlap-index.ts';
import { rawSpan } from './raw-span.ts';

/** What decides about the numerals of a text. */
export interface NumeralJudgement {
  readonly tagged: TaggedText;
  readonly figures: readonly Figure[];
  readonly positions: readonly Position[];
  readonly mentions: readonly Mention[];
  /** What the readers of numbers took for no figure. */
  readonly dismissed: readonly Dismissal[];
  /** Figures that the gate refused. */
  readonly refused: readonly Figure[];
  /** Figures beyond the limits of a text. */
  readonly exceeding: readonly Figure[];
}

/** Tells of every numeral of a text whether a claim rests on it, why it claims nothing, or that nobody knows. */
export function judgeNumerals(judgement: NumeralJudgement): readonly LedgerItem[] {
  const { tagged, figures, positions, mentions, dismissed, refused, exceeding } = judgement;
  const numbers = createOverlapIndex(
    figures.flatMap((figure) => [...evidenceOf(figure, 'VALUE'), rawOf(figure)]),
  );
  const units = createOverlapIndex(figures.flatMap((figure) => evidenceOf(figure, 'UNIT')));
  const horizons = createOverlapIndex(positions.flatMap((position) => evidenceOf(position, 'TIME')));
  const none = createOverlapIndex(dismissed);
  const refusals = createOverlapIndex(refused.flatMap((figure) => evidenceOf(figure, 'VALUE')));
  const excess = createOverlapIndex(exceeding.flatMap((figure) => evidenceOf(figure, 'VALUE')));
  const names = createOverlapIndex(mentions.filter(({ form }) => form === 'NAME'));
  const sentences = createOverlapIndex(tagged.sentences);
  const headings = createOverlapIndex(tagged.sections.flatMap(({ headingSpan }) => headingSpan ?? []));

  function reasonOf(numeral: QuotedSpan): DismissalReason | null {
    const heading = headings.find(numeral);
    if (heading) return isSectionNumber(tagged.text, heading, numeral) ? 'SECTION_NUMBER' : 'HEADING';
    if (refusals.find(numeral)) return 'REJECTED';
    if (excess.find(numeral)) return 'TOO_MANY';
    if (isOrdinal(numeral)) return 'ORDINAL';
    if (names.find(numeral)) return 'NAME';
    if (sentences.find(numeral)) return null;
    // The words of a paragraph without a sentence are furniture of a page.
    return /^[.)]/.test(tagged.text.slice(numeral.end)) ? 'LIST_NUMBER' : 'COUNTS_NOTHING';
  }

  /** The parts of a claimed numeral on which no kept figure rests: digits without blanks can be many numbers. */
  function excessIn({ start, end }: QuotedSpan): readonly LedgerItem[] {
    const items: LedgerItem[] = [];
    for (let from = start; ; ) {
      const first = excess.find({ start: from, end });
      if (!first) return items;
      const next = numbers.find({ start: first.end, end });
      const rest = { start: first.start, end: Math.max(first.end, next?.start ?? end) };
      const quote = tagged.text.slice(rest.start, rest.end);
      items.push({ ...rest, quote, kind: 'NUMERAL', status: 'DISMISSED', reason: 'TOO_MANY' });
      from = rest.end;
    }
  }

  return findNumerals(tagged.text).flatMap((numeral): readonly LedgerItem[] => {
    const item = { ...numeral, kind: 'NUMERAL' } as const;
    const claimed = { ...item, status: 'CLAIMED', reason: null } as const;
    if (numbers.find(numeral)) return [claimed, ...excessIn(numeral)];
    const reason = none.find(numeral)?.reason;
    if (reason) return [{ ...item, status: 'DISMISSED', reason }];
    if (units.find(numeral) || horizons.find(numeral)) return [claimed];
    const other = reasonOf(numeral);
    return [{ ...item, status: other ? 'DISMISSED' : 'OPEN', reason: other }];
  });
}

function evidenceOf({ evidence }: Figure | Position, wanted: 'VALUE' | 'UNIT' | 'TIME'): readonly Span[] {
  return evidence.filter(({ role }) => role === wanted);
}

function rawOf(figure: Figure): Span {
  const value = figure.evidence.find(({ role }) => role === 'VALUE');
  return rawSpan(figure) ?? value ?? { start: 0, end: 0 };
}

/** "2.1 Findings": the number opens the heading. */
function isSectionNumber(text: string, heading: Span, { start, end }: Span): boolean {
  return (
    /^[\s#(§*_]*(?:section|chapter|part|annex)?\s*$/i.test(text.slice(heading.start, start)) &&
    !/^\p{L}/u.test(text.slice(end, end + 1))
  );
}
