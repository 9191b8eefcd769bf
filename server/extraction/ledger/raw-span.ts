import type { Figure } from '../../../schema/model/figure.ts';
import type { Span } from '../../../schema/model/span.ts';

/** Where the words of a figure's quantity stand: the number with its hedges and the rest of its bounds. Null when unknown. */
export function rawSpan({ quantity: { raw }, evidence }: Figure): Span | null {
  const value = evidence.find(({ role }) => role === 'VALUE');
  const statement = evidence.find(({ role }) => role === 'STATEMENT');
  if (!value || !statement) return null;
  const within = value.start - statement.start;
  const at = statement.quote.indexOf(raw, Math.max(0, within - raw.length));
  if (at < 0 || at > within) return null;
  return { start: statement.start + at, end: statement.start + at + raw.length };
}
