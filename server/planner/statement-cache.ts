import type { Freshness, PlanReader, PlanRun, PlanText, PreparedPlan, SqlValue } from '../store/database.ts';
import type { CacheStats } from './byte-cache.ts';

/** A prepared statement that any number of plans share. */
export interface Statement {
  readonly sql: string;
  run(values: readonly SqlValue[], caller?: PlanRun): PlanText | Promise<PlanText>;
}

/** Keeps statements prepared, each text once. */
export interface StatementCache {
  statement(sql: string, freshness: Freshness): Statement;
  stats(): CacheStats;
}

export interface StatementCacheOptions {
  readonly prepare: PlanReader['prepare'];
  /** What the statements that are kept prepared may weigh together. */
  readonly maxBytes: number;
}

interface CachedStatement {
  readonly key: string;
  readonly bytes: number;
  readonly statement: Statement;
  readonly prepared: PreparedPlan;
  isRetained: boolean;
  isUsed: boolean;
}

/** What SQLite and this process hold for a statement, by the length of its text: a line fitted to what was measured. */
const BYTES_PER_STATEMENT = 2_000;
const BYTES_PER_CHARACTER = 12.5;

/**
 * A statement that was used since it was last looked at for eviction gets a second chance. An evicted one is released
 * by the database; a plan that still has it has it prepared again at its next run.
 */
export function createStatementCache({ prepare, maxBytes }: StatementCacheOptions): StatementCache {
  // A Map iterates in order of insertion: what gets a second chance is inserted again.
  const entries = new Map<string, CachedStatement>();
  const counters = { hits: 0, misses: 0, evictions: 0 };
  let total = 0;

  function retain(entry: CachedStatement): void {
    entry.isRetained = true;
    entries.set(entry.key, entry);
    total += entry.bytes;
    for (const candidate of entries.values()) {
      if (total <= maxBytes) return;
      if (candidate.isUsed) {
        candidate.isUsed = false;
        entries.delete(candidate.key);
        entries.set(candidate.key, candidate);
      } else if (candidate !== entry) evict(candidate);
    }
  }

  function evict(entry: CachedStatement): void {
    entry.isRetained = false;
    entries.delete(entry.key);
    total -= entry.bytes;
    counters.evictions += 1;
    entry.prepared.release?.();
  }

  function create(key: string, sql: string, freshness: Freshness): CachedStatement {
    const prepared = prepare(sql, freshness);
    const statement: Statement = {
      sql,
      run(values, caller) {
        if (!entry.isRetained) retain(entry);
        entry.isUsed = true;
        return prepared(values, caller);
      },
    };
    const bytes = BYTES_PER_STATEMENT + sql.length * BYTES_PER_CHARACTER;
    const entry = { key, bytes, statement, prepared, isRetained: false, isUsed: false };
    return entry;
  }

  return {
    statement(sql, freshness) {
      const key = freshness === 'KNOWN' ? sql : `${freshness} ${sql}`;
      const known = entries.get(key);
      counters[known ? 'hits' : 'misses'] += 1;
      if (known) return known.statement;
      const entry = create(key, sql, freshness);
      retain(entry);
      return entry.statement;
    },
    stats: () => ({ entries: entries.size, bytes: total, ...counters }),
  };
}
