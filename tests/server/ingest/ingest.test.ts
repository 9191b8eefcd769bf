import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createIngest, type Ingest } from '../../../server/ingest/ingest.ts';
import { createExtractionPool } from '../../../server/ingest/worker/extraction-pool.ts';
import type { Database } from '../../../server/store/database.ts';
import { acceptDocument } from '../../../server/store/record/accept-document.ts';
import { dialects } from '../../helpers/dialects.ts';
import { listPending } from '../../helpers/list-pending.ts';
import { sampleText } from '../../helpers/sample-extraction.ts';

const stubborn = new URL('../../fixtures/stubborn-worker.ts', import.meta.url);

const rules = createExtractionPool({ maxTextLength: 100_000 });
afterAll(() => rules.close());

function openIngest(database: Database): Ingest {
  return createIngest({ database, pool: rules });
}

/** An ingest whose extractor does what the title of a text tells it to. */
function openStubbornIngest(database: Database): Ingest {
  const pool = createExtractionPool({ maxTextLength: 100_000, worker: stubborn });
  onTestFinished(() => pool.close());
  return createIngest({ database, pool });
}

async function countDocuments({ kysely }: Database): Promise<number> {
  return (await kysely.selectFrom('document').select('id').execute()).length;
}

describe.each(dialects)('ingest into $name', (dialect) => {
  it('keeps the article of a page, under its title, and knows the page again', async () => {
    const database = await dialect.open();
    const page = {
      text: '<nav>Home</nav><h1>Buses</h1><p>Norway said that it had bought 40 buses.</p>',
      format: 'HTML' as const,
    };
    const ingest = openIngest(database);
    expect(await ingest.ingest(page)).toMatchObject({ created: true, status: 'READY' });
    expect(await ingest.ingest(page)).toMatchObject({ documentId: 1, created: false });
    const { kysely } = database;
    expect(await kysely.selectFrom('version').selectAll().executeTakeFirstOrThrow()).toMatchObject({
      text: '# Buses\n\nNorway said that it had bought 40 buses.\n',
      format: 'MARKDOWN',
    });
    expect(await kysely.selectFrom('document').select('title').executeTakeFirstOrThrow()).toEqual({
      title: 'Buses',
    });
  });

  it('keeps that a text is one of the samples', async () => {
    const database = await dialect.open();
    const ingest = openIngest(database);
    await ingest.ingest({ text: 'Norway bought 40 buses.', isSample: true });
    await ingest.ingest({ text: 'Sweden bought 12 buses.' });
    const rows = await database.kysely.selectFrom('document').select('is_sample').orderBy('id').execute();
    expect(rows).toEqual([{ is_sample: 1 }, { is_sample: 0 }]);
  });

  it('refuses a page that its reader cannot cope with, since nothing of it could be kept', async () => {
    const database = await dialect.open();
    const page = { text: sampleText(), title: 'die', format: 'HTML' } as const;
    await expect(openStubbornIngest(database).ingest(page)).rejects.toMatchObject({
      code: 'UNREADABLE_PAGE',
      message: 'Cannot read the page: its worker stopped',
    });
    expect(await countDocuments(database)).toBe(0);
  });

  it('finds nothing but sections in a text that is said not to be English, when asked to take it', async () => {
    const database = await dialect.open();
    const text = '# Busse\n\nNorwegen sagte, es habe 40 Busse gekauft.\n';
    const source = { text, format: 'MARKDOWN', language: 'de' } as const;
    await expect(openIngest(database).ingest(source)).rejects.toMatchObject({ code: 'UNSUPPORTED_LANGUAGE' });
    const taken = await openIngest(database).ingest({ ...source, ifNotEnglish: 'SECTIONS_ONLY' });
    expect(taken).toMatchObject({ created: true, status: 'READY' });
    const { kysely } = database;
    expect(await kysely.selectFrom('document').select('language').executeTakeFirst()).toEqual({
      language: 'de',
    });
    expect(await kysely.selectFrom('section').select('heading').execute()).toEqual([{ heading: 'Busse' }]);
    expect(await kysely.selectFrom('claim').selectAll().execute()).toEqual([]);
  });

  it('takes an article from text to claims whose words stand where they say', async () => {
    const database = await dialect.open();
    const text =
      'Norway said on Monday that it had bought 40 buses.\r\n\r\nAda Lund doubts the plan. \u{1F68C}\r\n';
    const outcome = await openIngest(database).ingest({
      text,
      publisher: 'The Quay',
      publishedAt: '2025-02-03',
    });
    expect(outcome).toEqual({ documentId: 1, created: true, status: 'READY', statusReason: null });

    const { kysely } = database;
    const version = await kysely.selectFrom('version').selectAll().executeTakeFirstOrThrow();
    expect(version).toMatchObject({ text, extractor: 'rules' });
    const evidence = await kysely.selectFrom('evidence').selectAll().execute();
    expect(evidence.length).toBeGreaterThan(0);
    for (const { span_start, span_end, quote } of evidence)
      expect(text.slice(span_start, span_end)).toBe(quote);
    const publisher = await kysely
      .selectFrom('actor')
      .selectAll()
      .where('name', '=', 'The Quay')
      .executeTakeFirst();
    expect(publisher).toMatchObject({ key: 'the-quay', kind: 'MEDIA' });
  });

  it('takes the same article at once and again for one document', async () => {
    const database = await dialect.open();
    const ingest = openIngest(database);
    const input = { text: sampleText(), externalId: 'a-1' };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => ingest.ingest(input)));
    expect(outcomes.filter(({ created }) => created)).toHaveLength(1);
    // On Postgres a number that was taken by a transaction that was undone is not given again.
    const [documentId, ...others] = new Set(outcomes.map((outcome) => outcome.documentId));
    expect(others).toEqual([]);
    expect(await ingest.ingest(input)).toEqual({
      documentId,
      created: false,
      status: 'READY',
      statusReason: null,
    });
    expect(await countDocuments(database)).toBe(1);
  });

  it.each<[string, object, string]>([
    ['an empty text', { text: '' }, 'EMPTY_TEXT'],
    ['only blank space', { text: ' \r\n\t\n' }, 'EMPTY_TEXT'],
    ['only headings', { text: '# One\n\n## Two\n', format: 'MARKDOWN' }, 'EMPTY_TEXT'],
    ['a text that is too long', { text: 'Buses run. '.repeat(10_000) }, 'TEXT_TOO_LARGE'],
    ['NUL', { text: 'Buses\0run.' }, 'ILL_FORMED_TEXT'],
    ['half a surrogate pair', { text: 'Buses \uD83D run.' }, 'ILL_FORMED_TEXT'],
    ['a date that is none', { text: 'Buses run.', publishedAt: 'Monday' }, 'INVALID_INPUT'],
  ])('refuses %s and stores nothing', async (_, input, code) => {
    const database = await dialect.open();
    const ingest = openIngest(database);
    const text = { text: '', ...input };
    await expect(ingest.ingest(text)).rejects.toMatchObject({ name: 'DomainError', code });
    await expect(ingest.extract(text)).rejects.toMatchObject({ name: 'DomainError', code });
    expect(await countDocuments(database)).toBe(0);
  });

  it('keeps a text it cannot extract as FAILED with the reason', async () => {
    const database = await dialect.open();
    const ingest = openStubbornIngest(database);
    const outcome = await ingest.ingest({ text: sampleText(), title: 'throw' });
    expect(outcome).toMatchObject({
      created: true,
      status: 'FAILED',
      statusReason: 'Cannot extract the text: undefined is not a verb',
    });
  });

  it('tries a FAILED text again when it is sent again', async () => {
    const database = await dialect.open();
    await openStubbornIngest(database).ingest({ text: sampleText(), title: 'throw' });
    const again = await openIngest(database).ingest({ text: sampleText() });
    expect(again).toEqual({ documentId: 1, created: false, status: 'READY', statusReason: null });
  });

  it('resumes what was accepted and not extracted, past a text that cannot be', async () => {
    const database = await dialect.open();
    await acceptDocument(database, { text: sampleText('A') });
    await acceptDocument(database, { text: sampleText('B'), title: 'die' });
    await acceptDocument(database, { text: sampleText('C') });
    await openStubbornIngest(database).resume();
    const documents = await database.kysely.selectFrom('document').select('status').orderBy('id').execute();
    expect(documents.map(({ status }) => status)).toEqual(['READY', 'FAILED', 'READY']);
  });

  it('refuses a dry run that its worker dies of, and tells of a fault of its own', async () => {
    const { extract } = openStubbornIngest(await dialect.open());
    await expect(extract({ text: sampleText(), title: 'die' })).rejects.toMatchObject({
      name: 'DomainError',
      code: 'UNREADABLE_TEXT',
    });
    await expect(extract({ text: sampleText(), title: 'throw' })).rejects.toMatchObject({
      name: 'ExtractionFailedError',
    });
  });

  it('leaves a document PENDING when the process stops during its extraction', async () => {
    const database = await dialect.open();
    const pool = createExtractionPool({ maxTextLength: 1000, worker: stubborn });
    await acceptDocument(database, { text: sampleText(), title: 'hang' });
    const resumed = createIngest({ database, pool }).resume();
    await pool.close();
    await resumed;
    expect(await listPending(database.kysely)).toEqual([1]);
  });

  it('stores nothing of a document deleted during its extraction', async () => {
    const database = await dialect.open();
    const { writer, resume } = openIngest(database);
    const { documentId } = await acceptDocument(database, { text: sampleText() });
    const resumed = resume();
    await writer.deleteDocument({ documentId });
    await resumed;
    expect(await countDocuments(database)).toBe(0);
    expect(await database.kysely.selectFrom('section').select('id').execute()).toEqual([]);
  });
});
