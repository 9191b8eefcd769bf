import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../helpers/dialects.ts';
import { runStandpoint } from '../helpers/run-standpoint.ts';
import { complaints } from './complaints.ts';
import { freePort, startProcess } from './standpoint-process.ts';
import { createWitness } from './witness.ts';
import { startWriters } from './writers.ts';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 20);

it(`backs up ${ROUNDS} times, under load, all that was acknowledged before it began`, async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'record.db');
  const environment = { DATABASE_URL: `file:${path}` };
  const port = await freePort();
  const server = startProcess(['serve', '--port', String(port)], environment);
  await server.up;
  const database = await openSqlite({ path });
  onTestFinished(() => database.close());
  const client = createClient({ url: `http://127.0.0.1:${port}/graphql`, maxRetries: 0 });
  const witness = createWitness();
  const writers = startWriters({ seed: 'backup', clients: [client], witness, database });
  onTestFinished(writers.stop);

  const sizes: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    await sleep(Math.random() * 500);
    const copy = join(folder, `backup-${round}.db`);
    const contradictions = witness.testimony();
    const run = await runStandpoint(['backup', copy], { environment });
    expect([run.exitCode, run.stderr], `round ${round}`).toEqual([0, '']);
    const backup = await openSqlite({ path: copy });
    expect(await contradictions(backup), `round ${round}`).toEqual([]);
    expect(await complaints(backup), `round ${round}`).toEqual([]);
    sizes.push((await backup.kysely.selectFrom('document').select('id').execute()).length);
    await backup.close();
  }
  console.log(`${ROUNDS} backups amid`, witness.counts, `held ${sizes.join(', ')} documents`);
});
