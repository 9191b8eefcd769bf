import { expect, it } from 'vitest';
import { forEachBatch } from '../../../server/store/for-each-batch.ts';
import { sqliteOnDisk } from '../../helpers/dialects.ts';

it('does a long list in order, and lets others have their turn between its parts', async () => {
  const done: (number | string)[] = [];
  setImmediate(() => done.push('another'));
  await forEachBatch([1, 2, 3, 4, 5], 2, async (part) => void done.push(...part));
  expect(done).toEqual([1, 2, 'another', 3, 4, 5]);
});

it('lets others read while many rows are written, and shows them none of those before all are', async () => {
  const database = await sqliteOnDisk.open();
  const countMeasures = async () =>
    (await database.kysely.selectFrom('measure').select('id').execute()).length;
  const measures = Array.from({ length: 3_000 }, (_, at) => ({
    key: `k${at}`,
    label: 'Lamps',
    label_order: 'lamps',
  }));
  let meanwhile: Promise<number> | undefined;

  await database.transaction(async (transaction) => {
    setImmediate(() => {
      meanwhile = countMeasures();
    });
    await transaction.insertMissing('measure', measures);
    expect(await meanwhile).toBe(0);
  });
  expect(await countMeasures()).toBe(3_000);
});
