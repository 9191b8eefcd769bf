import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import { MAX_RANKED_MATCHES } from '../../schema/model/search.ts';
import { scoredMatches } from '../hand-written/sqlite/scored-matches.ts';

/** A row of any table. */
export type Row = Readonly<Record<string, string | number | null>>;
type Value = string | number | readonly number[];

/** Runs statements that are written for both databases; `$1` is the first value, `within('$1')` tests a list of numbers. */
export interface Store {
  rows(sql: string, ...values: Value[]): Promise<readonly Row[]>;
  within(parameter: string): string;
  /** The best hits for words, as `entry_id` and `score`. */
  readonly ranked: string;
  toMatch(words: readonly string[]): string;
}

export function openStore(url: string): Store {
  return url.startsWith('file:') ? openSqlite(url.replace('file:', '')) : openPostgres(url);
}

function openSqlite(path: string): Store {
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec('PRAGMA mmap_size = 2000000000; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  return {
    async rows(sql, ...values) {
      const statement = prepared.get(sql) ?? database.prepare(sql.replace(/\$(\d)/g, '?$1'));
      prepared.set(sql, statement);
      const bound = values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : value));
      // The columns are texts and numbers.
      return statement.all(...bound) as unknown as readonly Row[];
    },
    within: (parameter) => `IN (SELECT value FROM json_each(${parameter}))`,
    ranked: scoredMatches('$1'),
    toMatch: (words) => words.map((word) => `"${word}"`).join(' AND '),
  };
}

function openPostgres(url: string): Store {
  const pool = new Pool({ connectionString: url, max: 10, options: '-c jit=off -c random_page_cost=1.1' });
  const names = new Map<string, string>();
  return {
    async rows(text, ...values) {
      const name = names.get(text) ?? `statement_${names.size}`;
      names.set(text, name);
      return (await pool.query<Row>({ name, text, values })).rows;
    },
    within: (parameter) => `= ANY(${parameter}::bigint[])`,
    ranked: `SELECT entry_id, (ts_rank(words, $1::tsquery) * 1000000)::bigint AS score FROM
      (SELECT entry_id, words FROM search_index WHERE words @@ $1::tsquery
        ORDER BY entry_id DESC LIMIT ${MAX_RANKED_MATCHES}) latest`,
    toMatch: (words) => `(${words.map((word) => `('${word}')`).join(' & ')}) | '+'`,
  };
}
