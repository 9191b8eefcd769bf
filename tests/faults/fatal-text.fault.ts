import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { acceptDocument } from '../../server/store/record/accept-document.ts';
import { dialects } from '../helpers/dialects.ts';
import { sampleText } from '../helpers/sample-extraction.ts';
import { complaints } from './complaints.ts';
import { openPatiently } from './open-patiently.ts';

const PROGRAM = new URL('fatal-worker-process.ts', import.meta.url).pathname;

describe.each(dialects.filter(({ name }) => name !== 'sqlite in memory'))(
  'a text that ends its process, in $name',
  ({ createLocation }) => {
    it('is given up after five times, and takes no other text along', async () => {
      const { url, remove } = await createLocation();
      onTestFinished(remove);
      const database = await openPatiently(url);
      onTestFinished(() => database.close());
      for (const title of ['one', 'fatal', 'two', 'fatal', 'three', 'four'])
        await acceptDocument(database, { text: sampleText(`${title} ${Math.random()}`), title });

      let deaths = 0;
      for (let signal: unknown = 'SIGKILL'; signal === 'SIGKILL'; ) {
        const child = spawn(process.execPath, [PROGRAM, url], { stdio: 'inherit' });
        [, signal] = await once(child, 'exit');
        if (signal === 'SIGKILL') deaths += 1;
      }

      const rows = await database.kysely
        .selectFrom('document')
        .select(['title', 'status', 'status_reason as reason'])
        .orderBy('id')
        .execute();
      expect(rows.filter(({ title }) => title !== 'fatal').map(({ status }) => status)).toEqual(
        Array.from({ length: 4 }, () => 'READY'),
      );
      for (const { status, reason } of rows.filter(({ title }) => title === 'fatal'))
        expect([status, reason]).toEqual(['FAILED', expect.stringContaining('all 5 attempts failed')]);
      expect(await complaints(database)).toEqual([]);
      console.log(`Two fatal texts ended ${deaths} processes before they were given up`);
      expect(deaths).toBeLessThanOrEqual(10);
    });
  },
);
