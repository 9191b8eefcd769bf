import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { issueApiKey } from '../../server/auth/issue-api-key.ts';
import { readConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import { sqliteOnDisk, type TestDatabaseLocation } from '../helpers/dialects.ts';

const MAIN = new URL('../../server/main.ts', import.meta.url).pathname;
const SECRET_WORDS = 'Quito will paint 77 bridges, its mayor said.';

let place: TestDatabaseLocation;
let child: ChildProcess;
let url: string;
let editor: string;
let reader: string;
const lines: string[] = [];

beforeAll(async () => {
  place = await sqliteOnDisk.createLocation();
  const database = await openDatabase(readConfig({ DATABASE_URL: place.url }, {}).database);
  editor = await issueApiKey(database, { name: 'ed', role: 'editor', expires: null });
  reader = await issueApiKey(database, { name: 'rea', role: 'reader', expires: null });
  await database.close();
  child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      STANDPOINT_PORT: '0',
      STANDPOINT_SAMPLES: 'off',
      STANDPOINT_LOG_LEVEL: 'info',
      // Slow requests have a line of their own, and on a busy machine any is slow.
      STANDPOINT_LOG_SLOW_MS: '60000',
      DATABASE_URL: place.url,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = createInterface(child.stdout!);
  output.on('line', (line) => lines.push(line));
  const [line] = await once(output, 'line');
  url = String(line).replace('Standpoint answers at ', '');
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await place?.remove();
});

async function send(secret: string, requestId: string, query: string, variables = {}): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${secret}`,
      'x-request-id': requestId,
      'idempotency-key': `once-${requestId}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  await response.text();
}

const entryOf = (requestId: string) =>
  expect.poll(() => lines.filter((line) => line.includes(`"${requestId}"`)).map((line) => JSON.parse(line)), {
    timeout: 10_000,
  });

it('notes who wrote what, and who was kept from it', async () => {
  const ingest =
    'mutation Take($input: IngestDocumentInput!) { ingestDocument(input: $input) { __typename } }';
  await send(editor, 'w1', ingest, { input: { text: SECRET_WORDS } });
  await entryOf('w1').toEqual([
    expect.objectContaining({
      msg: 'Write',
      viewer: 'ed',
      operation: 'Take',
      fields: ['ingestDocument'],
      status: 200,
    }),
  ]);
  await send(reader, 'w2', ingest, { input: { text: SECRET_WORDS } });
  await entryOf('w2').toEqual([
    expect.objectContaining({ msg: 'Refused', viewer: 'rea', code: 'FORBIDDEN' }),
  ]);
  await send(`standpoint_${'Z'.repeat(43)}`, 'w3', ingest);
  await entryOf('w3').toEqual([expect.objectContaining({ msg: 'Refused', code: 'UNAUTHENTICATED' })]);
  await send(
    reader,
    'w4',
    '{ documents(first: 100) { nodes { figures(first: 100) { nodes { document { positions(first: 100) { nodes { id } } } } } } } }',
  );
  await entryOf('w4').toEqual([
    expect.objectContaining({ msg: 'Refused', viewer: 'rea', code: 'QUERY_TOO_COMPLEX' }),
  ]);
});

it('writes nothing secret: no key, no text, no name that forges a line', async () => {
  await send(`x\\n{"level":60}`, 'w5', '{ __typename }');
  await send(editor, 'w6', 'mutation { deleteDocument(input: { id: "doc_Very_Secret" }) { __typename } }');
  await entryOf('w6').toHaveLength(1);
  const log = lines.join('\n');
  for (const secret of [editor, reader, 'Z'.repeat(43), 'Quito', 'Very_Secret', 'once-w1'])
    expect(log).not.toContain(secret);
  for (const line of lines.filter((one) => one.startsWith('{')))
    expect(JSON.parse(line).level).toBeLessThan(60);
});
