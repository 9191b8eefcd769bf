import { describe, expect, it } from 'vitest';
import { tables } from '../../../../schema/tables.ts';
import { checkRecord } from '../../../../server/store/integrity/check-record.ts';
import { copyRecord } from '../../../../server/store/integrity/copy-record.ts';
import { acceptDocument } from '../../../../server/store/record/accept-document.ts';
import { dialects } from '../../../helpers/dialects.ts';
import { fillRecord } from '../../../helpers/fill-record.ts';
import { sampleText } from '../../../helpers/sample-extraction.ts';

const pairs = dialects.flatMap((from) =>
  dialects.map((to) => ({ from, to, name: `${from.name} to ${to.name}` })),
);

describe.each(pairs)('copyRecord() from $name', ({ from, to }) => {
  it('copies every row with its number, and goes on numbering where the source was', async () => {
    const [source, target] = [await from.open(), await to.open()];
    await fillRecord(source);

    const copied = await copyRecord(source, target);

    expect(copied.map(({ table }) => table)).toEqual(Object.keys(tables));
    expect(copied.filter(({ rows }) => rows === 0)).toEqual([]);
    for await (const complaint of checkRecord(target)) expect(complaint).toBe(null);
    // Number 3 was that of a document that is gone.
    expect(await acceptDocument(target, { text: sampleText('new') })).toMatchObject({ documentId: 4 });
  });
});

describe.each(dialects)('copyRecord() to $name', ({ open }) => {
  it('refuses a target that is not empty, and leaves it as it is', async () => {
    const [source, target] = [await open(), await open()];
    await fillRecord(source);
    await acceptDocument(target, { text: sampleText('other') });

    await expect(copyRecord(source, target)).rejects.toMatchObject({ code: 'CONFLICT' });
    const { count } = await target.kysely
      .selectFrom('document')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });
});
