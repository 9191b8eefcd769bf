import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { expect, inject, it, onTestFinished } from 'vitest';
import { migrations } from '../../server/store/migrations/index.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import { temporaryDatabase, temporaryFolder } from '../helpers/dialects.ts';
import { createDatabase, databaseUrl, dropDatabase } from '../helpers/postgres.ts';
import { complaints } from './complaints.ts';
import { killAmid, timeOf } from './kill-amid.ts';
import { OLD_VERSION, oldRecord } from './old-record.ts';
import { openPatiently } from './open-patiently.ts';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 20);
const DOCUMENTS = 2_000;

it(`leaves a file at its old or its new version, whole, through ${ROUNDS} kills of its migration`, async () => {
  const folder = temporaryFolder();
  const old = join(folder, 'old.db');
  const writer = new DatabaseSync(old);
  for (const statement of oldRecord('sqlite', DOCUMENTS)) writer.exec(statement);
  writer.close();
  const freshCopy = (name: string) => {
    const path = join(folder, `${name}.db`);
    copyFileSync(old, path);
    return path;
  };

  const duration = await timeOf(['open', `file:${freshCopy('timed')}`]);
  const left = { old: 0, new: 0 };
  for (let round = 1; round <= ROUNDS; round++) {
    const path = freshCopy(`round-${round}`);
    await killAmid(['open', `file:${path}`], Math.random() * duration * 1.2);
    const version = versionOfFile(path);
    expect([OLD_VERSION, migrations.length], `round ${round}`).toContain(version);
    left[version === OLD_VERSION ? 'old' : 'new'] += 1;
    if (version !== OLD_VERSION) expect(versionOfFile(`${path}.version-${OLD_VERSION}`)).toBe(OLD_VERSION);
    await expectWhole(`file:${path}`);
    expect(versionOfFile(`${path}.version-${OLD_VERSION}`)).toBe(OLD_VERSION);
  }
  console.log(`${ROUNDS} kills amid ${Math.round(duration)} ms of migration left`, left);
});

it.runIf(inject('postgres'))(
  `leaves a Postgres database at its old or its new version, whole, through ${ROUNDS} kills of its migration`,
  async () => {
    const { url } = inject('postgres') ?? expect.fail();
    const old = await temporaryDatabase('empty');
    await query(old, oldRecord('postgres', DOCUMENTS));
    const template = new URL(old).pathname.slice(1);
    const freshCopy = async () => {
      const name = await createDatabase(url, template);
      onTestFinished(() => dropDatabase(url, name));
      return databaseUrl(url, name);
    };

    const duration = await timeOf(['open', await freshCopy()]);
    const left = { old: 0, new: 0 };
    for (let round = 1; round <= ROUNDS; round++) {
      const copy = await freshCopy();
      await killAmid(['open', copy], Math.random() * duration * 1.2);
      const [row] = await query(copy, ['SELECT version FROM schema_version']);
      const version = Number(row?.version);
      expect([OLD_VERSION, migrations.length], `round ${round}`).toContain(version);
      left[version === OLD_VERSION ? 'old' : 'new'] += 1;
      await expectWhole(copy);
    }
    console.log(`${ROUNDS} kills amid ${Math.round(duration)} ms of migration left`, left);
  },
);

it(`leaves a copy complete or not there, through ${ROUNDS} kills of a backup and of a restore`, async () => {
  const folder = temporaryFolder();
  const source = join(folder, 'source.db');
  const writer = new DatabaseSync(source);
  for (const statement of oldRecord('sqlite', DOCUMENTS)) writer.exec(statement);
  writer.close();
  await (await openDatabase({ dialect: 'sqlite', path: source })).close();

  const duration = await timeOf(['copy', source, join(folder, 'timed.db')]);
  let complete = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const target = join(folder, `copy-${round}.db`);
    await killAmid(['copy', source, target], Math.random() * duration * 1.2);
    if (existsSync(target)) complete += 1;
    // What a kill leaves is not in the way of the next.
    else await timeOf(['copy', source, target]);
    expect(existsSync(`${target}.unfinished`)).toBe(false);
    await expectWhole(`file:${target}`);
  }
  await expectWhole(`file:${source}`);
  console.log(`${ROUNDS} kills amid ${Math.round(duration)} ms of copying left ${complete} complete copies`);
});

/** Opens a record, which completes its migration, and reads all of it. */
async function expectWhole(url: string): Promise<void> {
  const database = await openPatiently(url);
  try {
    const { count } = await database.kysely
      .selectFrom('job')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(DOCUMENTS);
    expect(await complaints(database)).toEqual([]);
  } finally {
    await database.close();
  }
}

function versionOfFile(path: string): number {
  // Not to be read only: what a kill has left is undone first.
  const database = new DatabaseSync(path);
  try {
    return Number(database.prepare('PRAGMA user_version').get()?.user_version);
  } finally {
    database.close();
  }
}

async function query(url: string, statements: Iterable<string>): Promise<readonly { version?: unknown }[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly { version?: unknown }[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
