import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { dialects as sqlDialects } from '../../../../server/planner/dialects.ts';
import { acceptDocument } from '../../../../server/store/record/accept-document.ts';
import { openSqlite } from '../../../../server/store/sqlite/open.ts';
import { dialects, temporaryFolder } from '../../../helpers/dialects.ts';
import { decodePlanText } from '../../../helpers/plan-text.ts';
import { sampleText } from '../../../helpers/sample-extraction.ts';

async function fileWithDocument(): Promise<string> {
  const path = join(temporaryFolder(), 'standpoint.db');
  const database = await openSqlite({ path });
  await acceptDocument(database, { text: sampleText() });
  await database.close();
  return path;
}

describe.each(dialects)('a database in $name', (dialect) => {
  it('undoes all of a transaction that throws, and takes the next', async () => {
    const database = await dialect.open();
    const topic = { key: 'toll', label: 'toll', label_order: 'toll', alternative_labels: '[]' };
    const failing = database.transaction(async (transaction) => {
      await transaction.insert('topic', [topic]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await database.transaction((transaction) => transaction.insert('topic', [topic]));
    const topics = await database.kysely.selectFrom('topic').select('key').execute();
    expect(topics).toMatchObject([{ key: 'toll' }]);
  });

  it('inserts any number of rows in their order', async () => {
    const database = await dialect.open();
    const rows = Array.from({ length: 205 }, (_, index) => ({
      key: `k${index}`,
      label: `L${index}`,
      label_order: '',
    }));
    await database.transaction(async (transaction) => {
      await transaction.insert('measure', []);
      await transaction.insert('measure', rows);
      await transaction.insertMissing('measure', [
        ...rows.slice(0, 3),
        { key: 'new', label: 'new', label_order: '' },
      ]);
    });
    const stored = await database.kysely.selectFrom('measure').selectAll().orderBy('id').execute();
    expect(stored.map(({ label }) => label)).toEqual([...rows.map(({ label }) => label), 'new']);
  });

  it('tells of each statement it runs', async () => {
    const statements: string[] = [];
    const database = await dialect.open({ onStatement: (sql) => statements.push(sql) });
    const { placeholder, textPlaceholder } = sqlDialects[database.dialect];
    const count = database.reader.prepare(
      `SELECT concat('{"count":', count(*), ',"more":"', ${textPlaceholder(placeholder(1))}, '"}') FROM document`,
    );
    statements.length = 0;
    expect(JSON.parse(decodePlanText(await count(['two'])))).toEqual({ count: 0, more: 'two' });
    expect(JSON.parse(decodePlanText(await count(['three'])))).toEqual({ count: 0, more: 'three' });
    expect(statements).toHaveLength(2);
  });
});

it('takes no write outside a transaction', async () => {
  const path = await fileWithDocument();
  const database = await openSqlite({ path });
  await expect(database.kysely.deleteFrom('document').execute()).rejects.toThrow('readonly');
  await database.close();
});

it('survives a power cut and checks every reference', async () => {
  const database = await openSqlite({ path: await fileWithDocument() });
  const pragmas = await database.transaction(async ({ kysely }) => {
    const read = async (name: string) =>
      (await sql<object>`${sql.raw(`PRAGMA ${name}`)}`.execute(kysely)).rows[0];
    return [await read('synchronous'), await read('journal_mode'), await read('foreign_keys')];
  });
  expect(pragmas).toMatchObject([{ synchronous: 2 }, { journal_mode: 'wal' }, { foreign_keys: 1 }]);
  await database.close();
});

it('waits for the lock of another process without blocking this one', async () => {
  const path = await fileWithDocument();
  const database = await openSqlite({ path });
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  const order: string[] = [];
  const write = acceptDocument(database, { text: sampleText('B') }).then(() => order.push('written'));
  const ticks = sleep(150).then(() => order.push('ticked'));
  await ticks;
  expect(await database.kysely.selectFrom('document').select('id').execute()).toHaveLength(1);
  other.exec('COMMIT');
  other.close();
  await write;
  expect(order).toEqual(['ticked', 'written']);
  await database.close();
});

it('says that the disk is full, undoes the write, and goes on when there is room again', async () => {
  const path = await fileWithDocument();
  const database = await openSqlite({ path });
  const limitPages = (count: number) =>
    database.transaction(({ kysely }) => sql`${sql.raw(`PRAGMA max_page_count = ${count}`)}`.execute(kysely));
  await limitPages(1);
  const text = sampleText('B').repeat(1000);
  await expect(acceptDocument(database, { text })).rejects.toMatchObject({ reason: 'DISK_FULL' });
  expect(await database.kysely.selectFrom('document').select('id').execute()).toHaveLength(1);
  await limitPages(1_000_000);
  expect(await acceptDocument(database, { text })).toMatchObject({ created: true });
  await database.close();
});

it('says that a file is no database, and leaves it as it is', async () => {
  const path = join(temporaryFolder(), 'notes.txt');
  const notes = 'These are notes, and no database at all.\n'.repeat(100);
  writeFileSync(path, notes);
  await expect(openSqlite({ path })).rejects.toMatchObject({ reason: 'NOT_STANDPOINT' });
  expect(readFileSync(path, 'utf8')).toBe(notes);
});

it('says that a folder cannot be reached', async () => {
  const file = await fileWithDocument();
  await expect(openSqlite({ path: join(file, 'below.db') })).rejects.toMatchObject({
    name: 'UnusableDatabaseError',
    reason: 'CANNOT_OPEN',
  });
});

it('accepts nothing into a damaged file', async () => {
  const path = await fileWithDocument();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(8192, 0xa5), 0, 8192, 4096);
  closeSync(file);
  const writing = openSqlite({ path }).then((database) =>
    acceptDocument(database, { text: sampleText('B') }),
  );
  await expect(writing).rejects.toMatchObject({ reason: 'DAMAGED' });
});

it('refuses a read-only file with READ_ONLY and loses nothing', async () => {
  const path = await fileWithDocument();
  const before = readFileSync(path);
  const program = `
    const { openSqlite } = await import(${JSON.stringify(new URL('../../../../server/store/sqlite/open.ts', import.meta.url))});
    await openSqlite({ path: ${JSON.stringify(path)} }).catch((error) => console.log(error.code, error.message));`;
  chmodSync(path, 0o444);
  chmodSync(join(path, '..'), 0o555);
  // Permissions do not bind root, so another user tries.
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    ...user,
    encoding: 'utf8',
  });
  chmodSync(join(path, '..'), 0o755);
  expect(stderr).toBe('');
  expect(stdout).toBe(`READ_ONLY Cannot write to the database ${path}: it is read-only\n`);
  expect(readFileSync(path)).toEqual(before);
});
