import { type RawBuilder, sql } from 'kysely';

/** What is wrong with a record; the line names the row. */
export type IntegrityViolation = string;

/** A promise of the record, as a query for what breaks it: in time that grows with the rows, not with their square. */
export interface IntegrityRule {
  readonly violation: string;
  /** The rows that break it, each named by `what`. */
  readonly query: RawBuilder<{ readonly what: string }>;
}

export const integrityRules: readonly IntegrityRule[] = [
  {
    violation: 'is PENDING and has no job, or has one and is not',
    query: sql`SELECT concat('document ', d.id) AS what FROM document d LEFT JOIN job j ON j.document_id = d.id
      WHERE (d.status = 'PENDING') <> (j.id IS NOT NULL)`,
  },
  {
    violation: 'has no current version of its own',
    query: sql`SELECT concat('document ', d.id) AS what FROM document d LEFT JOIN version v ON v.id = d.current_version_id
      WHERE v.id IS NULL OR v.document_id <> d.id`,
  },
  {
    violation: 'is READY and has no section, or has one and is not',
    query: sql`SELECT concat('document ', d.id) AS what FROM document d
      WHERE (d.status = 'READY') <> EXISTS (SELECT 1 FROM section s WHERE s.version_id = d.current_version_id)`,
  },
  {
    violation: 'rests on no statement',
    query: sql`SELECT concat('claim ', c.id) AS what FROM claim c
      WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.claim_id = c.id AND e.role = 'STATEMENT')`,
  },
  {
    violation: 'rests on another version than its own',
    query: sql`SELECT concat('claim ', c.id) AS what FROM claim c JOIN evidence e ON e.claim_id = c.id
      WHERE e.version_id <> c.version_id`,
  },
  {
    violation: 'has an attribution with gaps',
    query: sql`SELECT concat('claim ', claim_id) AS what FROM attribution_step
      GROUP BY claim_id HAVING min(level) <> 0 OR max(level) <> count(*) - 1`,
  },
  {
    violation: 'has another holder than its attribution ends at',
    query: sql`SELECT concat('claim ', c.id) AS what FROM claim c LEFT JOIN attribution_step s ON s.claim_id = c.id
      AND s.level = (SELECT max(level) FROM attribution_step l WHERE l.claim_id = c.id)
      WHERE coalesce(c.holder_id, 0) <> coalesce(s.source_id, 0)`,
  },
  {
    violation: 'cannot be found by its words',
    query: sql`SELECT concat('claim ', c.id) AS what FROM claim c
      WHERE NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.claim_id = c.id)
      UNION ALL SELECT concat('section ', s.id) FROM section s
      WHERE NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.section_id = s.id AND e.claim_id IS NULL)`,
  },
  {
    violation: 'is dated otherwise than its document',
    query: sql`SELECT concat('claim ', c.id) AS what FROM claim c JOIN document d ON d.id = c.document_id
      WHERE c.published_order <> d.published_order
      UNION ALL SELECT concat('search entry ', e.id) FROM search_entry e JOIN document d ON d.id = e.document_id
      WHERE e.published_order <> d.published_order`,
  },
  {
    violation: 'belongs to a document that its version does not belong to',
    query: sql`SELECT concat(x.what, x.id) AS what FROM (
      SELECT 'section ' AS what, id, document_id, version_id FROM section
      UNION ALL SELECT 'claim ', id, document_id, version_id FROM claim
      UNION ALL SELECT 'mention ', id, document_id, version_id FROM mention) x
      LEFT JOIN version v ON v.id = x.version_id WHERE v.id IS NULL OR v.document_id <> x.document_id`,
  },
  {
    violation: 'has gaps in the order of its parts',
    query: sql`SELECT concat('document ', document_id) AS what FROM version
      GROUP BY document_id HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1
      UNION ALL SELECT concat('version ', version_id) FROM section
      GROUP BY version_id HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1
      UNION ALL SELECT concat('claim ', claim_id) FROM evidence
      GROUP BY claim_id HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1
      UNION ALL SELECT concat('version ', version_id) FROM rejection
      GROUP BY version_id HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1`,
  },
  {
    violation: 'has another ledger than it counts',
    query: sql`SELECT concat('version ', v.id) AS what FROM version v
      LEFT JOIN (SELECT version_id, sum(CASE status WHEN 'CLAIMED' THEN 1 ELSE 0 END) AS claimed,
        sum(CASE status WHEN 'DISMISSED' THEN 1 ELSE 0 END) AS dismissed, count(*) AS items
        FROM ledger_item GROUP BY version_id) l ON l.version_id = v.id
      WHERE coalesce(v.ledger_claimed, 0) <> coalesce(l.claimed, 0)
      OR coalesce(v.ledger_dismissed, 0) <> coalesce(l.dismissed, 0)
      OR coalesce(v.ledger_claimed + v.ledger_dismissed + v.ledger_open, 0) <> coalesce(l.items, 0)`,
  },
  {
    violation: 'was written more often than the log says, or less',
    query: sql`SELECT concat('document ', d.id) AS what FROM document d LEFT JOIN
      (SELECT document_id, count(DISTINCT revision) AS times, max(revision) AS last FROM change
        WHERE entity = 'DOCUMENT' AND revision IS NOT NULL GROUP BY document_id) c ON c.document_id = d.id
      WHERE d.revision <> coalesce(c.times, 0) OR d.revision <> c.last
      UNION ALL SELECT concat('claim ', k.id) FROM claim k LEFT JOIN
      (SELECT entity, entity_id, count(*) AS times, max(revision) AS last FROM change
        WHERE entity <> 'DOCUMENT' AND revision IS NOT NULL GROUP BY entity, entity_id) c
      ON c.entity = k.kind AND c.entity_id = k.id
      WHERE k.revision - 1 <> coalesce(c.times, 0) OR k.revision <> c.last`,
  },
  {
    violation: 'has another number of reviews than its revision says',
    query: sql`SELECT concat('claim ', k.id) AS what FROM claim k LEFT JOIN
      (SELECT claim_id, count(*) AS times FROM review GROUP BY claim_id) r ON r.claim_id = k.id
      WHERE k.revision - 1 <> coalesce(r.times, 0)`,
  },
  {
    violation: 'stands otherwise than its last review says',
    query: sql`SELECT concat('claim ', k.id) AS what FROM claim k JOIN review r ON r.claim_id = k.id
      AND r.revision = (SELECT max(l.revision) FROM review l WHERE l.claim_id = k.id)
      WHERE r.state <> k.review_state OR r.revision <> k.revision`,
  },
  {
    violation: 'has another hash than its first version',
    query: sql`SELECT concat('document ', d.id) AS what FROM document d JOIN version v ON v.document_id = d.id
      AND v.ordinal = 0 WHERE v.content_hash <> d.content_hash`,
  },
  {
    violation: 'is gone without a word in the log',
    query: sql`SELECT concat('document ', id) AS what FROM
      (SELECT document_id AS id FROM change WHERE document_id IS NOT NULL GROUP BY document_id
        HAVING sum(CASE action WHEN 'DELETED' THEN 1 ELSE 0 END) = 0 EXCEPT SELECT id FROM document) gone`,
  },
];
