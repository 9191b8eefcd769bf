import type { LedgerItem } from '../../../schema/model/ledger.ts';
import { EXTRACTION_LIMITS } from '../extraction-limits.ts';

/** Keeps the ledger of a text within `EXTRACTION_LIMITS`: beyond that, one item stands for the rest of the text. */
export function limitLedger(text: string, items: readonly LedgerItem[]): readonly LedgerItem[] {
  const kept = items.slice(0, EXTRACTION_LIMITS.ledgerItems - 1);
  const [first, ...others] = items.slice(kept.length);
  if (!first || others.length === 0) return items;
  const { start, kind } = first;
  const end = others.reduce((last, item) => Math.max(last, item.end), first.end);
  const quote = text.slice(start, end);
  return [...kept, { kind, status: 'DISMISSED', reason: 'TOO_MANY', start, end, quote }];
}
