import { describe, expect, it } from 'vitest';
import { tables } from '../../../../schema/tables.ts';
import type { Database } from '../../../../server/store/database.ts';
import { acceptDocument } from '../../../../server/store/record/accept-document.ts';
import { deleteDocument } from '../../../../server/store/record/delete-document.ts';
import { failDocument } from '../../../../server/store/record/fail-document.ts';
import { reviewClaim } from '../../../../server/store/record/review-claim.ts';
import { storeExtraction } from '../../../../server/store/record/store-extraction.ts';
import { dialects } from '../../../helpers/dialects.ts';
import { findEntries } from '../../../helpers/find-entries.ts';
import { listPending } from '../../../helpers/list-pending.ts';
import { quoted, sampleExtraction, sampleText } from '../../../helpers/sample-extraction.ts';

async function storeSample(database: Database, marker = 'A'): Promise<number> {
  const text = sampleText(marker);
  const { documentId } = await acceptDocument(database, { text, publishedAt: '2025-02-01T00:00:00.000Z' });
  await storeExtraction(database, documentId, sampleExtraction(text));
  return documentId;
}

async function countRows(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [...Object.keys(tables), 'search_index']) {
    counts[table] = Number(await database.reader.prepare(`SELECT count(*) || '' FROM ${table}`)([]));
  }
  return counts;
}

