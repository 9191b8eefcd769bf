import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../bench/random.ts';
import { schema } from '../../schema/index.ts';
import { readConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import { dialects } from '../helpers/dialects.ts';
import { composeOperation } from '../helpers/random-operation.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { storeGeneratedRecord } from '../helpers/store-generated-record.ts';
import { LEAK_PATTERNS } from './leaks.ts';

const REQUESTS = Number(process.env.GENERATED_REQUESTS ?? 600);
const SEED = Number(process.env.GENERATED_SEED ?? 1);
const PREFIXES = ['doc', 'ver', 'sec', 'act', 'men', 'top', 'mea', 'fig', 'pos', 'evi', 'xxx'];

describe.each(dialects.filter(({ name }) => name !== 'sqlite in memory'))('over $name', (dialect) => {
  let server: RunningServer;
  beforeAll(async () => {
    const place = await dialect.createLocation();
    const database = await openDatabase(readConfig({ DATABASE_URL: place.url }, {}).database);
    await storeGeneratedRecord(database, {
      documents: 6,
      sectionsPerDocument: 2,
      claimsPerDocument: 6,
      hostile: true,
    });
    await database.close();
    server = await startServer(
      { STANDPOINT_LOG_LEVEL: 'silent', STANDPOINT_SUGGESTIONS: 'off' },
      { createLocation: async () => place },
    );
  });
  afterAll(() => server?.stop());

  it.each([
    ['generated', (text: string) => text],
    ['generated and then damaged', mutateText],
  ])(
    'no request that is %s makes the server fail or tell of itself',
    async (_, change) => {
      const random = createRandom(SEED);
      const known = {
        id: () => `${random.pick(PREFIXES)}_${1 + random.below(14)}`,
        moment: () => random.moment(),
      };
      for (let count = 0; count < REQUESTS; count++) {
        const body = change(JSON.stringify(composeOperation(schema, random, known)), random);
        const response = await fetch(server.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
          body,
        });
        const text = await response.text();
        expect(response.status, `${body}\n${text}`).toBeLessThan(500);
        // What is answered may quote the record and the request: only what is wrong with a request speaks of the server.
        const { errors } = JSON.parse(text);
        for (const leak of LEAK_PATTERNS) expect(JSON.stringify(errors ?? [])).not.toMatch(leak);
      }
    },
    600_000,
  );
});

/** Cuts out, doubles or replaces a few stretches of a text. */
function mutateText(text: string, random: Random): string {
  let damaged = text;
  for (let count = 1 + random.below(3); count > 0; count--) {
    const start = random.below(damaged.length);
    const end = start + random.below(12);
    const middle = damaged.slice(start, end);
    const put = random.pick([
      '',
      middle + middle,
      '{',
      '}',
      '"',
      '\\',
      '$',
      '...',
      '\u0000',
      '\ud800',
      '-1',
      'null',
      '[[[',
      '1e999',
    ]);
    damaged = damaged.slice(0, start) + put + damaged.slice(end);
  }
  return damaged;
}
