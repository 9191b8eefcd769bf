import { describe, expect, it } from 'vitest';
import { acceptDocument } from '../../../server/store/accept-document.ts';
import { checkRecord } from '../../../server/store/check-record.ts';
import { copyRecord } from '../../../server/store/copy-record.ts';
import type { Database } from '../../../server/store/database.ts';
import { deleteDocument } from '../../../server/store/delete-document.ts';
import { storeExtraction } from '../../../server/store/store-extraction.ts';
import { dialects } from '../../helpers/dialects.ts';
import { sampleExtraction, sampleText } from '../../helpers/sample-extraction.ts';

const pairs = dialects.flatMap((from) =>
  dialects.map((to) => ({ from, to, name: `${from.name} to ${to.name}` })),
);

describe.each(pairs)('copyRecord() from $name', ({ from, to }) => {
  it('copies every row with its number, and goes on numbering where the source was', async () => {
    const [source, target] = [await from.open(), await to.open()];
    await fill(source);

    const copied = await copyRecord(source, target);

    expect(copied.find(({ table }) => table === 'document')?.rows).toBe(1);
    for await (const complaint of checkRecord(target)) expect(complaint).toBe(null);
    // Number 2 was that of a document that is gone.
    expect(await acceptDocument(target, { text: sampleText('new') })).toMatchObject({ documentId: 3 });
  });
});

describe.each(dialects)('copyRecord() to $name', ({ open }) => {
  it('refuses a target that is not empty, and leaves it as it is', async () => {
    const [source, target] = [await open(), await open()];
    await fill(source);
    await acceptDocument(target, { text: sampleText('other') });

    await expect(copyRecord(source, target)).rejects.toMatchObject({ code: 'CONFLICT' });
    const { count } = await target.kysely
      .selectFrom('document')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });
});

async function fill(database: Database): Promise<void> {
  const { documentId } = await acceptDocument(database, {
    text: sampleText(),
    publishedAt: '2026-01-02T00:00:00.000Z',
  });
  await storeExtraction(database, documentId, sampleExtraction());
  const gone = await acceptDocument(database, { text: sampleText('gone') });
  await deleteDocument(database, { documentId: gone.documentId });
}
