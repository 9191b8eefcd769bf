import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import type { ClientOptions } from '../../sdk/settings.ts';
import { readConfig } from '../../server/config.ts';
import { start } from '../../server/start.ts';
import { temporaryFolder } from '../helpers/dialects.ts';

describe('client.changes.subscribe()', () => {
  it('gives what was written and what is written, in order', async () => {
    const { client } = await serve();
    await write(client, 3);
    const changes = collect(client.changes.subscribe({ after: 2 }), 10);
    await write(client, 3, 'later');

    expect(await changes).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('loses nothing and doubles nothing when connections break and the server restarts', async () => {
    const record = await serve();
    let streams = 0;
    const client = createClient({
      url: record.url,
      // Every stream but the eighth breaks after some hundred bytes, in the middle of an event.
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        streams += 1;
        return streams < 8 ? cutAfter(response, 150 + streams * 90) : response;
      },
    });
    const changes = collect(client.changes.subscribe({ after: 0 }), 40);
    await write(record.client, 10);
    await record.restart();
    await write(record.client, 10, 'later');

    expect(await changes).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(streams).toBeGreaterThan(7);
  });

  it('comes back to a server that falls silent', async () => {
    const { client, url } = await serve();
    let streams = 0;
    const silent = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from(':\n\n')) });
    const impatient = createClient({
      url,
      timeoutMs: 200,
      fetch: (to, init) => {
        streams += 1;
        const headers = { 'content-type': 'text/event-stream' };
        return streams === 1 ? new Response(silent, { headers }) : fetch(to, init);
      },
    });
    await write(client, 1);

    expect(await collect(impatient.changes.subscribe({ after: 0 }), 2)).toEqual([1, 2]);
  });

  it('refuses a place that the record has not come to', async () => {
    const { client } = await serve();

    await expect(collect(client.changes.subscribe({ after: 99 }), 1)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('gives up after as many attempts as it may make', async () => {
    const client = createClient({ url: 'http://127.0.0.1:9/graphql' });
    const changes = client.changes.subscribe({ after: 0 }, { maxRetries: 1 });

    await expect(collect(changes, 1)).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
  });

  it('refuses an answer that is no stream', async () => {
    const client = createClient({ url: 'http://test', fetch: () => Response.json({ data: {} }) });

    await expect(collect(client.changes.subscribe({ after: 0 }), 1)).rejects.toMatchObject({
      code: 'INVALID_RESPONSE',
    });
  });

  it('ends when its signal is aborted, also while it waits', async () => {
    const { client } = await serve();
    const controller = new AbortController();
    const changes = collect(client.changes.subscribe({ after: 0 }, { signal: controller.signal }), 1);
    await sleep(50);
    controller.abort();

    await expect(changes).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

describe('client.changes.list()', () => {
  it('gives what was written after a place', async () => {
    const { client } = await serve();
    await write(client, 2);

    const changes = await client.changes.list({ after: 1 }).toArray();
    expect(changes.map(({ sequence, action, entityId }) => [sequence, action, entityId])).toEqual([
      [2, 'EXTRACTED', 'doc_1'],
      [3, 'ACCEPTED', 'doc_2'],
      [4, 'EXTRACTED', 'doc_2'],
    ]);
  });
});

describe('client.documents.follow()', () => {
  it('ends when the document is READY', async () => {
    const { client } = await serve();
    await write(client, 1);
    const statuses: unknown[] = [];
    for await (const document of client.documents.follow({ id: 'doc_1' })) statuses.push(document?.status);

    expect(statuses).toEqual(['READY']);
  });

  it('gives null for a document that is not there, and ends', async () => {
    const { client } = await serve();
    const statuses: unknown[] = [];
    for await (const document of client.documents.follow({ id: 'doc_8' })) statuses.push(document);

    expect(statuses).toEqual([null]);
  });
});

/** Serves a record of its own, which outlives restarts of its server. */
async function serve() {
  const folder = temporaryFolder();
  const settings = {
    STANDPOINT_PORT: '0',
    STANDPOINT_SAMPLES: 'off',
    DATABASE_URL: `file:${folder}/record.db`,
    STANDPOINT_LOG_LEVEL: 'silent',
  };
  let server = await start(readConfig(settings, {}), () => undefined);
  const { url } = server;
  onTestFinished(() => server.stop());
  const options: ClientOptions = { url, maxRetries: 10 };
  return {
    url,
    client: createClient(options),
    async restart() {
      await server.stop();
      server = await start(
        readConfig({ ...settings, STANDPOINT_PORT: new URL(url).port }, {}),
        () => undefined,
      );
    },
  };
}

/** Ingests texts one after the other: two changes each. */
async function write(client: ReturnType<typeof createClient>, count: number, name = 'first'): Promise<void> {
  for (let at = 0; at < count; at++) {
    await client.documents.ingest({ text: `The mayor of ${name} said that ${at + 2} bridges had closed.` });
  }
}

async function collect(
  changes: AsyncIterable<{ readonly sequence: number }>,
  count: number,
): Promise<number[]> {
  const sequences: number[] = [];
  for await (const { sequence } of changes) {
    sequences.push(sequence);
    if (sequences.length === count) break;
  }
  return sequences;
}

/** The same answer, whose connection breaks after so many bytes. */
function cutAfter(response: Response, bytes: number): Response {
  let left = bytes;
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      controller.enqueue(chunk.subarray(0, left));
      left -= chunk.length;
      if (left <= 0) controller.error(new Error('connection reset'));
    },
  });
  return new Response(response.body?.pipeThrough(cut) ?? null, {
    status: response.status,
    headers: response.headers,
  });
}
