import type { Claim } from '../../schema/model/claim.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import type { Figure } from '../../schema/model/figure.ts';
import type { Position } from '../../schema/model/position.ts';
import type { Section } from '../../schema/model/section.ts';
import type { QuotedSpan, Span } from '../../schema/model/span.ts';
import { rawSpan } from './ledger/raw-span.ts';
import type { EditedText } from './text/edit-text.ts';

/** Brings an extraction of an edited text back to the text: every span, and every quote word for word. */
export function toSourceSpans(extraction: Extraction, source: string, { toSource }: EditedText): Extraction {
  const sliceOf = (span: Span) => {
    const { start, end } = toSource(span);
    return source.slice(start, end);
  };
  const quoted = <Item extends QuotedSpan>(item: Item): Item => ({
    ...item,
    ...toSource(item),
    quote: sliceOf(item),
  });

  const toSection = (section: Section): Section => ({
    ...section,
    span: toSource(section.span),
    headingSpan: section.headingSpan && toSource(section.headingSpan),
    heading: section.headingSpan ? sliceOf(section.headingSpan) : section.heading,
  });
  const toClaim = <Item extends Claim>(claim: Item): Item => {
    const whole = claim.evidence.find(({ role, quote }) => role === 'STATEMENT' && quote === claim.statement);
    return {
      ...claim,
      statement: whole ? sliceOf(whole) : claim.statement,
      evidence: claim.evidence.map(quoted),
      attribution: claim.attribution.map((step) => ({ ...step, cue: step.cue && quoted(step.cue) })),
    };
  };
  const toFigure = (figure: Figure): Figure => {
    const span = rawSpan(figure);
    const raw = span ? sliceOf(span) : figure.quantity.raw;
    return { ...toClaim(figure), quantity: { ...figure.quantity, raw } };
  };
  const toPosition = (position: Position): Position => ({
    ...toClaim(position),
    conditions: position.conditions.map((condition) => ({
      ...condition,
      ...toSource(condition),
      text: sliceOf(condition),
    })),
  });

  return {
    ...extraction,
    sections: extraction.sections.map(toSection),
    mentions: extraction.mentions.map(quoted),
    places: extraction.places.map(quoted),
    figures: extraction.figures.map(toFigure),
    positions: extraction.positions.map(toPosition),
    ledger: extraction.ledger.map(quoted),
  };
}
