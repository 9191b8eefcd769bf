import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { start } from '../../../server/start.ts';
import { startKeyedServer } from '../../helpers/keyed-server.ts';

const ARTICLE = 'The harbour master said that 412 ferries had waited for the storm to pass.';
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';

it('tells a collector of requests, statements and extractions below the span of the caller, by names alone', async () => {
  const collector = await startCollector();
  const server = await startKeyedServer({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-token=open-sesame',
    OTEL_SERVICE_NAME: 'the-record',
  });
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${server.secrets.editor}`,
    traceparent: `00-${TRACE}-${CALLER}-01`,
    'x-private': 'a-header-value',
  };
  const send = (query: string, variables: object) =>
    server.send({ method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const ingest = 'mutation TakeIn($text: String!) { ingestDocument(input: { text: $text }) { __typename } }';
  expect((await send(ingest, { text: ARTICLE })).errors).toBe(undefined);
  const list = 'query Wanted($words: String!) { search(query: $words) { totalCount } }';
  expect((await send(list, { words: 'ferries' })).status).toBe(200);
  await server.stop();

  const spans = collector.spans();
  const below = (parent: string) => spans.filter(({ parentSpanId }) => parentSpanId === parent);
  expect(below(CALLER).map(({ name, traceId }) => [name, traceId])).toEqual([
    ['mutation TakeIn', TRACE],
    ['query Wanted', TRACE],
  ]);
  const [write, read] = below(CALLER);
  // The text is accepted, and its job may be claimed at once.
  expect(new Set(below(write?.spanId ?? '').map(({ name }) => name))).toEqual(new Set(['sql write']));
  const job = spans.find(({ name }) => name === 'extraction job');
  // The thread that extracts a text stores what it found.
  expect(below(job?.spanId ?? '').map(({ name }) => name)).toEqual(['extract']);
  expect(below(read?.spanId ?? '').map(({ name }) => name)).toEqual(['compile plan', 'sql read']);
  expect(collector.said()).toContain('the-record');
  expect(collector.headers()['x-token']).toBe('open-sesame');
  for (const secret of [
    'ferries',
    'harbour',
    '412 ferries',
    'Bearer',
    server.secrets.editor,
    'a-header-value',
    '$words',
  ])
    expect(collector.said()).not.toContain(secret);
});

it('begins a trace of its own where the caller names none that can be read', async () => {
  const collector = await startCollector();
  const server = await startKeyedServer({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  for (const traceparent of ['', 'nonsense', `00-${'0'.repeat(32)}-${CALLER}-01`, `ff-${TRACE}-${CALLER}-01`])
    await fetch(new URL('/health', server.url), { headers: { traceparent } });
  await fetch(new URL('/health', server.url), { headers: { traceparent: `00-${TRACE}-${CALLER}-00` } });
  await server.stop();
  const requests = collector.spans().filter(({ name }) => name === 'request');
  // The last caller has said that its trace is not to be told.
  expect(requests.map(({ parentSpanId = '' }) => parentSpanId)).toEqual(['', '', '', '']);
});

it.each(['http://127.0.0.1:9', 'silent'])(
  'answers and stops as ever when the collector is %s',
  async (url) => {
    const collector = url === 'silent' ? await startCollector('SILENT') : null;
    const config = readConfig(
      {
        OTEL_EXPORTER_OTLP_ENDPOINT: collector?.url ?? url,
        DATABASE_URL: 'file::memory:',
        STANDPOINT_PORT: '0',
        STANDPOINT_SAMPLES: 'off',
        STANDPOINT_LOG_LEVEL: 'silent',
      },
      {},
    );
    const failures: unknown[] = [];
    const server = await start(config, (error) => failures.push(error));
    for (let at = 0; at < 5; at++) expect((await fetch(new URL('/ready', server.url))).status).toBe(200);
    const stoppedAt = performance.now();
    await server.stop();
    expect(performance.now() - stoppedAt).toBeLessThan(10_000);
    expect(failures).toEqual([]);
  },
);

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

interface Collector {
  readonly url: string;
  /** All that it was sent, as text. */
  said(): string;
  /** Of the last request. */
  headers(): Readonly<Record<string, unknown>>;
  /** In the order in which they began. */
  spans(): readonly SentSpan[];
}

/** Takes in traces as OpenTelemetry's collector does; a silent one never answers. */
async function startCollector(manner: 'KIND' | 'SILENT' = 'KIND'): Promise<Collector> {
  const bodies: string[] = [];
  let headers = {};
  const server = createServer(async (request, response) => {
    bodies.push(await text(request));
    headers = request.headers;
    if (manner === 'KIND') response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  return {
    url: `http://127.0.0.1:${port}`,
    said: () => bodies.join('\n'),
    headers: () => headers,
    spans: () =>
      bodies
        .flatMap((body) => JSON.parse(body).resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans)
        .flatMap(({ spans }) => spans)
        .toSorted((a, b) => Number(BigInt(a.startTimeUnixNano) - BigInt(b.startTimeUnixNano))),
  };
}
