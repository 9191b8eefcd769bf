import { toCanonical } from '../schema/model/canonical-unit.ts';
import { decimalOrder } from '../schema/model/decimal.ts';
import { FIGURE_FORM, FIGURE_STATUS } from '../schema/model/figure.ts';
import { ACT, CERTAINTY, STANCE } from '../schema/model/position.ts';
import { fold } from '../schema/model/search-query.ts';
import type { Row, TableName } from '../schema/tables.ts';
import { createRandom, type Random } from './random.ts';

/** Rows of every table, parents before children. */
export type RecordRows = { readonly [Table in TableName]: Row<Table>[] } & {
  /** The words of each search entry. */
  readonly searchTexts: { readonly rowid: number; readonly heading: string; readonly body: string }[];
};

export interface RecordSize {
  readonly documents: number;
  readonly sectionsPerDocument: number;
  /** Figures and positions, half each. */
  readonly claimsPerDocument: number;
  /** Puts quotes, control characters and letters beyond the basic plane into texts. */
  readonly hostile?: boolean;
}

const TOPICS = 500;
const UNITS = [
  { label: 'US dollar', ucum: null, currency: 'USD', counted: null, kind: 'MONEY' },
  { label: 'euro', ucum: null, currency: 'EUR', counted: null, kind: 'MONEY' },
  { label: 'square kilometre', ucum: 'km2', currency: null, counted: null, kind: 'AREA' },
  { label: 'tonne', ucum: 't', currency: null, counted: null, kind: 'MASS' },
  { label: 'soldiers', ucum: null, currency: null, counted: 'soldiers', kind: 'COUNT' },
  { label: 'percent', ucum: '%', currency: null, counted: null, kind: 'RATIO' },
] as const;

/** Generates a record; the same size gives the same rows. */
export function generateRecord(size: RecordSize): RecordRows {
  const random = createRandom(20261123);
  const rows = emptyRows();
  const actors = Math.max(12, Math.floor(size.documents / 4));
  for (let id = 1; id <= actors; id++) addActor(rows, random, id);
  for (let id = 1; id <= TOPICS; id++) addTopicAndMeasure(rows, random, id);
  for (let id = 1; id <= size.documents; id++) addDocument(rows, { random, size, id, actors });
  return rows;
}

function emptyRows(): RecordRows {
  return {
    document: [],
    version: [],
    section: [],
    actor: [],
    alias: [],
    role: [],
    mention: [],
    topic: [],
    measure: [],
    claim: [],
    evidence: [],
    attribution_step: [],
    condition: [],
    review: [],
    rejection: [],
    search_entry: [],
    change: [],
    searchTexts: [],
  };
}

function addActor(rows: RecordRows, random: Random, id: number): void {
  const name = `${random.name()} ${random.name()} ${id}`;
  const kind = random.pick(['PERSON', 'STATE', 'ORGANIZATION', 'PUBLIC_BODY'] as const);
  rows.actor.push({
    id,
    name,
    name_order: fold(name),
    kind,
    key: fold(name).replaceAll(' ', '-'),
    document_id: null,
    wikidata_id: random.chance(0.3) ? `Q${id}` : null,
    revision: 1,
  });
  rows.alias.push({ id, actor_id: id, name: random.name(), kind: 'ALIAS', key: `alias-${id}` });
  if (kind === 'PERSON')
    rows.role.push({
      id: rows.role.length + 1,
      actor_id: id,
      title: 'Minister',
      organization_id: null,
      document_id: 1,
    });
}

function addTopicAndMeasure(rows: RecordRows, random: Random, id: number): void {
  const label = `${random.words(2)} ${id}`;
  const common = { id, key: label.replaceAll(' ', '-'), label, label_order: label };
  rows.topic.push({
    ...common,
    alternative_labels: JSON.stringify([random.words(2)]),
    broader_id: id > 10 ? (id % 10) + 1 : null,
  });
  rows.measure.push(common);
}

interface DocumentOptions {
  readonly random: Random;
  readonly size: RecordSize;
  readonly id: number;
  readonly actors: number;
}

