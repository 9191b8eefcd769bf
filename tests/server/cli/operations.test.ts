import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { initial } from '../../../server/store/migrations/001-initial.ts';
import { temporaryFolder } from '../../helpers/dialects.ts';
import { runStandpoint } from '../../helpers/run-standpoint.ts';

const TEXT = 'Norway bought 40 buses. The minister said that the plan had worked.';

/** Made once: a closed record is one file, which can be copied. */
let original: string;
beforeAll(async () => {
  original = join(mkdtempSync(join(tmpdir(), 'standpoint-')), 'record.db');
  await runStandpoint(['ingest', '-'], { stdin: TEXT, environment: { DATABASE_URL: `file:${original}` } });
});
afterAll(() => rmSync(dirname(original), { recursive: true }));

function ingested() {
  const folder = temporaryFolder();
  copyFileSync(original, join(folder, 'record.db'));
  return { folder, environment: { DATABASE_URL: `file:${join(folder, 'record.db')}` } };
}

it('backs a record up, restores it elsewhere, finds nothing wrong with it, and overwrites neither', async () => {
  const { folder, environment } = ingested();
  const file = join(folder, 'copies', 'monday.db');
  expect(await runStandpoint(['backup', file], { environment })).toMatchObject({ exitCode: 0 });
  const elsewhere = { DATABASE_URL: `file:${join(folder, 'restored.db')}` };
  expect(await runStandpoint(['restore', file], { environment: elsewhere })).toMatchObject({ exitCode: 0 });

  const [checked, backup, restored, unnamed] = await Promise.all([
    runStandpoint(['check'], { environment: elsewhere }),
    runStandpoint(['backup', file], { environment }),
    runStandpoint(['restore', file], { environment }),
    runStandpoint(['backup', ''], { environment }),
  ]);
  expect(checked).toEqual({
    exitCode: 0,
    stdout: `${join(folder, 'restored.db')}: all is well\n`,
    stderr: '',
  });
  expect([backup.exitCode, backup.stderr]).toEqual([
    1,
    `Cannot write the copy ${file}: there is such a file already\n`,
  ]);
  expect([restored.exitCode, restored.stderr]).toEqual([1, expect.stringContaining('move it away')]);
  expect([unnamed.exitCode, unnamed.stderr]).toEqual([1, 'Cannot write the copy: its file has no name\n']);
});

it('restores nothing that is no record', async () => {
  const folder = temporaryFolder();
  const other = new DatabaseSync(join(folder, 'other.db'));
  other.exec('CREATE TABLE bookmark (url TEXT)');
  other.close();
  const environment = { DATABASE_URL: `file:${join(folder, 'record.db')}` };

  expect(await runStandpoint(['restore', join(folder, 'other.db')], { environment })).toMatchObject({
    exitCode: 4,
  });
  expect(existsSync(join(folder, 'record.db'))).toBe(false);
});

it('makes no backup of a record in Postgres, and says what does', async () => {
  const environment = { DATABASE_URL: 'postgres://ada:secret@db.example.org/record' };
  const { exitCode, stderr } = await runStandpoint(['backup', join(temporaryFolder(), 'copy.db')], {
    environment,
  });

  expect([exitCode, stderr]).toEqual([
    1,
    'Cannot copy the record: the record is not in a file; for Postgres use pg_dump, or standpoint copy\n',
  ]);
});

it('answers 1 and says what is wrong with a damaged record', async () => {
  const { folder, environment } = ingested();
  const database = new DatabaseSync(join(folder, 'record.db'));
  database.exec("UPDATE evidence SET quote = 'Sweden' WHERE id = 1");
  database.close();

  const { exitCode, stderr } = await runStandpoint(['check'], { environment });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^evidence 1 does not stand at \d+–\d+\n$/);
});

it('copies a record of an older version before it brings it to the newest', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'record.db');
  const old = new DatabaseSync(path);
  old.exec(`${initial.sqlite} PRAGMA user_version = 1;
    INSERT INTO change (at, entity, entity_id, action, document_id, revision) VALUES ('2026-01-01', 'document', 9, 'DELETED', 9, NULL)`);
  old.close();

  const environment = { DATABASE_URL: `file:${path}` };
  expect(await runStandpoint(['check'], { environment })).toMatchObject({ exitCode: 0 });
  const kept = new DatabaseSync(`${path}.version-1`);
  expect(kept.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  expect(kept.prepare('SELECT entity FROM change').get()).toEqual({ entity: 'document' });
  kept.close();
});

it('copies a record to another database and says what it copied', async () => {
  const { folder, environment } = ingested();
  const target = `file:${join(folder, 'target.db')}`;
  const { exitCode, stdout } = await runStandpoint([
    'copy',
    '--from',
    environment.DATABASE_URL,
    '--to',
    target,
  ]);

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^document: 1 rows, [0-9a-f]{16}$/m);
  const checked = await runStandpoint(['check', '--database', target]);
  expect(checked.exitCode).toBe(0);
});

it('prints every setting as it holds, without passwords', async () => {
  const environment = {
    DATABASE_URL: 'postgres://ada:secret@db.example.org/record',
    STANDPOINT_PORT: '4100',
  };
  const { exitCode, stdout } = await runStandpoint(['config'], { environment });

  expect(exitCode).toBe(0);
  expect(stdout).toContain('STANDPOINT_PORT=4100\n');
  expect(stdout).toContain('DATABASE_URL=postgres://ada:***@db.example.org/record\n');
  expect(stdout).toContain('STANDPOINT_SAMPLES=on  # default\n');
  expect(stdout).not.toContain('secret');
});
