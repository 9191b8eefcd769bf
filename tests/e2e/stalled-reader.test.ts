import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../server/store/database.ts';
import { acceptDocument } from '../../server/store/record/accept-document.ts';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../helpers/dialects.ts';

const MAIN = new URL('../../server/main.ts', import.meta.url).pathname;
const STALLED = 6;
const CHANGES = 60_000;

/** Each change tells it, so that a few thousand are more than the buffers of a connection hold. */
const TITLE = 'A long title. '.repeat(200);

// What the stalled readers do not read would be 1,000 MB, if anybody kept it for them.
it('buffers nothing for stalled readers, delays no other reader, and loses no change', async () => {
  const path = join(temporaryFolder(), 'record.db');
  const { url, pid } = await serve(path);
  await acceptDocument(await opened(path), { text: 'A text of one line.', title: TITLE });
  const stalled = await Promise.all(Array.from({ length: STALLED }, () => follow(url)));
  for (const reader of stalled) reader.socket.pause();
  const warm = await follow(url);
  await warm.reached(1);
  const before = memoryOf(pid);

  await write(path, CHANGES);
  const steady = await follow(url);
  await Promise.all([steady.reached(CHANGES + 1), warm.reached(CHANGES + 1)]);

  // However many changes: what V8 has not collected yet.
  expect(memoryOf(pid) - before).toBeLessThan(250);
  for (const reader of stalled) reader.socket.resume();
  await Promise.all(stalled.map((reader) => reader.reached(CHANGES + 1)));
  const complete = Array.from({ length: CHANGES + 1 }, (_, at) => at + 1);
  for (const reader of [...stalled, steady, warm]) expect(reader.sequences).toEqual(complete);
}, 120_000);

async function serve(path: string): Promise<{ url: URL; pid: number }> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: `file:${path}`,
      STANDPOINT_PORT: '0',
      STANDPOINT_SAMPLES: 'off',
      STANDPOINT_RATE: '0',
      STANDPOINT_WORKERS: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  return { url: new URL(String(line).replace('Standpoint answers at ', '')), pid: child.pid ?? 0 };
}

/** Writes changes as another process would. */
async function write(path: string, count: number): Promise<void> {
  const database = await opened(path);
  const at = new Date().toISOString();
  await database.transaction((transaction) =>
    transaction.insert(
      'change',
      Array.from({ length: count }, () => ({
        at,
        entity: 'DOCUMENT',
        entity_id: 1,
        action: 'ACCEPTED',
        document_id: 1,
        revision: 1,
      })),
    ),
  );
}

async function opened(path: string): Promise<Database> {
  const database = await openSqlite({ path });
  onTestFinished(() => database.close());
  return database;
}

interface Reader {
  readonly socket: Socket;
  readonly sequences: readonly number[];
  reached(sequence: number): Promise<void>;
}

/** Subscribes over a bare socket, which reads only when it is told to. */
async function follow({ hostname, port }: URL): Promise<Reader> {
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  const query = 'subscription { changed(after: 0) { sequence document { title } } }';
  const body = JSON.stringify({ query });
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  const sequences: number[] = [];
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [, number] = /"sequence":(\d+)/.exec(line) ?? [];
      if (number !== undefined) sequences.push(Number(number));
    }
  });
  return {
    socket,
    sequences,
    async reached(sequence) {
      while (sequences.at(-1) !== sequence) await once(socket, 'data');
    },
  };
}

/** The memory a process takes, in megabytes. */
function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
