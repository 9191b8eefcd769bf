import { initialPostgres } from './001-initial-postgres.ts';
import { initialSqlite } from './001-initial-sqlite.ts';
import type { Migration } from './migration.ts';

/**
 * The first version of the record.
 *
 * An id is never used again, so an old link never shows a new row. The document owns what was found in it; actors,
 * topics and measures outlive it, save the actors known only inside it. `version_id` of claims, mentions and evidence
 * carries no foreign key: their section or claim already owns them, and the key would cost an index each.
 */
export const initial: Migration = { sqlite: initialSqlite, postgres: initialPostgres };
