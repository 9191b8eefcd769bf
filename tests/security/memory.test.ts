import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';

const MAIN = new URL('../../server/main.ts', import.meta.url).pathname;

/** Less than a tenth of what remembering every document below would take. */
const HEAP_MB = 160;

let child: ChildProcess;
let url: string;
beforeAll(async () => {
  const environment = {
    STANDPOINT_PORT: '0',
    STANDPOINT_SAMPLES: 'off',
    STANDPOINT_LOG_LEVEL: 'silent',
    DATABASE_URL: 'file::memory:',
  };
  child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, MAIN], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout!), 'line');
  url = String(line).replace('Standpoint answers at ', '');
});
afterAll(() => child?.kill('SIGKILL'));

async function ask(query: string): Promise<{ readonly data?: unknown; readonly errors?: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

it('is not used up by valid queries of 200 KB, each another', async () => {
  for (let at = 0; at < 60; at++) {
    const query = `query Large${at} { ${'__typename '.repeat(18_000)} }`;
    expect((await ask(query)).errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
  }
  expect(await ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
});

it('is not used up by the largest queries taken, each another', async () => {
  for (let at = 0; at < 400; at++) {
    const query = `query Many${at} { documents { nodes { ${'id title '.repeat(490)} } } }`;
    expect(await ask(query)).toEqual({ data: { documents: { nodes: [] } } });
  }
  for (let at = 0; at < 200; at++) {
    const query = `query Long${at} { document(by: { externalId: "${'x'.repeat(19_000)}" }) { id } }`;
    expect(await ask(query)).toEqual({ data: { document: null } });
  }
  expect(child.exitCode).toBeNull();
});
