import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { createPlanner } from '../../../server/planner/planner.ts';
import { sqlite } from '../../../server/planner/sqlite.ts';
import { openSqlite } from '../../../server/store/sqlite.ts';
import { temporaryFolder } from '../../helpers/dialects.ts';
import { shippedOperations } from '../../helpers/shipped-operations.ts';
import { storeRecord } from '../../helpers/store-record.ts';

/** Variables under which each shipped operation takes its usual way, and its filtered and ordered ones. */
const VARIABLES: readonly Readonly<Record<string, unknown>>[] = [
  { by: { id: 'doc_1' }, query: 'ba', first: 20, input: { text: 'x' } },
  {
    by: { key: 'x' },
    query: 'ba*',
    first: 20,
    filter: { document: { in: ['doc_1'] } },
    order: 'NEWEST',
    input: { text: 'x' },
  },
  {
    by: { url: 'https://example.org/1' },
    query: 'ba',
    first: 20,
    filter: { publishedAt: { gte: '2020-01-01' } },
    input: { text: 'x' },
  },
  {
    by: { contentHash: 'x' },
    query: 'ba',
    first: 20,
    orderBy: [{ field: 'PUBLISHED_AT', direction: 'ASC' }],
    input: { text: 'x' },
  },
  {
    by: { externalId: 'x' },
    query: 'ba',
    first: 20,
    filter: { holder: { in: ['act_1'] } },
    input: { text: 'x' },
  },
];

it('scans no table in the plan of a shipped operation', async () => {
  const path = join(temporaryFolder(), 'record.db');
  const database = await openSqlite({ path });
  await storeRecord(database, { documents: 60, sectionsPerDocument: 4, claimsPerDocument: 12 });
  const inspector = new DatabaseSync(path);
  inspector.exec('ANALYZE');
  const planner = createPlanner({
    schema,
    dialect: sqlite,
    prepare: (sql) => database.reader.prepare(sql),
  });
  const scans: string[] = [];
  let explained = 0;

  for (const { file, document } of shippedOperations()) {
    for (const variables of VARIABLES) {
      const sql = planner.explain({ document, variables });
      if (sql === null) continue;
      explained++;
      for (const row of inspector.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()) {
        const detail = String(row.detail);
        if (isTableScan(detail) && !isWalkById(sql, detail)) scans.push(`${file}: ${detail}`);
      }
    }
  }
  inspector.close();
  await database.close();

  expect([...new Set(scans)]).toEqual([]);
  expect(explained).toBeGreaterThan(20);
});

/** A walk over a whole table; one over an index in its order stops at the page's end, one over a subquery is bounded. */
function isTableScan(detail: string): boolean {
  return /^SCAN (?!CONSTANT ROW|.*VIRTUAL TABLE|.*USING (COVERING )?INDEX|r\d+$|page$|m$|\(subquery)/.test(
    detail,
  );
}

/** A walk along the rows' own order, which SQLite calls a scan too: it stops at the page's end like one over an index. */
function isWalkById(sql: string, detail: string): boolean {
  const alias = /^SCAN (t\d+)$/.exec(detail)?.[1];
  return alias !== undefined && new RegExp(`ORDER BY ${alias}\\.id( DESC)? LIMIT`).test(sql);
}
