import { toDecimal } from '../../../schema/model/decimal.ts';
import type { Evidence } from '../../../schema/model/evidence.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { Span } from '../../../schema/model/span.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import type { Lookup, Resolved } from './lookup.ts';
import type { ModelFigure } from './model-answer.ts';
import { resolveSource } from './resolve-source.ts';

/**
 * Makes a figure of what a model says. The model chooses which number it is, what it measures, of what status and whose;
 * all that follows from the digits and words of the number itself, the rules read.
 */
export function resolveFigure(lookup: Lookup, said: ModelFigure): Resolved<Figure> {
  const { tagged, quotes, numbers } = lookup;
  const hint = said.sentence === null ? null : (tagged.sentences[said.sentence] ?? null);
  const statement = quotes.find(said.statement, hint);
  if (!statement.span) return { claim: null, reason: statement.reason };
  const number = quotes.findWithin(said.number, statement.span);
  if (!number.span) return { claim: null, reason: number.reason };
  const read = numbers.figures.find((figure) => overlaps(valueSpan(figure), number.span));
  if (!read) return { claim: null, reason: 'NO_FIGURE' };
  if (!agrees(said, read)) return { claim: null, reason: 'VALUE_MISMATCH' };

  const sentence = sentenceAt(tagged.sentences, valueSpan(read)) ?? statement.span;
  const measure = said.measure === null ? null : quotes.find(said.measure, sentence);
  if (measure && !measure.span) return { claim: null, reason: measure.reason };
  const source = resolveSource(lookup, said, statement.span);
  if (!source.claim) return source;
  const { evidence, ...attributed } = source.claim;
  return {
    claim: {
      ...read,
      ...attributed,
      measure: measure?.span.quote.replace(/\s+/g, ' ') ?? read.measure,
      status: said.status,
      evidence: [
        ...read.evidence.filter(({ role }) => role !== 'MEASURE' || !measure),
        ...(measure ? [{ role: 'MEASURE', ...measure.span } satisfies Evidence] : []),
        ...evidence,
      ],
    },
    reason: null,
  };
}

function valueSpan({ evidence }: Figure): Span {
  return evidence.find(({ role }) => role === 'VALUE') ?? { start: 0, end: 0 };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A model that reads another number than the words give has not understood them. */
function agrees({ value }: ModelFigure, { quantity }: Figure): boolean {
  if (value === null) return true;
  const decimal = toDecimal(value.replace(/(?<=\d),(?=\d{3})/g, ''));
  return decimal !== null && [quantity.value, quantity.lower, quantity.upper].includes(decimal);
}
