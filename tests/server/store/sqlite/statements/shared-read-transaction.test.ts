import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../../../../server/store/database.ts';
import { openSqlite } from '../../../../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../../../../helpers/dialects.ts';

const COUNT = "SELECT concat(count(*), '') FROM topic";

async function open(path = join(temporaryFolder(), 'record.db')): Promise<Database & { path: string }> {
  const database = await openSqlite({ path });
  onTestFinished(() => database.close());
  return { ...database, path };
}

function addTopic({ transaction }: Database, label: string): Promise<unknown> {
  return transaction(async ({ reserveIds, insert }) => {
    const [id = 0] = await reserveIds('topic', 1);
    await insert('topic', [
      { id, label, key: label, label_order: label, alternative_labels: '[]', broader_id: null },
    ]);
  });
}

it('reads one state of the record in one turn of the event loop, and the next state in the next turn', async () => {
  const database = await open();
  const other = new DatabaseSync(database.path);
  const count = database.reader.prepare(COUNT);
  const before = count([]);
  other.exec(
    "INSERT INTO topic (key, label, label_order, alternative_labels) VALUES ('schools', 'schools', 'schools', '[]')",
  );
  other.close();
  expect([before, count([])]).toEqual(['0', '0']);
  await setImmediate();
  expect(count([])).toBe('1');
});

it('reads what this process has committed in the same turn', async () => {
  const database = await open();
  const count = database.reader.prepare(COUNT);
  expect(count([])).toBe('0');
  await addTopic(database, 'schools');
  expect(count([])).toBe('1');
});

it('reads the newest state where a plan asks for it', async () => {
  const database = await open();
  const other = await open(database.path);
  const count = database.reader.prepare(COUNT, 'NEWEST');
  expect(count([])).toBe('0');
  await addTopic(other, 'schools');
  expect(count([])).toBe('1');
});
