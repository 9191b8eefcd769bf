import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { removeSqlite } from '../../../../../server/store/sqlite/file/remove.ts';
import { openSqlite } from '../../../../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../../../../helpers/dialects.ts';

async function newRecord(): Promise<string> {
  const path = join(temporaryFolder(), 'data', 'standpoint.db');
  await (await openSqlite({ path })).close();
  return path;
}

it('removes the files of a record, and leaves those of others', async () => {
  const path = await newRecord();
  const folder = dirname(path);
  for (const name of ['standpoint.db.version-3', 'standpoint.db.copy', 'other.db'])
    writeFileSync(join(folder, name), '');
  expect(removeSqlite(path)).toEqual([path, `${path}.version-3`]);
  expect(readdirSync(folder)).toEqual(['other.db', 'standpoint.db.copy']);
});

it('refuses while another connection is open, even an idle one', async () => {
  const path = await newRecord();
  const idle = await openSqlite({ path });
  expect(() => removeSqlite(path)).toThrow('another process uses it');
  await idle.close();
  expect(removeSqlite(path)).toEqual([path, dirname(path)]);
});

it('refuses the database of another program, a file of another kind and one that is not there', async () => {
  const folder = temporaryFolder();
  const other = new DatabaseSync(join(folder, 'other.db'));
  other.exec('CREATE TABLE bookmark (url TEXT)');
  other.close();
  writeFileSync(
    join(folder, 'notes.txt'),
    'Not a database, but long enough to be looked at as one.'.repeat(20),
  );
  expect(() => removeSqlite(join(folder, 'other.db'))).toThrow('it holds no record');
  expect(() => removeSqlite(join(folder, 'notes.txt'))).toThrow('another kind of file');
  expect(() => removeSqlite(join(folder, 'none.db'))).toThrow('there is no such file');
  expect(['other.db', 'notes.txt'].every((name) => existsSync(join(folder, name)))).toBe(true);
});
