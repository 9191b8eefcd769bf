import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { tables } from '../../../../schema/tables.ts';
import { parseBriefing } from '../../../../server/ingest/text/parse-briefing.ts';
import { migrations } from '../../../../server/store/migrations/index.ts';
import { openSqlite } from '../../../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../../../helpers/dialects.ts';
import { findEntries } from '../../../helpers/find-entries.ts';
import { ROOT } from '../../../helpers/source-files.ts';

async function migratedFile(): Promise<string> {
  const path = join(temporaryFolder(), 'standpoint.db');
  await (await openSqlite({ path })).close();
  return path;
}

it('creates exactly the tables and columns that schema/tables.ts states', async () => {
  const database = new DatabaseSync(await migratedFile());
  const names = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%'",
    )
    .all()
    .map((row) => String(row.name));
  const created = Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(columnsOf(database, name))]),
  );
  database.close();

  const stated = Object.fromEntries(
    Object.entries(tables).map(([name, columns]) => [
      name,
      Object.fromEntries(Object.entries(columns).map(([column, kind]) => [column, storageOf(kind)])),
    ]),
  );
  expect(created).toEqual(stated);
  expect(Object.values(created).map(Object.keys)).toEqual(names.map((name) => Object.keys(stated[name]!)));
});

function columnsOf(database: DatabaseSync, table: string): (readonly [string, string])[] {
  return database
    .prepare(`PRAGMA table_info(${table})`)
    .all()
    .map((column) => {
      const type = column.pk ? 'INTEGER PRIMARY KEY' : `${column.type}${column.notnull ? ' NOT NULL' : ''}`;
      return [String(column.name), type];
    });
}

function storageOf(kind: string): string {
  if (kind === 'id') return 'INTEGER PRIMARY KEY';
  const type = kind.startsWith('text') || kind.startsWith('json') ? 'TEXT' : 'INTEGER';
  return kind.endsWith('?') ? type : `${type} NOT NULL`;
}

it('leaves a migrated database as it is when opened again', async () => {
  const path = await migratedFile();
  const before = schemaOf(path);
  await (await openSqlite({ path })).close();
  expect(schemaOf(path)).toEqual(before);
});

it('migrates once when several open a new database at the same time', async () => {
  const path = join(temporaryFolder(), 'standpoint.db');
  const databases = await Promise.all([1, 2, 3, 4].map(() => openSqlite({ path })));
  await Promise.all(databases.map((database) => database.close()));
  expect(schemaOf(path)).toEqual(schemaOf(await migratedFile()));
});

it('refuses a database of a newer version and leaves it untouched', async () => {
  const path = await migratedFile();
  const newer = new DatabaseSync(path);
  newer.exec(
    "PRAGMA user_version = 999; INSERT INTO measure (key, label, label_order) VALUES ('a', 'a', 'a')",
  );
  newer.close();

  await expect(openSqlite({ path })).rejects.toMatchObject({
    name: 'UnusableDatabaseError',
    reason: 'NEWER_VERSION',
    message: expect.stringMatching(/^Cannot open the database .*: it has version 999/),
  });
  const after = new DatabaseSync(path);
  expect(after.prepare('SELECT count(*) AS count FROM measure').get()).toMatchObject({ count: 1 });
  after.close();
});

it('refuses a database of another program', async () => {
  const path = join(temporaryFolder(), 'other.db');
  const other = new DatabaseSync(path);
  other.exec('CREATE TABLE bookmark (url TEXT)');
  other.close();
  await expect(openSqlite({ path })).rejects.toMatchObject({ reason: 'NOT_STANDPOINT' });
});

function schemaOf(path: string): unknown[] {
  const database = new DatabaseSync(path);
  const rows = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
  database.close();
  return rows;
}

it('marks the samples of a record that was filled before they had a mark', async () => {
  const path = join(temporaryFolder(), 'standpoint.db');
  const text = parseBriefing(readFileSync(join(ROOT, 'samples/berlin-draft-budget.md'), 'utf8')).text;
  const old = new DatabaseSync(path);
  for (const { sqlite } of migrations.slice(0, 7)) old.exec(sqlite);
  const insert = old.prepare(`INSERT INTO document
    (title, byline, language, genre, published_order, ingested_at, content_hash, status, revision)
    VALUES ('A', '[]', 'en', 'OTHER', '', '2026-01-01T00:00:00.000Z', ?, 'READY', 1)`);
  for (const one of [text, `${text} `]) insert.run(createHash('sha256').update(one).digest('hex'));
  old.exec('PRAGMA user_version = 7');
  old.close();

  const database = await openSqlite({ path });
  const rows = await database.kysely.selectFrom('document').select('is_sample').orderBy('id').execute();
  await database.close();
  expect(rows.map((row) => row.is_sample)).toEqual([1, 0]);
});

it('finds the sections and claims of a record whose index had neither words nor prefixes', async () => {
  const path = join(temporaryFolder(), 'standpoint.db');
  const old = new DatabaseSync(path);
  for (const { sqlite } of migrations.slice(0, 8)) old.exec(sqlite);
  old.exec(`
    INSERT INTO document (title, byline, language, genre, published_order, ingested_at, content_hash, status, revision)
      VALUES ('A', '[]', 'en', 'OTHER', '', '2026-01-01T00:00:00.000Z', 'hash', 'PENDING', 1);
    INSERT INTO version (document_id, ordinal, format, content_hash, created_at, text)
      VALUES (1, 0, 'TEXT', 'hash', '2026-01-01T00:00:00.000Z', 'Straßen ½ offen');
    INSERT INTO section (document_id, version_id, ordinal, level, heading, heading_start, heading_end, span_start, span_end, text)
      VALUES (1, 1, 0, 1, 'Straßen', 0, 7, 8, 15, '½ offen');
    INSERT INTO search_entry (kind, document_id, section_id, published_order) VALUES ('SECTION', 1, 1, '');
    INSERT INTO search_index (rowid, heading, body) VALUES (1, 'straßen', '1 2 offen');
    PRAGMA user_version = 8`);
  old.close();

  const database = await openSqlite({ path });
  const found: string[][] = [];
  for (const query of ['straßen', 's*', 'of*', '"1 2 offen"', 'strassen'])
    found.push(await findEntries(database, query));
  await database.close();
  expect(found).toEqual([['SECTION'], ['SECTION'], ['SECTION'], ['SECTION'], []]);
});
