import type { Migration } from './migration.ts';

/** For each column that a list can be ordered by, and for each that holds one of a few words. */
const indexes = `
CREATE INDEX claim_by_confidence ON claim (confidence, id);
CREATE INDEX claim_by_place ON claim (span_start, id);
CREATE INDEX claim_by_value_order ON claim (kind, value_order, id) WHERE kind = 'FIGURE';
CREATE INDEX claim_by_measure_value ON claim (measure_id, value_order, id) WHERE measure_id IS NOT NULL;
CREATE INDEX claim_by_form ON claim (form, published_order, id) WHERE form IS NOT NULL;
CREATE INDEX claim_by_direction ON claim (direction, published_order, id) WHERE direction IS NOT NULL;
CREATE INDEX claim_by_quantity_kind ON claim (quantity_kind, published_order, id) WHERE quantity_kind IS NOT NULL;
CREATE INDEX claim_by_status ON claim (status, published_order, id) WHERE status IS NOT NULL;
CREATE INDEX claim_by_stance ON claim (stance, published_order, id) WHERE stance IS NOT NULL;
CREATE INDEX claim_by_act ON claim (act, published_order, id) WHERE act IS NOT NULL;
CREATE INDEX claim_by_certainty ON claim (certainty, published_order, id) WHERE certainty IS NOT NULL;
CREATE INDEX claim_negated ON claim (kind, published_order, id) WHERE negated = 1;
CREATE INDEX document_by_genre ON document (genre, published_order, id);
CREATE INDEX document_by_language ON document (language, published_order, id);
CREATE INDEX document_by_status ON document (status, published_order, id);
`;

/**
 * How many rows each index has, and how many of them share the values of its first column, of its first two, and so on
 * [sqlite_stat1]. They are those of a record of 100,000 documents, for every record: a plan then stays the same while the
 * record grows, and is the one that a large record needs. `ANALYZE` would have to read every index while writers wait, and
 * with `analysis_limit` it takes columns of few different values for selective ones.
 */
const STATISTICS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  claim: {
    claim_by_document: '2000000 20 2 1',
    claim_by_section: '2000000 3 1 1',
    claim_by_publication: '2000000 20 1',
    claim_by_kind: '2000000 1000000 10 1',
    claim_by_review_state: '2000000 600000 8 1',
    claim_by_holder: '1600000 200 1 1',
    claim_by_reporter: '320000 50 1 1',
    claim_by_subject: '500000 50 1 1',
    claim_by_measure: '900000 400 1 1',
    claim_by_measure_value: '900000 401 4 1',
    claim_by_value: '900000 100000 8 1',
    claim_by_value_order: '1000000 1000000 8 1',
    claim_by_topic: '900000 400 1 1',
    claim_by_on_behalf_of: '100000 10 1 1',
    claim_by_addressee: '100000 10 1 1',
    claim_by_confidence: '2000000 25000 1',
    claim_by_place: '2000000 500 1',
    claim_by_form: '1000000 110000 2 1',
    claim_by_direction: '300000 100000 2 1',
    claim_by_quantity_kind: '1000000 120000 2 1',
    claim_by_status: '1000000 250000 3 1',
    claim_by_stance: '1000000 200000 3 1',
    claim_by_act: '1000000 100000 2 1',
    claim_by_certainty: '1000000 250000 3 1',
    claim_negated: '40000 40000 1 1',
  },
  document: {
    sqlite_autoindex_document_1: '100000 1',
    document_by_url: '100000 1',
    document_by_external_id: '100000 1',
    document_by_publication: '100000 2 1',
    document_by_ingestion: '100000 1 1',
    document_by_publisher: '80000 200 1 1',
    document_by_genre: '100000 15000 2 1',
    document_by_language: '100000 30000 2 1',
    document_by_status: '100000 50000 2 1',
    document_pending: '100 1',
  },
};

const rows = Object.entries(STATISTICS).flatMap(([table, counts]) =>
  Object.entries(counts).map(([index, count]) => `('${table}', '${index}', '${count}')`),
);

/**
 * Indexes for every column that a list can be filtered or ordered by, and fixed statistics by which SQLite chooses among
 * them. Postgres keeps statistics itself: claims come in bulk, so it looks at them after one row in fifty has changed.
 */
export const filterIndexes: Migration = {
  // ANALYZE of the schema table measures nothing; it makes the table that statistics are kept in.
  sqlite: `${indexes}
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
${rows.join(',\n')};
`,
  postgres: `${indexes}
ALTER TABLE claim SET (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
ALTER TABLE document SET (autovacuum_analyze_scale_factor = 0.02);
`,
};
