/**
 * The relational shape of the record: one entry a table, one line a column. The schema's fields name these columns,
 * the store's migrations create them, and a test holds the two together.
 *
 * A column is `id` (the row number behind an id), `ref` (another row's number), `integer`, `boolean` (0 or 1), `text`,
 * or `json` (text that holds JSON, written whole and read whole); a `?` marks it as nullable. Columns whose name ends in
 * `_order` exist to be sorted by: never null, compared byte by byte, alike on every database.
 */
export const tables = {
  document: {
    id: 'id',
    title: 'text',
    publisher_id: 'ref?',
    byline: 'json',
    url: 'text?',
    external_id: 'text?',
    language: 'text',
    genre: 'text',
    published_at: 'text?',
    /** `published_at`, or empty: documents without a date come last when the newest come first. */
    published_order: 'text',
    ingested_at: 'text',
    content_hash: 'text',
    status: 'text',
    status_reason: 'text?',
    /** Null only inside the transaction that creates the document. */
    current_version_id: 'ref?',
    revision: 'integer',
    /** Whether it is one of the briefings that the product brings along. */
    is_sample: 'boolean',
  },
  version: {
    id: 'id',
    document_id: 'ref',
    ordinal: 'integer',
    format: 'text',
    content_hash: 'text',
    created_at: 'text',
    extractor: 'text?',
    extractor_version: 'text?',
    text: 'text',
    /** How many numerals and cues have come to what; null until it is extracted. */
    ledger_claimed: 'integer?',
    ledger_dismissed: 'integer?',
    ledger_open: 'integer?',
  },
  section: {
    id: 'id',
    document_id: 'ref',
    version_id: 'ref',
    ordinal: 'integer',
    level: 'integer',
    heading: 'text?',
    heading_start: 'integer?',
    heading_end: 'integer?',
    span_start: 'integer',
    span_end: 'integer',
    text: 'text',
  },
  actor: {
    id: 'id',
    name: 'text',
    /** `name`, folded for sorting and matching. */
    name_order: 'text',
    kind: 'text',
    /** Unique; for actors known only inside one document, `@` and the document's row number follow. */
    key: 'text',
    /** Set for actors known only inside one document. */
    document_id: 'ref?',
    wikidata_id: 'text?',
    revision: 'integer',
  },
  alias: { id: 'id', actor_id: 'ref', name: 'text', kind: 'text', key: 'text' },
  role: { id: 'id', actor_id: 'ref', title: 'text', organization_id: 'ref?', document_id: 'ref' },
  mention: {
    id: 'id',
    document_id: 'ref',
    version_id: 'ref',
    section_id: 'ref',
    actor_id: 'ref',
    span_start: 'integer',
    span_end: 'integer',
    quote: 'text',
    form: 'text',
    confidence: 'integer',
  },
  topic: {
    id: 'id',
    key: 'text',
    label: 'text',
    label_order: 'text',
    alternative_labels: 'json',
    broader_id: 'ref?',
  },
  measure: { id: 'id', key: 'text', label: 'text', label_order: 'text' },
  /** Figures and positions: one table, so that claims of both kinds stand in one order and share one id sequence. */
  claim: {
    id: 'id',
    kind: 'text',
    document_id: 'ref',
    version_id: 'ref',
    section_id: 'ref',
    span_start: 'integer',
    /** The document's, so that claims sort by date without a join. */
    published_order: 'text',
    statement: 'text',
    holder_id: 'ref?',
    reported_by_id: 'ref?',
    in_publisher_voice: 'boolean',
    said_at: 'text?',
    confidence: 'integer',
    review_state: 'text',
    revision: 'integer',
    key: 'text',
    extractor: 'text',
    extractor_version: 'text',
    /** The time scope of a figure, the horizon of a position. */
    time_raw: 'text?',
    time_start: 'text?',
    time_end: 'text?',
    time_kind: 'text?',
    time_relative: 'boolean?',
    time_inherited: 'boolean?',
    /** Figures only, to `baseline`. */
    measure_id: 'ref?',
    subject_id: 'ref?',
    form: 'text?',
    quantity_kind: 'text?',
    direction: 'text?',
    status: 'text?',
    raw: 'text?',
    value: 'text?',
    lower: 'text?',
    upper: 'text?',
    comparator: 'text?',
    approximation: 'text?',
    approximator: 'text?',
    unit_label: 'text?',
    unit_ucum: 'text?',
    unit_currency: 'text?',
    unit_counted: 'text?',
    canonical_value: 'text?',
    canonical_unit: 'text?',
    /** `decimalOrder(canonical_value)`, or empty. */
    value_order: 'text',
    baseline: 'text?',
    /** Positions only, to the end. */
    topic_id: 'ref?',
    stance: 'text?',
    intensity: 'integer?',
    act: 'text?',
    certainty: 'text?',
    negated: 'boolean?',
    on_behalf_of_id: 'ref?',
    addressee_id: 'ref?',
  },
  evidence: {
    id: 'id',
    claim_id: 'ref',
    version_id: 'ref',
    ordinal: 'integer',
    role: 'text',
    quote: 'text',
    prefix: 'text',
    suffix: 'text',
    span_start: 'integer',
    span_end: 'integer',
    anchor: 'text',
  },
  attribution_step: {
    id: 'id',
    claim_id: 'ref',
    level: 'integer',
    source_id: 'ref?',
    cue: 'text?',
    cue_start: 'integer?',
    cue_end: 'integer?',
    mode: 'text',
    type: 'text',
    negated: 'boolean',
  },
  condition: {
    id: 'id',
    claim_id: 'ref',
    ordinal: 'integer',
    text: 'text',
    polarity: 'text',
    span_start: 'integer',
    span_end: 'integer',
  },
  review: {
    id: 'id',
    claim_id: 'ref',
    revision: 'integer',
    decision: 'text',
    state: 'text',
    reviewer: 'text',
    comment: 'text?',
    created_at: 'text',
  },
  /** The numerals and cues of a version and what became of them. */
  ledger_item: {
    id: 'id',
    version_id: 'ref',
    kind: 'text',
    status: 'text',
    reason: 'text?',
    span_start: 'integer',
    span_end: 'integer',
    quote: 'text',
  },
  rejection: { id: 'id', version_id: 'ref', ordinal: 'integer', reason: 'text', quote: 'text' },
  /** What search finds: one entry a section, one a claim. The words are in the full-text index under the same number. */
  search_entry: {
    id: 'id',
    kind: 'text',
    document_id: 'ref',
    section_id: 'ref',
    claim_id: 'ref?',
    /** The document's, so that hits sort by date without a join. */
    published_order: 'text',
  },
  /** Extraction to be done: one row for each document that is PENDING. */
  job: {
    id: 'id',
    document_id: 'ref',
    /** How often it was begun. With the worker's name it tells one lease from every other. */
    attempts: 'integer',
    /** The lease holder; null without a lease. */
    worker: 'text?',
    /** End of the lease, in milliseconds since 1970 by the database's clock; 0 without a lease. */
    leased_until: 'integer',
    /** Why the last attempt came to nothing, as far as anybody could tell. */
    reason: 'text?',
  },
  /** Every write, in order. Append-only. */
  change: {
    id: 'id',
    at: 'text',
    entity: 'text',
    entity_id: 'ref',
    action: 'text',
    document_id: 'ref?',
    revision: 'integer?',
  },
  /** Who may come in. A key is known by the hash of its secret alone. */
  api_key: {
    id: 'id',
    name: 'text',
    role: 'text',
    hash: 'text',
    created_at: 'text',
    expires_at: 'text?',
    last_used_at: 'text?',
    revoked_at: 'text?',
  },
  /** What was answered to a write that bore an idempotency key, for when it is sent again. */
  kept_answer: {
    id: 'id',
    owner: 'text',
    key: 'text',
    request_hash: 'text',
    answer: 'text',
    created_at: 'text',
  },
  /** What each write of a request that bore an idempotency key came to, kept in the write's own transaction. */
  kept_write: {
    id: 'id',
    owner: 'text',
    key: 'text',
    request_hash: 'text',
    /** Tells the writes of one request apart. */
    name: 'text',
    result: 'json',
    created_at: 'text',
  },
} as const satisfies Record<string, Record<string, ColumnKind | `${ColumnKind}?`>>;

export type ColumnKind = 'id' | 'ref' | 'integer' | 'boolean' | 'text' | 'json';
export type TableName = keyof typeof tables;
export type ColumnName<Table extends TableName> = keyof (typeof tables)[Table] & string;

/** The value of a column as the database gives it. */
type ColumnValue<Kind> = Kind extends `${infer Base}?`
  ? ColumnValue<Base> | null
  : Kind extends 'text' | 'json'
    ? string
    : number;

/** One row of a table. */
export type Row<Table extends TableName> = {
  -readonly [Column in ColumnName<Table>]: ColumnValue<(typeof tables)[Table][Column]>;
};
