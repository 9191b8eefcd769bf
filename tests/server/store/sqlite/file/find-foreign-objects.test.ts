import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { checkRecord } from '../../../../../server/store/integrity/check-record.ts';
import { backupSqlite, restoreSqlite } from '../../../../../server/store/sqlite/file/backup.ts';
import { openSqlite } from '../../../../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../../../../helpers/dialects.ts';

async function makeRecord(change = ''): Promise<string> {
  const path = join(temporaryFolder(), 'standpoint.db');
  await (await openSqlite({ path })).close();
  const database = new DatabaseSync(path);
  database.exec(change);
  database.close();
  return path;
}

it.each([
  [
    'CREATE TRIGGER greedy AFTER INSERT ON document BEGIN DELETE FROM claim; END',
    'trigger greedy was not created by Standpoint',
  ],
  ['CREATE VIEW readable AS SELECT title FROM document', 'view readable was not created by Standpoint'],
  ['CREATE TABLE note (body TEXT)', 'table note was not created by Standpoint'],
  [
    `DROP TRIGGER change_not_deleted;
    CREATE TRIGGER change_not_deleted BEFORE DELETE ON change BEGIN SELECT 1; END`,
    'trigger change_not_deleted is not as Standpoint created it',
  ],
])('tells of a record with %s, and does not restore it', async (change, complaint) => {
  const path = await makeRecord(change);
  await expect(restoreSqlite(path, `${path}.restored`)).rejects.toMatchObject({
    reason: 'NOT_STANDPOINT',
    message: `Cannot restore ${path}: ${complaint}`,
  });
  const database = await openSqlite({ path });
  expect(await Array.fromAsync(checkRecord(database))).toContain(complaint);
  await database.close();
});

it('does not restore a record in which a view stands for a table', async () => {
  const path = await makeRecord(
    'ALTER TABLE rejection RENAME TO hidden; CREATE VIEW rejection AS SELECT * FROM hidden',
  );
  await expect(restoreSqlite(path, `${path}.restored`)).rejects.toThrow(
    'table hidden was not created by Standpoint; view rejection was not created by Standpoint; table rejection is missing',
  );
});

it('restores and checks a record as Standpoint created it', async () => {
  const path = await makeRecord();
  await restoreSqlite(path, `${path}.restored`);
  const database = await openSqlite({ path: `${path}.restored` });
  expect(await Array.fromAsync(checkRecord(database))).toEqual([]);
  await database.close();
});

it('creates the record, what stands beside it and its copies for their owner alone', async () => {
  const before = process.umask(0);
  try {
    const path = join(temporaryFolder(), 'standpoint.db');
    const database = await openSqlite({ path });
    await backupSqlite(path, `${path}.copy`);
    const modes = readdirSync(join(path, '..')).map((name) => [
      name,
      statSync(join(path, '..', name)).mode & 0o777,
    ]);
    expect(Object.fromEntries(modes)).toEqual({
      'standpoint.db': 0o600,
      'standpoint.db-shm': 0o600,
      'standpoint.db-wal': 0o600,
      'standpoint.db.copy': 0o600,
    });
    await database.close();
    chmodSync(path, 0o640);
    await (await openSqlite({ path })).close();
    expect(statSync(path).mode & 0o777).toBe(0o640);
  } finally {
    process.umask(before);
  }
});

it.each(['/dev/zero', '/dev/null', '/'])('does not open %s', async (path) => {
  await expect(openSqlite({ path })).rejects.toMatchObject({
    reason: 'CANNOT_OPEN',
    message: `Cannot open the database ${path}: it is no regular file`,
  });
});
