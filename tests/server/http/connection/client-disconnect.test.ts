import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { LOCAL_VIEWER, type Viewer } from '../../../../server/auth/viewer.ts';
import { ServerRequest } from '../../../../server/http/connection/server-request.ts';
import { createOriginPolicy } from '../../../../server/http/guard/origin-policy.ts';
import { createRequestGuard } from '../../../../server/http/guard/request-guard.ts';
import { startServer } from '../../../helpers/running-server.ts';

it('runs nothing for a caller who is gone before it is known who called', async () => {
  const verdict = Promise.withResolvers<Viewer>();
  let runs = 0;
  const enter = createRequestGuard({
    graphql: () => {
      runs += 1;
    },
    authenticator: { authenticate: () => verdict.promise },
    originPolicy: createOriginPolicy([]),
    graphiql: false,
    bodyLimits: { maxBytes: 100, maxTotalBytes: 100 },
    logger: pino({ level: 'silent' }),
  });
  const server = createServer({ IncomingMessage: ServerRequest }, enter);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const asked = once(server, 'request');
  const caller = connect(typeof address === 'object' ? Number(address?.port) : 0, '127.0.0.1');
  caller.write('GET /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const [, response] = await asked;
  caller.destroy();
  await once(response, 'close');
  verdict.resolve(LOCAL_VIEWER);
  await verdict.promise;
  await new Promise(setImmediate);
  expect(runs).toBe(0);
});

it('has nothing under way when a hundred callers have hung up', async () => {
  const server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' });
  onTestFinished(() => server.stop());
  const caller = new AbortController();
  const queries = [
    '{ extract(input: { text: "Laos sold 4 boats." }) { __typename } }',
    'subscription { changed { sequence } }',
  ];
  const answers = Array.from({ length: 100 }, (_, at) =>
    fetch(server.url, {
      method: 'POST',
      signal: caller.signal,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: queries[at % 2] }),
    }).then((response) => response.text()),
  );
  const metric = async (name: string) => {
    const text = await (await fetch(new URL('/metrics', server.url))).text();
    return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
  };
  await expect.poll(() => metric('standpoint_subscribers'), { timeout: 10_000 }).toBe(50);
  caller.abort();
  await Promise.allSettled(answers);
  await expect
    .poll(() => metric('standpoint_requests_under_way'), { timeout: 10_000 })
    .toBeLessThanOrEqual(1);
  await expect.poll(() => metric('standpoint_subscribers'), { timeout: 10_000 }).toBe(0);
  const query = '{ extract(input: { text: "Laos sold 4 boats." }) { __typename } }';
  await expect.poll(async () => (await server.ask(query)).status, { timeout: 30_000 }).toBe(200);
});