function addDocument(rows: RecordRows, options: DocumentOptions): void {
  const { random, size, id, actors } = options;
  const publishedAt = random.chance(0.05) ? null : random.moment();
  rows.document.push({
    id,
    title: `${random.words(6, size.hostile)} ${id}`,
    publisher_id: random.chance(0.8) ? random.below(actors) + 1 : null,
    byline: JSON.stringify(random.chance(0.5) ? [random.name()] : []),
    url: `https://example.org/documents/${id}`,
    external_id: null,
    language: random.pick(['en', 'de', 'fr']),
    genre: random.pick(['NEWS', 'BRIEFING', 'REPORT']),
    published_at: publishedAt,
    published_order: publishedAt ?? '',
    ingested_at: random.moment(),
    content_hash: id.toString(16).padStart(64, '0'),
    status: 'READY',
    status_reason: null,
    current_version_id: id,
    revision: 1,
  });
  let text = '';
  const sections = Array.from({ length: size.sectionsPerDocument }, (_, ordinal): Row<'section'> => {
    const heading = random.words(4, size.hostile);
    const headingStart = text.length;
    text += `${heading}\n\n`;
    const body = random.words(50, size.hostile);
    const start = text.length;
    text += `${body}\n\n`;
    return {
      id: (id - 1) * size.sectionsPerDocument + ordinal + 1,
      document_id: id,
      version_id: id,
      ordinal,
      level: 1,
      heading,
      heading_start: headingStart,
      heading_end: headingStart + heading.length,
      span_start: start,
      span_end: start + body.length,
      text: body,
    };
  });
  rows.version.push({
    id,
    document_id: id,
    ordinal: 0,
    format: 'TEXT',
    content_hash: id.toString(16).padStart(64, '0'),
    created_at: random.moment(),
    extractor: 'rules',
    extractor_version: '1',
    text,
  });
  for (const section of sections) {
    rows.section.push(section);
    addSearchEntry(
      rows,
      {
        kind: 'SECTION',
        document_id: id,
        section_id: section.id,
        claim_id: null,
        published_order: publishedAt ?? '',
      },
      section.text,
      section.heading ?? '',
    );
    rows.mention.push(mentionIn(section, { id: rows.mention.length + 1, actor: random.below(actors) + 1 }));
  }
  for (let number = 0; number < size.claimsPerDocument; number++)
    addClaim(rows, { ...options, sections, publishedAt, number });
}

function mentionIn(section: Row<'section'>, { id, actor }: { id: number; actor: number }): Row<'mention'> {
  const quote = section.text.slice(0, 5);
  return {
    id,
    document_id: section.document_id,
    version_id: section.version_id,
    section_id: section.id,
    actor_id: actor,
    span_start: section.span_start,
    span_end: section.span_start + quote.length,
    quote,
    form: 'NAME',
    confidence: 97,
  };
}

interface ClaimOptions extends DocumentOptions {
  readonly sections: readonly Row<'section'>[];
  readonly publishedAt: string | null;
  readonly number: number;
}

function addClaim(rows: RecordRows, options: ClaimOptions): void {
  const { random, sections, publishedAt, number, id: documentId, actors, size } = options;
  const section = random.pick(sections);
  const id = rows.claim.length + 1;
  const isFigure = number % 2 === 0;
  const start = random.below(Math.max(1, section.text.length - 60));
  const statement = section.text.slice(start, start + 60);
  const holder = random.chance(0.8) ? random.below(actors) + 1 : null;
  rows.claim.push({
    ...commonPart({ id, section, start, statement, holder, publishedAt }, random, actors),
    ...(isFigure ? figurePart(random, actors) : positionPart(random, actors)),
    kind: isFigure ? 'FIGURE' : 'POSITION',
    document_id: documentId,
  });
  addEvidence(rows, { id, section, start, statement }, random);
  if (holder !== null) {
    rows.attribution_step.push({
      id: rows.attribution_step.length + 1,
      claim_id: id,
      level: 0,
      source_id: holder,
      cue: 'said',
      cue_start: section.span_start,
      cue_end: section.span_start + 4,
      mode: 'INDIRECT',
      type: 'COMMUNICATION',
      negated: 0,
    });
  }
  addSearchEntry(
    rows,
    {
      kind: isFigure ? 'FIGURE' : 'POSITION',
      document_id: documentId,
      section_id: section.id,
      claim_id: id,
      published_order: publishedAt ?? '',
    },
    statement,
    '',
  );
  if (size.hostile && random.chance(0.3)) {
    rows.condition.push({
      id: rows.condition.length + 1,
      claim_id: id,
      ordinal: 0,
      text: statement.slice(0, 10),
      polarity: 'IF',
      span_start: section.span_start + start,
      span_end: section.span_start + start + 10,
    });
    rows.review.push({
      id: rows.review.length + 1,
      claim_id: id,
      revision: 2,
      decision: 'ACCEPT',
      state: 'ACCEPTED',
      reviewer: random.name(),
      comment: random.chance(0.5) ? random.words(3, true) : null,
      created_at: random.moment(),
    });
  }
}

type CommonColumns = Omit<Row<'claim'>, keyof ReturnType<typeof figurePart> | 'kind' | 'document_id'>;

