import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { openDatabase } from '../../../server/store/open-database.ts';
import { temporaryDatabase, temporaryFolder } from '../../helpers/dialects.ts';
import { runStandpoint } from '../../helpers/run-standpoint.ts';

const places = [
  { name: 'a new file', createUrl: async () => `file:${join(temporaryFolder(), 'record', 'standpoint.db')}` },
  ...(inject('postgres')
    ? [{ name: 'an empty Postgres database', createUrl: () => temporaryDatabase('empty') }]
    : []),
];

it.each(places)(
  'migrates $name once when four processes start on it at the same time',
  async ({ createUrl }) => {
    const url = await createUrl();
    const open = (name: string) =>
      runStandpoint(['keys', 'create', name, '--role', 'reader', '--database', url]);
    // A second migration at the same time would find the tables of the first one, and fail.
    const runs = await Promise.all(['ada', 'ben', 'cleo', 'dan'].map(open));
    expect(runs.map(({ exitCode, stdout }) => [exitCode, stdout.startsWith('standpoint_')])).toEqual(
      Array(4).fill([0, true]),
    );

    const database = await openDatabase(readConfig({ DATABASE_URL: url }, {}).database);
    expect(await database.kysely.selectFrom('document').select('id').execute()).toEqual([]);
    await database.close();
  },
);
