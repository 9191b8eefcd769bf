import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../helpers/raw-http.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import {
  HOSTILE_TEXT_REQUESTS,
  type HostileRequest,
  INVALID_VALUE_REQUESTS,
  MALFORMED_REQUESTS,
  OVERSIZED_REQUESTS,
} from './hostile-requests.ts';
import { LEAK_PATTERNS } from './leaks.ts';

let server: RunningServer;
let origin: string;
beforeAll(async () => {
  server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent', STANDPOINT_SUGGESTIONS: 'off' });
  origin = new URL(server.url).origin;
});
afterAll(() => server?.stop());

it('has at least 200 requests to send', () => {
  expect(
    MALFORMED_REQUESTS.length +
      OVERSIZED_REQUESTS.length +
      INVALID_VALUE_REQUESTS.length +
      HOSTILE_TEXT_REQUESTS.length,
  ).toBeGreaterThan(200);
});

describe.each<[string, readonly HostileRequest[]]>([
  ['a request of the wrong form', MALFORMED_REQUESTS],
  ['an operation that asks for too much', OVERSIZED_REQUESTS],
  ['a value that does not fit', INVALID_VALUE_REQUESTS],
  ['a text that means no good', HOSTILE_TEXT_REQUESTS],
])('%s', (_, requests) => {
  it.each(requests.map((hostile) => [hostile.name, hostile] as const))(
    'is answered without harm: %s',
    async (_name, { request, status, code, messageIncludes = '' }) => {
      const answer = await sendRaw(origin, request);

      expect(status, answer.text.slice(0, 500)).toContain(answer.status);
      expect(answer.text).toContain(messageIncludes);
      for (const leak of LEAK_PATTERNS) expect(answer.text).not.toMatch(leak);
      if (code && request.method !== 'HEAD') {
        expect(JSON.parse(answer.body).errors[0].extensions.code).toBe(code);
      }
      expect((await fetch(`${origin}/health`)).status).toBe(200);
    },
  );
});

it('has harmed nothing in the end', async () => {
  expect({}).not.toHaveProperty('polluted');
  const { data } = await server.ask('{ documents { totalCount } }');
  expect(data).toEqual({ documents: { totalCount: 0 } });
  expect(server.failures).toEqual([]);
});
