/** The first version of the record in SQLite. AUTOINCREMENT: an id is never used again. */
export const initialSqlite = `
CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  publisher_id INTEGER REFERENCES actor,
  byline TEXT NOT NULL CHECK (json_valid(byline)),
  url TEXT,
  external_id TEXT,
  language TEXT NOT NULL,
  genre TEXT NOT NULL,
  published_at TEXT,
  published_order TEXT NOT NULL CHECK (published_order = coalesce(published_at, '')),
  ingested_at TEXT NOT NULL,
  content_hash TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('PENDING', 'READY', 'FAILED')),
  status_reason TEXT CHECK ((status_reason IS NOT NULL) = (status = 'FAILED')),
  current_version_id INTEGER REFERENCES version,
  revision INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX document_by_url ON document (url) WHERE url IS NOT NULL;
CREATE UNIQUE INDEX document_by_external_id ON document (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX document_by_publication ON document (published_order, id);
CREATE INDEX document_by_ingestion ON document (ingested_at, id);
CREATE INDEX document_by_publisher ON document (publisher_id, published_order, id) WHERE publisher_id IS NOT NULL;
CREATE INDEX document_by_current_version ON document (current_version_id);
CREATE INDEX document_pending ON document (id) WHERE status = 'PENDING';

CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  format TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  extractor TEXT,
  extractor_version TEXT,
  text TEXT NOT NULL,
  UNIQUE (document_id, ordinal)
) STRICT;

CREATE TABLE section (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  version_id INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  level INTEGER NOT NULL,
  heading TEXT CHECK ((heading IS NULL) = (heading_start IS NULL)),
  heading_start INTEGER,
  heading_end INTEGER CHECK ((heading_end IS NULL) = (heading_start IS NULL) AND heading_end > heading_start),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  text TEXT NOT NULL,
  UNIQUE (version_id, ordinal)
) STRICT;
CREATE INDEX section_by_document ON section (document_id, ordinal);

CREATE TABLE actor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_order TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  document_id INTEGER REFERENCES document ON DELETE CASCADE,
  wikidata_id TEXT UNIQUE,
  revision INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX actor_by_key ON actor (key);
CREATE INDEX actor_by_document ON actor (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX actor_by_name ON actor (name_order, id);
CREATE INDEX actor_by_kind ON actor (kind, name_order, id);

CREATE TABLE alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  actor_id INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (actor_id, key)
) STRICT;
CREATE INDEX alias_by_key ON alias (key);

CREATE TABLE role (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  actor_id INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  title TEXT NOT NULL,
  organization_id INTEGER REFERENCES actor,
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE
) STRICT;
CREATE INDEX role_by_actor ON role (actor_id, id);
CREATE INDEX role_by_organization ON role (organization_id, id) WHERE organization_id IS NOT NULL;
CREATE INDEX role_by_document ON role (document_id);

CREATE TABLE mention (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  version_id INTEGER NOT NULL,
  section_id INTEGER NOT NULL REFERENCES section ON DELETE CASCADE,
  actor_id INTEGER NOT NULL REFERENCES actor,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end > span_start),
  quote TEXT NOT NULL,
  form TEXT NOT NULL,
  confidence INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 100)
) STRICT;
CREATE INDEX mention_by_document ON mention (document_id, span_start, id);
CREATE INDEX mention_by_section ON mention (section_id, span_start, id);
CREATE INDEX mention_by_actor ON mention (actor_id, id);

CREATE TABLE topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  label_order TEXT NOT NULL,
  alternative_labels TEXT NOT NULL CHECK (json_valid(alternative_labels)),
  broader_id INTEGER REFERENCES topic
) STRICT;
CREATE INDEX topic_by_label ON topic (label_order, id);
CREATE INDEX topic_by_broader ON topic (broader_id, label_order, id) WHERE broader_id IS NOT NULL;

CREATE TABLE measure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  label_order TEXT NOT NULL
) STRICT;
CREATE INDEX measure_by_label ON measure (label_order, id);

CREATE TABLE claim (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('FIGURE', 'POSITION')),
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  version_id INTEGER NOT NULL,
  section_id INTEGER NOT NULL REFERENCES section ON DELETE CASCADE,
  span_start INTEGER NOT NULL,
  published_order TEXT NOT NULL,
  statement TEXT NOT NULL,
  holder_id INTEGER REFERENCES actor,
  reported_by_id INTEGER REFERENCES actor,
  in_publisher_voice INTEGER NOT NULL CHECK (in_publisher_voice IN (0, 1)),
  said_at TEXT,
  confidence INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 100),
  review_state TEXT NOT NULL,
  revision INTEGER NOT NULL,
  key TEXT NOT NULL,
  extractor TEXT NOT NULL,
  extractor_version TEXT NOT NULL,
  time_raw TEXT CHECK ((time_raw IS NULL) = (time_kind IS NULL)),
  time_start TEXT,
  time_end TEXT,
  time_kind TEXT,
  time_relative INTEGER CHECK (time_relative IN (0, 1)),
  time_inherited INTEGER CHECK (time_inherited IN (0, 1)),
  measure_id INTEGER REFERENCES measure,
  subject_id INTEGER REFERENCES actor,
  form TEXT,
  quantity_kind TEXT,
  direction TEXT,
  status TEXT,
  raw TEXT,
  value TEXT,
  lower TEXT,
  upper TEXT,
  comparator TEXT,
  approximation TEXT,
  approximator TEXT,
  unit_label TEXT,
  unit_ucum TEXT,
  unit_currency TEXT,
  unit_counted TEXT,
  canonical_value TEXT,
  canonical_unit TEXT,
  value_order TEXT NOT NULL CHECK ((value_order = '') = (canonical_value IS NULL)),
  baseline TEXT,
  topic_id INTEGER REFERENCES topic,
  stance TEXT,
  intensity INTEGER CHECK (intensity BETWEEN -5 AND 5),
  act TEXT,
  certainty TEXT,
  negated INTEGER CHECK (negated IN (0, 1)),
  on_behalf_of_id INTEGER REFERENCES actor,
  addressee_id INTEGER REFERENCES actor,
  CHECK ((kind = 'FIGURE') = (form IS NOT NULL AND quantity_kind IS NOT NULL AND status IS NOT NULL AND raw IS NOT NULL
    AND comparator IS NOT NULL AND approximation IS NOT NULL AND unit_label IS NOT NULL)),
  CHECK ((kind = 'POSITION') = (stance IS NOT NULL AND act IS NOT NULL AND certainty IS NOT NULL
    AND negated IS NOT NULL)),
  CHECK (kind = 'FIGURE' OR coalesce(measure_id, subject_id, form, quantity_kind, direction, status, raw, value, lower,
    upper, comparator, approximation, approximator, unit_label, unit_ucum, unit_currency, unit_counted, canonical_value,
    canonical_unit, baseline) IS NULL),
  CHECK (kind = 'POSITION' OR coalesce(topic_id, stance, intensity, act, certainty, negated, on_behalf_of_id,
    addressee_id) IS NULL)
) STRICT;
CREATE INDEX claim_by_document ON claim (document_id, span_start, id);
CREATE INDEX claim_by_section ON claim (section_id, span_start, id);
CREATE INDEX claim_by_publication ON claim (published_order, id);
CREATE INDEX claim_by_kind ON claim (kind, published_order, id);
CREATE INDEX claim_by_review_state ON claim (review_state, published_order, id);
CREATE INDEX claim_by_holder ON claim (holder_id, published_order, id) WHERE holder_id IS NOT NULL;
CREATE INDEX claim_by_reporter ON claim (reported_by_id, published_order, id) WHERE reported_by_id IS NOT NULL;
CREATE INDEX claim_by_subject ON claim (subject_id, published_order, id) WHERE subject_id IS NOT NULL;
CREATE INDEX claim_by_measure ON claim (measure_id, published_order, id) WHERE measure_id IS NOT NULL;
CREATE INDEX claim_by_value ON claim (canonical_unit, value_order, id) WHERE canonical_unit IS NOT NULL;
CREATE INDEX claim_by_topic ON claim (topic_id, published_order, id) WHERE topic_id IS NOT NULL;
CREATE INDEX claim_by_on_behalf_of ON claim (on_behalf_of_id, published_order, id) WHERE on_behalf_of_id IS NOT NULL;
CREATE INDEX claim_by_addressee ON claim (addressee_id, published_order, id) WHERE addressee_id IS NOT NULL;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
  version_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  role TEXT NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end > span_start),
  anchor TEXT NOT NULL,
  UNIQUE (claim_id, ordinal)
) STRICT;

CREATE TABLE attribution_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
  level INTEGER NOT NULL,
  source_id INTEGER REFERENCES actor,
  cue TEXT CHECK ((cue IS NULL) = (cue_start IS NULL)),
  cue_start INTEGER,
  cue_end INTEGER CHECK ((cue_end IS NULL) = (cue_start IS NULL) AND cue_end > cue_start),
  mode TEXT NOT NULL,
  type TEXT NOT NULL,
  negated INTEGER NOT NULL CHECK (negated IN (0, 1)),
  UNIQUE (claim_id, level)
) STRICT;
CREATE INDEX attribution_step_by_source ON attribution_step (source_id, id) WHERE source_id IS NOT NULL;

CREATE TABLE condition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  polarity TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end > span_start),
  UNIQUE (claim_id, ordinal)
) STRICT;

CREATE TABLE review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  decision TEXT NOT NULL,
  state TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  comment TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (claim_id, revision)
) STRICT;

CREATE TABLE rejection (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  reason TEXT NOT NULL,
  quote TEXT NOT NULL,
  UNIQUE (version_id, ordinal)
) STRICT;

CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('SECTION', 'FIGURE', 'POSITION')),
  document_id INTEGER NOT NULL,
  section_id INTEGER NOT NULL REFERENCES section ON DELETE CASCADE,
  claim_id INTEGER REFERENCES claim ON DELETE CASCADE CHECK ((claim_id IS NULL) = (kind = 'SECTION')),
  published_order TEXT NOT NULL
) STRICT;
CREATE INDEX search_entry_by_section ON search_entry (section_id);
CREATE UNIQUE INDEX search_entry_by_claim ON search_entry (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX search_entry_by_publication ON search_entry (published_order, id);

CREATE VIRTUAL TABLE search_index USING fts5 (
  heading, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER search_entry_deleted AFTER DELETE ON search_entry BEGIN
  DELETE FROM search_index WHERE rowid = old.id;
END;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  document_id INTEGER,
  revision INTEGER
) STRICT;
CREATE TRIGGER change_not_updated BEFORE UPDATE ON change BEGIN
  SELECT raise(ABORT, 'Cannot change the log of changes: it is append-only');
END;
CREATE TRIGGER change_not_deleted BEFORE DELETE ON change BEGIN
  SELECT raise(ABORT, 'Cannot delete from the log of changes: it is append-only');
END;

INSERT INTO sqlite_sequence (name, seq)
SELECT name, 0 FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%';
`;