function commonPart(
  {
    id,
    section,
    start,
    statement,
    holder,
    publishedAt,
  }: {
    id: number;
    section: Row<'section'>;
    start: number;
    statement: string;
    holder: number | null;
    publishedAt: string | null;
  },
  random: Random,
  actors: number,
): CommonColumns {
  return {
    id,
    version_id: section.version_id,
    section_id: section.id,
    span_start: section.span_start + start,
    published_order: publishedAt ?? '',
    statement,
    holder_id: holder,
    reported_by_id: holder !== null && random.chance(0.2) ? random.below(actors) + 1 : null,
    in_publisher_voice: holder === null ? 1 : 0,
    said_at: random.chance(0.1) ? '2025-06' : null,
    confidence: 50 + random.below(50),
    review_state: random.pick([
      'PROPOSED',
      'PROPOSED',
      'PROPOSED',
      'ACCEPTED',
      'REJECTED',
      'DISPUTED',
    ] as const),
    revision: 1,
    key: id.toString(16).padStart(16, '0'),
    extractor: 'rules',
    extractor_version: '1',
  };
}

const NO_TIME = {
  time_raw: null,
  time_start: null,
  time_end: null,
  time_kind: null,
  time_relative: null,
  time_inherited: null,
} as const;
const NO_POSITION = {
  topic_id: null,
  stance: null,
  intensity: null,
  act: null,
  certainty: null,
  negated: null,
  on_behalf_of_id: null,
  addressee_id: null,
} as const;
const NO_FIGURE = {
  measure_id: null,
  subject_id: null,
  form: null,
  quantity_kind: null,
  direction: null,
  status: null,
  raw: null,
  value: null,
  lower: null,
  upper: null,
  comparator: null,
  approximation: null,
  approximator: null,
  unit_label: null,
  unit_ucum: null,
  unit_currency: null,
  unit_counted: null,
  canonical_value: null,
  canonical_unit: null,
  value_order: '',
  baseline: null,
} as const;

function figurePart(random: Random, actors: number) {
  const { kind, ...unit } = random.pick(UNITS);
  const value = random.chance(0.1) ? null : random.decimal();
  const canonical = value === null ? null : toCanonical(value, unit);
  const timed = random.chance(0.5);
  return {
    ...NO_POSITION,
    ...(timed
      ? {
          time_raw: 'in 2025',
          time_start: '2025',
          time_end: random.chance(0.5) ? '2025' : null,
          time_kind: 'INTERVAL',
          time_relative: 0,
          time_inherited: random.below(2),
        }
      : NO_TIME),
    measure_id: random.chance(0.9) ? random.below(TOPICS) + 1 : null,
    subject_id: random.chance(0.5) ? random.below(actors) + 1 : null,
    form: random.pick(Object.keys(FIGURE_FORM)),
    quantity_kind: kind as string,
    direction: random.chance(0.3) ? 'UP' : null,
    status: random.pick(Object.keys(FIGURE_STATUS)),
    raw: `about ${value ?? 'dozens'}`,
    value,
    lower: null,
    upper: null,
    comparator: 'EQ',
    approximation: value === null ? 'VAGUE' : 'APPROXIMATE',
    approximator: 'about',
    unit_label: unit.label as string,
    unit_ucum: unit.ucum as string | null,
    unit_currency: unit.currency as string | null,
    unit_counted: unit.counted as string | null,
    canonical_value: canonical?.value ?? null,
    canonical_unit: canonical?.unit ?? null,
    value_order: canonical ? decimalOrder(canonical.value) : '',
    baseline: random.chance(0.1) ? random.words(2) : null,
  };
}

function positionPart(random: Random, actors: number) {
  return {
    ...NO_FIGURE,
    ...NO_TIME,
    topic_id: random.chance(0.9) ? random.below(TOPICS) + 1 : null,
    stance: random.pick(Object.keys(STANCE)),
    intensity: random.chance(0.3) ? random.below(11) - 5 : null,
    act: random.pick(Object.keys(ACT)),
    certainty: random.pick(Object.keys(CERTAINTY)),
    negated: random.below(2),
    on_behalf_of_id: random.chance(0.1) ? random.below(actors) + 1 : null,
    addressee_id: null,
  };
}

function addEvidence(
  rows: RecordRows,
  {
    id,
    section,
    start,
    statement,
  }: { id: number; section: Row<'section'>; start: number; statement: string },
  random: Random,
): void {
  const at = section.span_start + start;
  const pieces = [
    { role: 'STATEMENT', quote: statement, from: at },
    { role: 'VALUE', quote: statement.slice(0, 8), from: at },
  ];
  pieces.forEach(({ role, quote, from }, ordinal) => {
    rows.evidence.push({
      id: rows.evidence.length + 1,
      claim_id: id,
      version_id: section.version_id,
      ordinal,
      role,
      quote,
      prefix: random.words(2),
      suffix: random.words(2),
      span_start: from,
      span_end: from + quote.length,
      anchor: 'ANCHORED',
    });
  });
}

function addSearchEntry(
  rows: RecordRows,
  entry: Omit<Row<'search_entry'>, 'id'>,
  body: string,
  heading: string,
): void {
  const id = rows.search_entry.length + 1;
  rows.search_entry.push({ id, ...entry });
  rows.searchTexts.push({ rowid: id, heading, body });
}
