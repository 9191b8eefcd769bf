import { foldText } from '../schema/model/fold-text.ts';
import { type Row, type TableName, tables } from '../schema/tables.ts';
import { addClaim, addSearchEntry, TOPICS, wholeAt } from './generate-claim.ts';
import type { Generation, RecordRows, RecordSize } from './generation.ts';
import { createRandom } from './random.ts';

/** Generates a record; the same size gives the same rows. */
export function generateRecord(size: RecordSize): RecordRows {
  const [record = emptyRows()] = generateBatches(size, size.documents);
  return record;
}

/**
 * Generates the same record in batches of documents, so that a large one never stands in memory whole. The first batch
 * also has all actors, topics and measures.
 */
export function* generateBatches(size: RecordSize, documentsPerBatch: number): Generator<RecordRows> {
  const actors = actorCount(size.documents);
  const common = { random: createRandom(20261123), size, actors, nextId: createCounters() };
  let rows = emptyRows();
  for (let count = 0; count < actors; count++) addActor({ ...common, rows });
  for (let count = 0; count < TOPICS; count++) addTopicAndMeasure({ ...common, rows });
  for (let count = 1; count <= size.documents; count++) {
    addDocument({ ...common, rows });
    if (count % documentsPerBatch !== 0 || count === size.documents) continue;
    yield rows;
    rows = emptyRows();
  }
  yield rows;
}

/** How many actors a record of so many documents has. */
export function actorCount(documents: number): number {
  return Math.max(12, Math.floor(documents / 4));
}

function createCounters(): Generation['nextId'] {
  const last = new Map<TableName, number>();
  return (table) => {
    const id = (last.get(table) ?? 0) + 1;
    last.set(table, id);
    return id;
  };
}

function emptyRows(): RecordRows {
  const empty = Object.fromEntries(Object.keys(tables).map((table) => [table, []]));
  // Object.fromEntries forgets the keys' types.
  return { ...(empty as unknown as Omit<RecordRows, 'searchTexts'>), searchTexts: [] };
}

function addActor({ rows, random, nextId }: Generation): void {
  const id = nextId('actor');
  const name = `${random.name()} ${random.name()} ${id}`;
  const kind = random.pick(['PERSON', 'STATE', 'ORGANIZATION', 'PUBLIC_BODY'] as const);
  rows.actor.push({
    id,
    name,
    name_order: foldText(name),
    kind,
    key: foldText(name).replaceAll(' ', '-'),
    document_id: null,
    wikidata_id: random.chance(0.3) ? `Q${id}` : null,
    revision: 1,
  });
  rows.alias.push({
    id: nextId('alias'),
    actor_id: id,
    name: random.name(),
    kind: 'ALIAS',
    key: `alias-${id}`,
  });
  if (kind !== 'PERSON') return;
  rows.role.push({
    id: nextId('role'),
    actor_id: id,
    title: 'Minister',
    organization_id: null,
    document_id: 1,
  });
}

function addTopicAndMeasure({ rows, random, nextId }: Generation): void {
  const id = nextId('topic');
  const label = `${random.words(2)} ${id}`;
  const common = { id, key: label.replaceAll(' ', '-'), label, label_order: label };
  rows.topic.push({
    ...common,
    alternative_labels: JSON.stringify([random.words(2)]),
    broader_id: id > 10 ? (id % 10) + 1 : null,
  });
  rows.measure.push(common);
}

function addDocument(generation: Generation): void {
  const { random, size, actors, rows, nextId } = generation;
  const id = nextId('document');
  const publishedAt = random.chance(0.05) ? null : random.moment();
  const contentHash = id.toString(16).padStart(64, '0');
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
    content_hash: contentHash,
    status: 'READY',
    status_reason: null,
    current_version_id: id,
    revision: 1,
    is_sample: id % 7 === 0 ? 1 : 0,
  });
  const { sections, text } = generateSections(generation, id);
  rows.version.push({
    id,
    document_id: id,
    ordinal: 0,
    format: 'TEXT',
    content_hash: contentHash,
    created_at: random.moment(),
    extractor: 'rules',
    extractor_version: '1',
    text,
    ...addLedger(generation, { id, text }),
  });
  const published_order = publishedAt ?? '';
  for (const section of sections) addSection(generation, section, published_order);
  for (let number = 0; number < size.claimsPerDocument; number++)
    addClaim(generation, { section: random.pick(sections), published_order, isFigure: number % 2 === 0 });
  addChanges(generation, id);
}

/** Takes some words of a text for its numerals and cues; gives their totals. */
function addLedger(
  { rows, nextId }: Generation,
  { id, text }: { readonly id: number; readonly text: string },
): Pick<Row<'version'>, 'ledger_claimed' | 'ledger_dismissed' | 'ledger_open'> {
  const statuses = ['CLAIMED', 'DISMISSED', 'OPEN'] as const;
  for (const [index, { 0: quote, index: span_start }] of [...text.matchAll(/\p{L}+/gu)]
    .slice(0, 6)
    .entries()) {
    rows.ledger_item.push({
      id: nextId('ledger_item'),
      version_id: id,
      kind: index < 3 ? 'NUMERAL' : 'CUE',
      status: statuses[index % 3] ?? 'OPEN',
      reason: index % 3 === 1 ? 'OTHER_USE' : null,
      span_start,
      span_end: span_start + quote.length,
      quote,
    });
  }
  return { ledger_claimed: 2, ledger_dismissed: 2, ledger_open: 2 };
}

/** What the log says of a document; the last one's log also tells of one that is gone. */
function addChanges({ rows, size, nextId }: Generation, document: number): void {
  const log = (entity: string, action: string, entity_id: number, revision: number | null) =>
    rows.change.push({
      id: nextId('change'),
      at: '2026-01-01T00:00:00.000Z',
      entity,
      entity_id,
      action,
      document_id: entity === 'DOCUMENT' ? entity_id : document,
      revision,
    });
  log('DOCUMENT', 'ACCEPTED', document, 1);
  log('DOCUMENT', 'EXTRACTED', document, 1);
  const claim = rows.claim.at(-1);
  if (claim) log(claim.kind, 'REVIEWED', claim.id, claim.revision);
  if (document === size.documents) log('DOCUMENT', 'DELETED', document + 1, null);
}

/** The sections of a document and the text they are cut from. */
function generateSections({ random, size, nextId }: Generation, document: number) {
  let text = '';
  const sections = Array.from({ length: size.sectionsPerDocument }, (_, ordinal): Row<'section'> => {
    const heading = random.words(4, size.hostile);
    const headingStart = text.length;
    text += `${heading}\n\n`;
    const body = random.words(50, size.hostile);
    const start = text.length;
    text += `${body}\n\n`;
    return {
      id: nextId('section'),
      document_id: document,
      version_id: document,
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
  return { sections, text };
}

function addSection(generation: Generation, section: Row<'section'>, published_order: string): void {
  const { rows, random, actors, nextId } = generation;
  const { id: section_id, document_id, version_id, span_start, heading, text } = section;
  rows.section.push(section);
  const entry = { kind: 'SECTION', document_id, section_id, claim_id: null, published_order };
  addSearchEntry(generation, entry, { heading: heading ?? '', body: text });
  const quote = text.slice(0, wholeAt(text, 5));
  rows.mention.push({
    id: nextId('mention'),
    document_id,
    version_id,
    section_id,
    actor_id: random.below(actors) + 1,
    span_start,
    span_end: span_start + quote.length,
    quote,
    form: 'NAME',
    confidence: 97,
  });
}
