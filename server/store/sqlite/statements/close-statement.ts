import type { StatementSync } from 'node:sqlite';

/** Frees what SQLite holds for a statement. */
export function closeStatement(statement: StatementSync | null | undefined): void {
  // The types of node:sqlite do not have it yet.
  (statement as (StatementSync & { close(): void }) | null | undefined)?.close();
}
