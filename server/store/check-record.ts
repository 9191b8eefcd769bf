import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from './database.ts';

/** What is wrong with a record; the line names the row. */
export type Complaint = string;

/**
 * Checks everything the record promises over all of its rows: that every quote stands where it says, that claims are
 * whole, that nothing refers to what is not there, that work waits for somebody, and that no write is missing from the
 * log. Reads only, and may run beside servers.
 */
export async function* checkRecord(database: Database): AsyncGenerator<Complaint> {
  if (database.dialect === 'sqlite') yield* checkFile(database);
  for (const { complaint, query } of RULES) {
    const { rows } = await query.execute(database.kysely);
    for (const { what } of rows) yield `${what} ${complaint}`;
  }
  yield* checkSequence(database);
  yield* checkTexts(database);
}

async function* checkFile({ kysely }: Database): AsyncGenerator<Complaint> {
  // FTS5 checks itself by what this connection remembers of the index, unless a search has just renewed that: after
  // writes of other connections it would call a sound index corrupt.
  await sql`SELECT rowid FROM search_index WHERE search_index MATCH 'a' LIMIT 1`.execute(kysely);
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(kysely);
  for (const { integrity_check: state } of integrity.rows) if (state !== 'ok') yield `the file: ${state}`;
  const keys = await sql<{ table: string; rowid: number; parent: string }>`pragma foreign_key_check`.execute(
    kysely,
  );
  for (const { table, rowid, parent } of keys.rows)
    yield `${table} ${rowid} refers to a ${parent} that is not there`;
}

interface Rule {
  readonly complaint: string;
  /** The rows that break it, each named by `what`. */
  readonly query: RawBuilder<{ readonly what: string }>;
}

const RULES: readonly Rule[] = [
  {
    complaint: 'is PENDING and has no job, or has one and is not',
    query: sql`SELECT concat('document ', d.id) AS what FROM document d LEFT JOIN job j ON j.document_id = d.id
      WHERE (d.status = 'PENDING') <> (j.id IS NOT NULL)`,
  },
  {
    complaint: 'has no current version of its own',
    query: sql`SELECT concat('document ', d.id) AS what FROM document d LEFT JOIN version v ON v.id = d.current_version_id
      WHERE v.id IS NULL OR v.document_id <> d.id`,
  },
  {
    complaint: 'is READY and has no section, or has one and is not',
    query: sql`SELECT concat('document ', d.id) AS what FROM document d
      WHERE (d.status = 'READY') <> EXISTS (SELECT 1 FROM section s WHERE s.version_id = d.current_version_id)`,
  },
  {
    complaint: 'rests on no statement',
    query: sql`SELECT concat('claim ', c.id) AS what FROM claim c
      WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.claim_id = c.id AND e.role = 'STATEMENT')`,
  },
  {
    complaint: 'rests on another version than its own',
    query: sql`SELECT concat('claim ', c.id) AS what FROM claim c JOIN evidence e ON e.claim_id = c.id
      WHERE e.version_id <> c.version_id`,
  },
  {
    complaint: 'has an attribution with gaps',
    query: sql`SELECT concat('claim ', claim_id) AS what FROM attribution_step
      GROUP BY claim_id HAVING min(level) <> 0 OR max(level) <> count(*) - 1`,
  },
  {
    complaint: 'has another holder than its attribution ends at',
    query: sql`SELECT concat('claim ', c.id) AS what FROM claim c LEFT JOIN attribution_step s ON s.claim_id = c.id
      AND s.level = (SELECT max(level) FROM attribution_step l WHERE l.claim_id = c.id)
      WHERE coalesce(c.holder_id, 0) <> coalesce(s.source_id, 0)`,
  },
  {
    complaint: 'cannot be found by its words',
    query: sql`SELECT concat('claim ', c.id) AS what FROM claim c
      WHERE NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.claim_id = c.id)
      UNION ALL SELECT concat('section ', s.id) FROM section s
      WHERE NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.section_id = s.id AND e.claim_id IS NULL)`,
  },
  {
    complaint: 'was written more often than the log says',
    query: sql`SELECT concat('document ', d.id) AS what FROM document d WHERE d.revision <> (SELECT count(DISTINCT revision)
      FROM change c WHERE c.document_id = d.id AND c.entity = 'DOCUMENT' AND c.revision BETWEEN 1 AND d.revision)
      UNION ALL SELECT concat('claim ', k.id) FROM claim k WHERE k.revision > 1 AND k.revision - 1 <> (SELECT count(*)
      FROM change c WHERE c.document_id = k.document_id AND c.entity = k.kind AND c.entity_id = k.id
      AND c.revision BETWEEN 2 AND k.revision)`,
  },
  {
    complaint: 'has another number of reviews than its revision says',
    query: sql`SELECT concat('claim ', k.id) AS what FROM claim k
      WHERE k.revision - 1 <> (SELECT count(*) FROM review r WHERE r.claim_id = k.id)`,
  },
  {
    complaint: 'is gone without a word in the log',
    query: sql`SELECT DISTINCT concat('document ', c.document_id) AS what FROM change c
      WHERE c.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id = c.document_id)
      AND NOT EXISTS (SELECT 1 FROM change g WHERE g.document_id = c.document_id AND g.action = 'DELETED')`,
  },
];

