import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { expect, inject, it } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { createPlanner } from '../../../server/planner/planner.ts';
import { postgres } from '../../../server/planner/postgres.ts';
import { sqlite } from '../../../server/planner/sqlite.ts';
import { openPostgres } from '../../../server/store/postgres/open.ts';
import { openSqlite } from '../../../server/store/sqlite/open.ts';
import { installStatementTimer } from '../../../server/store/sqlite/statements/statement-timer.ts';
import { temporaryDatabase, temporaryFolder } from '../../helpers/dialects.ts';
import { shippedOperations } from '../../helpers/shipped-operations.ts';
import { storeGeneratedRecord } from '../../helpers/store-generated-record.ts';

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
    by: { contentHash: 'a'.repeat(64) },
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
  await storeGeneratedRecord(database, { documents: 60, sectionsPerDocument: 4, claimsPerDocument: 12 });
  const inspector = new DatabaseSync(path);
  inspector.exec('ANALYZE');
  installStatementTimer(inspector);
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

it.skipIf(!inject('postgres'))(
  'reads no table whole in the plan that Postgres keeps of a shipped operation',
  async () => {
    const url = await temporaryDatabase('migrated');
    const database = await openPostgres({ url });
    await storeGeneratedRecord(database, {
      documents: 60,
      sectionsPerDocument: 4,
      claimsPerDocument: 12,
      hostile: true,
    });
    const planner = createPlanner({
      schema,
      dialect: postgres,
      prepare: (sql) => database.reader.prepare(sql),
    });
    const inspector = new Client({ connectionString: url });
    await inspector.connect();
    await inspector.query('SET random_page_cost = 1.1; ANALYZE');
    // Small tables are best read whole. The planner believes what it is told of their size: here, a thousand times more.
    await inspector.query(
      "UPDATE pg_class SET reltuples = reltuples * 1000 WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    );
    const scans: string[] = [];
    let explained = 0;

    for (const { file, document } of shippedOperations()) {
      for (const variables of VARIABLES) {
        const sql = planner.explain({ document, variables });
        if (sql === null) continue;
        explained++;
        for (const node of await explainKept(inspector, sql)) {
          if (READS_WHOLE.test(node['Node Type']))
            scans.push(`${file}: ${node['Node Type']} ${node['Relation Name'] ?? ''}`);
        }
      }
    }
    await inspector.end();
    await database.close();

    expect([...new Set(scans)]).toEqual([]);
    expect(explained).toBeGreaterThan(20);
  },
);

/** Steps that read all rows of what is below them, however few are asked for. */
const READS_WHOLE = /^(Seq Scan|Hash)$/;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** The plan of a prepared statement that is made for any parameters. */
async function explainKept(client: Client, sql: string): Promise<readonly PlanNode[]> {
  const parameters = new Set(sql.match(/\$\d+/g)).size;
  const list = Array.from({ length: parameters }, () => 'NULL').join(', ');
  await client.query('SET plan_cache_mode = force_generic_plan');
  await client.query(`PREPARE explained AS ${sql}`);
  const { rows } = await client.query(
    `EXPLAIN (FORMAT JSON) EXECUTE explained${list === '' ? '' : `(${list})`}`,
  );
  await client.query('DEALLOCATE explained');
  return flatten(rows[0]['QUERY PLAN'][0].Plan);
}

function flatten(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}
