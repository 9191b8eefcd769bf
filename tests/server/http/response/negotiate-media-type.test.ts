import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../../helpers/dialects.ts';
import { type RawAnswer, sendRaw } from '../../../helpers/raw-http.ts';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

const INGEST = 'mutation { ingestDocument(input: { text: "Chile will build 12 dams." }) { __typename } }';
const APOLLO_MULTIPART =
  'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9';

describe.each(dialects)('a request that takes what is not served, over $name', (dialect) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' }, dialect);
  });
  afterAll(() => server?.stop());

  const send = (accept: string, body: object): Promise<RawAnswer> =>
    sendRaw(server.url, {
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
    });

  it.each([
    'application/xml',
    'text/html',
    'application/json;q=0',
    'image/*',
    'application/json;charset=utf-16',
  ])('is refused before it is run, and told what is served: %s', async (accept) => {
    for (const query of [INGEST, '{ documents { totalCount } }']) {
      const answer = await send(accept, { query });
      expect(answer.status).toBe(406);
      expect(answer.header('content-type')).toBe('application/json; charset=utf-8');
      expect(answer.header('x-cost')).toBeNull();
      const [error] = JSON.parse(answer.body).errors;
      expect(error.extensions.code).toBe('BAD_REQUEST');
      expect(error.message).toContain(
        'application/graphql-response+json, application/json, text/event-stream',
      );
    }
    expect((await server.ask('{ documents { totalCount } }')).data).toEqual({ documents: { totalCount: 0 } });
  });

  it.each([APOLLO_MULTIPART, 'multipart/mixed', 'application/json'])(
    'for a subscription is told what a subscription is served as: %s',
    async (accept) => {
      const answer = await send(accept, { query: 'subscription { changed { sequence } }' });
      expect(answer.status).toBe(406);
      expect(JSON.parse(answer.body).errors[0].message).toContain('text/event-stream');
    },
  );
});