describe.each(dialects)('a record in $name', (dialect) => {
  it('keeps an accepted text word for word, as PENDING', async () => {
    const database = await dialect.open();
    const text = ' \r\n# Title\r\n\r\nA\u0301 \u{1F6A7} text\u200D. ';
    const { documentId, created } = await acceptDocument(database, { text });

    expect(created).toBe(true);
    const version = await database.kysely.selectFrom('version').selectAll().executeTakeFirstOrThrow();
    expect(version.text).toBe(text);
    const document = await database.kysely.selectFrom('document').selectAll().executeTakeFirstOrThrow();
    expect(document).toMatchObject({ status: 'PENDING', title: 'Title', current_version_id: version.id });
    expect(await listPending(database.kysely)).toEqual([documentId]);
  });

  it('takes the same text for the same document, also when it comes many times at once', async () => {
    const database = await dialect.open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => acceptDocument(database, { text: sampleText() })),
    );
    expect(new Set(answers.map(({ documentId }) => documentId)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect((await countRows(database)).document).toBe(1);
  });

  it.each(['externalId', 'url'] as const)('refuses another text with the %s of a document', async (key) => {
    const database = await dialect.open();
    await acceptDocument(database, { text: sampleText('A'), [key]: 'https://example.org/a' });
    const again = acceptDocument(database, { text: sampleText('B'), [key]: 'https://example.org/a' });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await countRows(database)).document).toBe(1);
  });

  it('stores all that was found, claims of both kinds in text order, and makes the document READY', async () => {
    const database = await dialect.open();
    const documentId = await storeSample(database);
    const { kysely } = database;

    const document = await kysely.selectFrom('document').selectAll().executeTakeFirstOrThrow();
    expect(document).toMatchObject({
      status: 'READY',
      title: 'The toll of Larvik',
      language: 'en',
      revision: 2,
    });
    const claims = await kysely.selectFrom('claim').selectAll().orderBy('id').execute();
    expect(claims.map(({ kind }) => kind)).toEqual(['POSITION', 'FIGURE']);
    expect(claims[0]).toMatchObject({
      stance: 'AGAINST',
      in_publisher_voice: 0,
      form: null,
      value_order: '',
    });
    expect(claims[1]).toMatchObject({
      value: '4000',
      canonical_value: '4000',
      canonical_unit: '{cars}',
      in_publisher_voice: 1,
      published_order: '2025-02-01T00:00:00.000Z',
      stance: null,
    });
    expect(await countRows(database)).toMatchObject({
      section: 2,
      actor: 3,
      alias: 1,
      role: 1,
      mention: 2,
      evidence: 4,
      attribution_step: 2,
      condition: 1,
      rejection: 1,
      ledger_item: 3,
      search_entry: 4,
      search_index: 4,
      change: 2,
    });
    expect(await listPending(kysely)).toEqual([]);
    const topic = await kysely.selectFrom('topic').selectAll().executeTakeFirstOrThrow();
    expect(topic).toMatchObject({ key: 'toll', label: 'the toll', label_order: 'the toll' });
    expect(documentId).toBe(document.id);
  });

  it('keeps every stored span true to the text, with whole characters around it', async () => {
    const database = await dialect.open();
    await storeSample(database);
    const { text } = await database.kysely.selectFrom('version').select('text').executeTakeFirstOrThrow();
    const evidence = await database.kysely.selectFrom('evidence').selectAll().execute();
    for (const { span_start, span_end, quote, prefix, suffix } of evidence) {
      expect(text.slice(span_start, span_end)).toBe(quote);
      expect(text.slice(0, span_start).endsWith(prefix)).toBe(true);
      expect(text.slice(span_end).startsWith(suffix)).toBe(true);
      expect(prefix.length).toBeLessThanOrEqual(32);
    }
    const sections = await database.kysely.selectFrom('section').selectAll().execute();
    for (const section of sections)
      expect(text.slice(section.span_start, section.span_end)).toBe(section.text);
  });

  it('shares named actors and topics between documents and keeps unnamed ones apart', async () => {
    const database = await dialect.open();
    await storeSample(database, 'A');
    await storeSample(database, 'B');
    const actors = await database.kysely.selectFrom('actor').select(['key', 'document_id']).execute();
    expect(actors.filter(({ key }) => key === 'larvik')).toHaveLength(1);
    expect(actors.filter(({ key }) => key.startsWith('a diplomat@'))).toHaveLength(2);
    expect(await countRows(database)).toMatchObject({ topic: 1, measure: 1, alias: 1, role: 2 });
  });

  it('names claims by their text, not by their rows', async () => {
    const keysOf = async (database: Database) => {
      const claims = await database.kysely.selectFrom('claim').select(['id', 'key']).orderBy('id').execute();
      return claims.map(({ key }) => key);
    };
    const one = await dialect.open();
    await storeSample(one, 'A');
    const other = await dialect.open();
    await storeSample(other, 'B');
    await storeSample(other, 'A');
    expect((await keysOf(other)).slice(2)).toEqual(await keysOf(one));
    expect(new Set(await keysOf(other)).size).toBe(4);
  });

  it('refuses a quote that is not at its place, and stores nothing of the extraction', async () => {
    const database = await dialect.open();
    const text = sampleText();
    const { documentId } = await acceptDocument(database, { text });
    const extraction = sampleExtraction(text);
    const before = await countRows(database);
    const [mention] = extraction.mentions;
    const broken = { ...extraction, mentions: [{ ...mention!, start: mention!.start + 1 }] };

    await expect(storeExtraction(database, documentId, broken)).rejects.toMatchObject({
      name: 'InvalidExtractionError',
      message: expect.stringMatching(
        /^Cannot store the extraction: the mention "a diplomat" does not stand at \d+–\d+$/,
      ),
    });
    expect(await countRows(database)).toEqual(before);
    expect(await listPending(database.kysely)).toEqual([documentId]);
  });

  it.each<[string, (extraction: ReturnType<typeof sampleExtraction>, text: string) => object]>([
    [
      'half a surrogate pair',
      (_, text) => ({
        mentions: [
          { actor: 'larvik', form: 'NAME', confidence: 1, ...quoted(text, '\u{1F6A7}'.slice(0, 1)) },
        ],
      }),
    ],
    [
      'a claim without a STATEMENT',
      ({ figures }) => ({
        figures: figures.map((figure) => ({ ...figure, evidence: figure.evidence.slice(1) })),
      }),
    ],
    [
      'an attribution that ends elsewhere',
      ({ positions }) => ({
        positions: positions.map((position) => ({ ...position, holder: 'larvik' })),
      }),
    ],
    [
      'an unknown actor',
      ({ figures }) => ({ figures: figures.map((figure) => ({ ...figure, subject: 'nobody' })) }),
    ],
    [
      'a value that is no decimal',
      ({ figures }) => ({
        figures: figures.map((figure) => ({ ...figure, quantity: { ...figure.quantity, value: '4e3' } })),
      }),
    ],
    [
      'a section outside the text',
      ({ sections }) => ({
        sections: sections.map((section) => ({ ...section, span: { start: 0, end: 9999 } })),
      }),
    ],
  ])('refuses an extraction with %s', async (_, change) => {
    const database = await dialect.open();
    const text = sampleText();
    const { documentId } = await acceptDocument(database, { text });
    const extraction = sampleExtraction(text);
    const broken = { ...extraction, ...change(extraction, text) };
    await expect(storeExtraction(database, documentId, broken)).rejects.toThrow(
      'Cannot store the extraction: ',
    );
    expect((await countRows(database)).claim).toBe(0);
  });

  it('marks a document FAILED with the reason, and READY when its extraction succeeds after all', async () => {
    const database = await dialect.open();
    const { documentId } = await acceptDocument(database, { text: sampleText() });
    await failDocument(database, documentId, 'It took too long');
    const status = () =>
      database.kysely.selectFrom('document').select(['status', 'status_reason']).executeTakeFirst();
    expect(await status()).toMatchObject({ status: 'FAILED', status_reason: 'It took too long' });

    await storeExtraction(database, documentId, sampleExtraction());
    expect(await status()).toMatchObject({ status: 'READY', status_reason: null });
    await failDocument(database, documentId, 'Too late');
    expect(await status()).toMatchObject({ status: 'READY' });
  });

  it('finds sections and claims by their words, without regard to accents, until their document is deleted', async () => {
    const database = await dialect.open();
    const documentId = await storeSample(database);
    const find = (query: string) => findEntries(database, query);
    expect(await find('MÄYOR')).toEqual(['SECTION', 'POSITION']);
    expect(await find('bridge')).toEqual(['SECTION', 'FIGURE']);
    expect(await find('traffic')).toEqual(['SECTION']);
    await deleteDocument(database, { documentId });
    expect(await find('mayor')).toEqual([]);
  });

  it('deletes a document with all that was found in it, and what others share stays', async () => {
    const database = await dialect.open();
    await storeSample(database, 'A');
    const before = await countRows(database);
    const documentId = await storeSample(database, 'B');
    await deleteDocument(database, { documentId, ifRevision: 2 });

    const after = await countRows(database);
    expect(after).toEqual({ ...before, change: before.change! + 3 });
    const last = await database.kysely
      .selectFrom('change')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(last).toMatchObject({
      entity: 'DOCUMENT',
      action: 'DELETED',
      entity_id: documentId,
      revision: null,
    });
  });

  it('never uses the id of a deleted document again', async () => {
    const database = await dialect.open();
    const first = await storeSample(database, 'A');
    await deleteDocument(database, { documentId: first });
    expect(await storeSample(database, 'A')).toBeGreaterThan(first);
  });

  it('refuses to delete what is not there or has changed', async () => {
    const database = await dialect.open();
    const documentId = await storeSample(database);
    await expect(deleteDocument(database, { documentId: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const stale = deleteDocument(database, { documentId, ifRevision: 1 });
    await expect(stale).rejects.toMatchObject({ code: 'STALE_REVISION' });
    expect((await countRows(database)).document).toBe(1);
  });

  it('takes exactly one of many decisions on the same revision', async () => {
    const database = await dialect.open();
    await storeSample(database);
    const { id: claimId } = await database.kysely.selectFrom('claim').select('id').executeTakeFirstOrThrow();
    const decide = () =>
      reviewClaim(database, { claimId, decision: 'REJECT', ifRevision: 1, reviewer: 'ada', comment: 'No' });
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, decide));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(new Set(refusals.map(({ reason }) => reason.code))).toEqual(new Set(['STALE_REVISION']));
    const claim = await database.kysely
      .selectFrom('claim')
      .selectAll()
      .where('id', '=', claimId)
      .executeTakeFirst();
    expect(claim).toMatchObject({ review_state: 'REJECTED', revision: 2 });
    const reviews = await database.kysely.selectFrom('review').selectAll().execute();
    expect(reviews).toMatchObject([
      { decision: 'REJECT', state: 'REJECTED', revision: 2, reviewer: 'ada', comment: 'No' },
    ]);
    const unknown = reviewClaim(database, {
      claimId: 999,
      decision: 'ACCEPT',
      ifRevision: 1,
      reviewer: 'ada',
    });
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps the log of changes append-only', async () => {
    const database = await dialect.open();
    await storeSample(database);
    const rewrite = database.transaction(({ kysely }) =>
      kysely.updateTable('change').set({ at: '' }).execute(),
    );
    await expect(rewrite).rejects.toThrow('append-only');
    const erase = database.transaction(({ kysely }) => kysely.deleteFrom('change').execute());
    await expect(erase).rejects.toThrow('append-only');
  });
});
