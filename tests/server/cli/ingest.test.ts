import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openSqlite } from '../../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../../helpers/dialects.ts';
import { runStandpoint } from '../../helpers/run-standpoint.ts';

function newRecord() {
  const folder = temporaryFolder();
  const path = join(folder, 'data', 'standpoint.db');
  return { folder, path, environment: { DATABASE_URL: `file:${path}` } };
}

async function readDocuments(path: string) {
  const database = await openSqlite({ path });
  const documents = await database.kysely
    .selectFrom('document')
    .innerJoin('version', 'version.id', 'document.current_version_id')
    .select(['title', 'status', 'external_id as externalId', 'published_at as publishedAt', 'text'])
    .orderBy('document.id')
    .execute();
  await database.close();
  return documents;
}

const byTitle = (one: { title: string }, other: { title: string }) => one.title.localeCompare(other.title);

it('takes files, folders, lines and stdin; reports what is bad, says what it knew, and goes on', async () => {
  const { folder, path, environment } = newRecord();
  const articles = join(folder, 'articles', 'deep');
  mkdirSync(articles, { recursive: true });
  writeFileSync(
    join(articles, 'b.md'),
    '---\ntitle: Two\npublisher: The Quay\n---\n\nNorway bought 40 buses.\n',
  );
  writeFileSync(join(articles, 'c.txt'), 'Sweden bought 12 buses.\r\n');
  writeFileSync(join(articles, 'd.txt'), new Uint8Array([0, 1, 2]));
  writeFileSync(join(articles, 'e.jpg'), new Uint8Array([0, 1, 2]));
  writeFileSync(join(articles, 'f.txt'), '# \n');
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const lines = [
    '{"id": "x-1", "text": "Denmark bought 7 buses."}',
    'oops',
    '{"id": "x-2", "text": "Sweden bought 12 buses.\\r\\n"}',
  ];
  writeFileSync(join(folder, 'g.jsonl'), lines.join('\n'));

  const run = await runStandpoint(
    ['ingest', join(folder, 'articles'), join(folder, 'g.jsonl'), '-', empty, join(folder, 'none.txt')],
    { environment, stdin: 'Finland bought 9 buses.' },
  );
  expect(run.exitCode).toBe(1);
  // Articles are read at the same time: of two with the same text, either may be stored first.
  const printed = run.stdout.replaceAll(folder, '').split('\n');
  expect(printed.map((line) => line.replace(/^(stored|known) |: doc_\d(, the record .+)?$/g, ''))).toEqual([
    '/articles/deep/b.md',
    '/articles/deep/c.txt',
    '/g.jsonl:1',
    '/g.jsonl:3',
    'stdin',
    '4 stored, 1 already there, 5 failed',
    '',
  ]);
  expect(run.stdout).toMatch(/^known .+(c\.txt|jsonl:3): doc_\d, the record already has this text$/m);
  expect(
    run.stderr
      .replaceAll(folder, '')
      .split('\n')
      .map((line) => line.split(': ').slice(0, 2).join(': ')),
  ).toEqual([
    'failed /articles/deep/d.txt: BINARY_FILE',
    'failed /articles/deep/f.txt: EMPTY_TEXT',
    'failed /g.jsonl:2: INVALID_INPUT',
    'failed /empty: NOT_FOUND',
    'failed /none.txt: NOT_FOUND',
    '',
  ]);
  const documents = await readDocuments(path);
  expect(documents).toHaveLength(4);
  expect(documents).toEqual(
    expect.arrayContaining(
      [
        { title: 'Two', status: 'READY', text: '\nNorway bought 40 buses.\n' },
        { status: 'READY', text: 'Sweden bought 12 buses.\r\n' },
        { status: 'READY', text: 'Finland bought 9 buses.' },
        { status: 'READY', text: 'Denmark bought 7 buses.', externalId: 'x-1' },
      ].map((document) => expect.objectContaining(document)),
    ),
  );
});

