import { expect, it, onTestFinished } from 'vitest';
import { readMetrics, samplesOf } from '../../../helpers/metrics.ts';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

it('counts and times requests by what they ask for and how they were answered', async () => {
  const server = await serve();
  await server.ask('{ documents { totalCount } }');
  await server.ask('{ documents { totalCount } }');
  await server.ask('{ nothing }');
  await server.ask('mutation { deleteDocument(input: { id: "doc_1" }) { __typename } }');
  await fetch(new URL('/ready', server.url));

  const metrics = await readMetrics(server.url);
  expect(samplesOf(metrics, 'standpoint_requests_total')).toEqual({
    'kind=query status=200': 2,
    'kind=other status=200': 1,
    'kind=mutation status=200': 1,
    'kind=probe status=200': 1,
  });
  expect(samplesOf(metrics, 'standpoint_request_duration_seconds_count')).toMatchObject({ 'kind=query': 2 });
  expect(samplesOf(metrics, 'standpoint_request_duration_seconds_bucket')).toMatchObject({
    'kind=query le=+Inf': 2,
  });
});

it('tells of caches, statements, extractions, subscribers and the process', async () => {
  const server = await serve();
  const ingest = 'mutation ($text: String!) { ingestDocument(input: { text: $text }) { __typename } }';
  await server.ask(ingest, { text: 'The mayor said that 400 lorries had crossed the bridge.' });
  const controller = new AbortController();
  await fetch(server.url, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'subscription { changed { sequence } }' }),
    signal: controller.signal,
  });

  const metrics = await readMetrics(server.url);
  controller.abort();
  const read = (name: string) => samplesOf(metrics, name);
  expect(read('standpoint_requests_under_way')).toEqual({ '': 1 });
  expect(read('standpoint_subscribers')).toEqual({ '': 1 });
  expect(read('standpoint_cache_misses_total')).toMatchObject({ 'cache=documents': 2 });
  expect(read('standpoint_cache_bytes')['cache=documents']).toBeGreaterThan(1_000);
  expect(read('standpoint_sql_duration_seconds_count')['dialect=sqlite kind=write']).toBeGreaterThan(0);
  expect(read('standpoint_extraction_duration_seconds_count')).toEqual({ 'outcome=extracted': 1 });
  expect(read('standpoint_extractions')).toEqual({
    'state=waiting': 0,
    'state=under_way': 0,
    'state=to_be_retried': 0,
  });
  expect(read('nodejs_eventloop_lag_seconds')['quantile=1']).toBeGreaterThanOrEqual(0);
  expect(Object.keys(read('standpoint_info'))[0]).toMatch(/^version=\d+\.\d+\.\d+ node=\d+/);
});

async function serve(): Promise<RunningServer> {
  const server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' });
  onTestFinished(() => server.stop());
  return server;
}
