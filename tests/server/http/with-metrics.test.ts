import { expect, it, onTestFinished } from 'vitest';
import { startServer } from '../../helpers/running-server.ts';

it('counts requests, subscribers and extractions for Prometheus', async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  await server.ask('{ documents { totalCount } }');
  const controller = new AbortController();
  await fetch(server.url, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'subscription { changed { sequence } }' }),
    signal: controller.signal,
  });

  const response = await fetch(new URL('/metrics', server.url));
  const text = await response.text();
  controller.abort();
  expect(response.headers.get('content-type')).toContain('version=0.0.4');
  expect(text).toContain('standpoint_requests_total{method="POST",status="200"} 1\n');
  expect(text).toContain('standpoint_requests_under_way 1\n');
  expect(text).toContain('standpoint_subscribers 1\n');
  expect(text).toContain('standpoint_extractions_waiting 0\n');
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
});