it('refuses dates that no calendar has, and takes blank details as absent, in every format', async () => {
  const { folder, path, environment } = newRecord();
  const file = join(folder, 'a.md');
  writeFileSync(file, '---\npublishedAt: 2024-02-30\n---\nNorway bought 40 buses.\n');
  const lines = [
    { text: 'Denmark bought 7 buses.', publishedAt: '2023-02-31T10:00Z' },
    { id: '', text: 'Sweden bought 12 buses.', title: '', publisher: '—' },
    { id: '', text: 'Finland bought 9 buses.', title: ' ', publisher: ' ' },
  ];
  writeFileSync(join(folder, 'b.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  const run = await runStandpoint(['ingest', file, join(folder, 'b.jsonl')], { environment });
  expect(run.stderr).toContain('a.md: INVALID_INPUT: Cannot take the publishedAt "2024-02-30"');
  expect(run.stderr).toContain('b.jsonl:1: INVALID_INPUT: Cannot take the publishedAt "2023-02-31T10:00Z"');
  // Either of the two may be stored first.
  const documents = await readDocuments(path);
  expect(documents.map(({ title, externalId }) => ({ title, externalId })).toSorted(byTitle)).toEqual([
    { title: 'Finland bought 9 buses.', externalId: null },
    { title: 'Sweden bought 12 buses.', externalId: null },
  ]);
  const check = await runStandpoint(['check'], { environment });
  expect(check).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('all is well') });
});

it('lists what is wrong with the configuration and exits with 3', async () => {
  const environment = { DATABASE_URL: 'mysql://localhost/x', STANDPOINT_PORT: 'http' };
  const { exitCode, stderr } = await runStandpoint(['ingest', '-'], { environment });
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(/^Cannot start with this configuration:\n {2}\S+ must be .*\n {2}\S+ must be .*\n$/);
});

it('refuses a newer database with exit code 4', async () => {
  const { path, environment } = newRecord();
  await (await openSqlite({ path })).close();
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 99');
  database.close();
  const run = await runStandpoint(['ingest', '-'], { stdin: 'Norway bought 40 buses.', environment });
  expect(run).toMatchObject({
    exitCode: 4,
    stderr: expect.stringMatching(/^Cannot open the database .*version 99.*\n$/),
  });
});

it('asks for at least one path with exit code 2', async () => {
  const { exitCode, stderr } = await runStandpoint(['ingest']);
  expect({ exitCode, stderr }).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("missing required argument 'path'"),
  });
});

it('takes what an article does not say itself from the command line, and last from the name of its file', async () => {
  const { folder, path, environment } = newRecord();
  const file = join(folder, '2024-03-05 plain.md');
  writeFileSync(file, 'Norway bought 40 buses.');
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  writeFileSync(join(articles, '2024-03-06 dated.txt'), 'Sweden bought 12 buses.');
  for (let at = 0; at < 7; at += 1) {
    mkdirSync(join(articles, String(at)));
    writeFileSync(join(articles, String(at), 'README.md'), `It was filled ${at} days ago.`);
  }
  const dated = await runStandpoint(['ingest', articles], { environment });
  expect(dated.exitCode).toBe(0);
  expect(dated.stderr.replaceAll(`${articles}/`, '')).toBe(
    'left alone, as no articles: 0/README.md, 1/README.md, 2/README.md, 3/README.md, 4/README.md and 2 more; name a file to take it in\n',
  );

  const said = ['--publisher', 'The Quay', '--published-at', '2024-05-01', '--genre', 'NEWS'];
  const run = await runStandpoint(
    [
      'ingest',
      file,
      file,
      '--title',
      'Buses',
      '--external-id',
      'x-9',
      '--url',
      'https://example.org/9',
      ...said,
    ],
    { environment },
  );
  expect(run).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: expect.stringContaining('1 stored, 1 already there, 0 failed'),
  });
  expect(await readDocuments(path)).toMatchObject([
    { publishedAt: '2024-03-06T00:00:00.000Z' },
    { title: 'Buses', externalId: 'x-9', publishedAt: '2024-05-01T00:00:00.000Z' },
  ]);

  const impossible = await runStandpoint(['ingest', file, '--published-at', '2024-02-30'], { environment });
  expect(impossible).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('2024-02-30') });
});