/** SQLite numbers changes without gaps. Postgres leaves out the numbers of transactions that were undone. */
async function* checkSequence({ kysely, dialect }: Database): AsyncGenerator<Complaint> {
  const { first, last, count } = await kysely
    .selectFrom('change')
    .select(({ fn }) => [
      fn.min('id').as('first'),
      fn.max('id').as('last'),
      fn.countAll<number>().as('count'),
    ])
    .executeTakeFirstOrThrow();
  if (dialect === 'sqlite' && first !== null && (first !== 1 || last !== count))
    yield `the log of changes has ${last} numbers and ${count} entries`;
}

async function* checkTexts({ kysely }: Database): AsyncGenerator<Complaint> {
  for (let after = 0; ; ) {
    const version = await kysely
      .selectFrom('version')
      .select(['id', 'text', 'content_hash as hash'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (!version) return;
    const { id, text, hash } = version;
    if (createHash('sha256').update(text).digest('hex') !== hash)
      yield `version ${id} has another text than it came with`;
    const { rows } = await quotesOf(id).execute(kysely);
    for (const quoted of rows)
      if (text.slice(quoted.start, quoted.end) !== quoted.quote)
        yield `${quoted.what} does not stand at ${quoted.start}–${quoted.end}`;
    after = id;
  }
}

/** Every stretch of a version's text that some row quotes. */
function quotesOf(version: number): RawBuilder<{ what: string; start: number; end: number; quote: string }> {
  return sql`
    SELECT concat('evidence ', id) AS what, span_start AS start, span_end AS "end", quote FROM evidence WHERE claim_id IN
      (SELECT c.id FROM claim c JOIN version v ON v.document_id = c.document_id WHERE v.id = ${version} AND c.version_id = v.id)
    UNION ALL SELECT concat('mention ', m.id), m.span_start, m.span_end, m.quote FROM mention m
      JOIN version v ON v.document_id = m.document_id WHERE v.id = ${version} AND m.version_id = v.id
    UNION ALL SELECT concat('section ', id), span_start, span_end, text FROM section WHERE version_id = ${version}
    UNION ALL SELECT concat('heading ', id), heading_start, heading_end, heading FROM section
      WHERE version_id = ${version} AND heading IS NOT NULL
    UNION ALL SELECT concat('condition ', k.id), k.span_start, k.span_end, k.text FROM condition k
      JOIN claim c ON c.id = k.claim_id JOIN version v ON v.document_id = c.document_id WHERE v.id = ${version} AND c.version_id = v.id
    UNION ALL SELECT concat('attribution step ', a.id), a.cue_start, a.cue_end, a.cue FROM attribution_step a
      JOIN claim c ON c.id = a.claim_id JOIN version v ON v.document_id = c.document_id
      WHERE v.id = ${version} AND c.version_id = v.id AND a.cue IS NOT NULL`;
}
