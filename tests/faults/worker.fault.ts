import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../server/store/database.ts';
import { checkRecord } from '../../server/store/integrity/check-record.ts';
import { acceptDocument } from '../../server/store/record/accept-document.ts';
import { dialects } from '../helpers/dialects.ts';
import { composeText } from './compose-text.ts';
import { openPatiently } from './open-patiently.ts';

const LAUNCHER = new URL('../../server/cli/standpoint.mjs', import.meta.url).pathname;
const DOCUMENTS = 600;

describe.each(dialects.filter(({ name }) => name !== 'sqlite in memory'))(
  'work on $name',
  ({ createLocation }) => {
    it('is done within 90 seconds of the death of a worker, each job once', async () => {
      const { url, remove } = await createLocation();
      onTestFinished(remove);
      const database = await openPatiently(url);
      onTestFinished(() => database.close());
      for (let at = 0; at < DOCUMENTS; at++)
        await acceptDocument(database, { text: composeText(`document ${at}`) });

      const [doomed] = await Promise.all([startWorker(url), startWorker(url)]);
      while ((await countPending(database)) > DOCUMENTS * 0.8) await sleep(20);
      doomed.kill('SIGKILL');
      const killedAt = Date.now();
      const held = await countPending(database);
      while ((await countPending(database)) > 0 && Date.now() - killedAt < 90_000) await sleep(100);

      const seconds = Math.round((Date.now() - killedAt) / 100) / 10;
      console.log(
        `${held} documents were PENDING when the worker died; all were extracted ${seconds} s later`,
      );
      expect(await countPending(database)).toBe(0);
      const extracted = await database.kysely
        .selectFrom('change')
        .select('entity_id')
        .where('action', '=', 'EXTRACTED')
        .execute();
      expect(extracted.length).toBe(DOCUMENTS);
      for await (const complaint of checkRecord(database)) expect(complaint).toBe(null);
    });
  },
);

async function startWorker(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [LAUNCHER, 'work', '--workers', '2', '--database', url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(createInterface(child.stdout), 'line');
  return child;
}

async function countPending({ kysely }: Database): Promise<number> {
  const { count } = await kysely
    .selectFrom('document')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'PENDING')
    .executeTakeFirstOrThrow();
  return count;
}
