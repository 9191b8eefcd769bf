import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database.ts';
import type { IntegrityViolation } from './integrity-rules.ts';

/** Checks every version against the hash it came with, and every stretch of its text that some row quotes against the text. */
export async function* checkTexts({ kysely }: Database): AsyncGenerator<IntegrityViolation> {
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
    const { rows } = await selectQuotes(id).execute(kysely);
    for (const { what, start, end, quote, prefix, suffix } of rows) {
      if (text.slice(start, end) !== quote) yield `${what} does not stand at ${start}–${end}`;
      if (!text.slice(0, start).endsWith(prefix) || !text.startsWith(suffix, end))
        yield `${what} stands between other words than it says`;
    }
    after = id;
  }
}

interface StoredQuote {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

function selectQuotes(version: number): RawBuilder<StoredQuote> {
  const none = sql`'' AS prefix, '' AS suffix`;
  const claims = sql`(SELECT c.id FROM claim c JOIN version v ON v.document_id = c.document_id
    WHERE v.id = ${version} AND c.version_id = v.id)`;
  return sql`
    SELECT concat('evidence ', id) AS what, span_start AS start, span_end AS "end", quote, prefix, suffix
      FROM evidence WHERE claim_id IN ${claims}
    UNION ALL SELECT concat('mention ', m.id), m.span_start, m.span_end, m.quote, ${none} FROM mention m
      JOIN version v ON v.document_id = m.document_id WHERE v.id = ${version} AND m.version_id = v.id
    UNION ALL SELECT concat('section ', id), span_start, span_end, text, ${none} FROM section
      WHERE version_id = ${version}
    UNION ALL SELECT concat('heading ', id), heading_start, heading_end, heading, ${none} FROM section
      WHERE version_id = ${version} AND heading IS NOT NULL
    UNION ALL SELECT concat('condition ', id), span_start, span_end, text, ${none} FROM condition
      WHERE claim_id IN ${claims}
    UNION ALL SELECT concat('attribution step ', id), cue_start, cue_end, cue, ${none} FROM attribution_step
      WHERE claim_id IN ${claims} AND cue IS NOT NULL
    UNION ALL SELECT concat('ledger item ', id), span_start, span_end, quote, ${none} FROM ledger_item
      WHERE version_id = ${version}`;
}
