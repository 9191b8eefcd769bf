import type { LedgerItem, LedgerStatus } from '../../../schema/model/ledger.ts';
import type { Transaction } from '../database.ts';
import type { StoredVersion } from './read-version.ts';

/** Stores what became of the numerals and cues of a version. */
export async function storeLedger(
  transaction: Transaction,
  { versionId }: StoredVersion,
  ledger: readonly LedgerItem[],
): Promise<void> {
  const rows = ledger.map(({ kind, status, reason, start, end, quote }) => ({
    version_id: versionId,
    kind,
    status,
    reason,
    span_start: start,
    span_end: end,
    quote,
  }));
  await transaction.insert('ledger_item', rows);
}

/** The totals of a ledger, as they stand in the row of its version. */
export function ledgerTotals(ledger: readonly LedgerItem[]) {
  return {
    ledger_claimed: count(ledger, 'CLAIMED'),
    ledger_dismissed: count(ledger, 'DISMISSED'),
    ledger_open: count(ledger, 'OPEN'),
  };
}

function count(ledger: readonly LedgerItem[], wanted: LedgerStatus): number {
  return ledger.reduce((total, { status }) => (status === wanted ? total + 1 : total), 0);
}
