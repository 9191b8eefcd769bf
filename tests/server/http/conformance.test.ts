import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../helpers/dialects.ts';
import { type RunningServer, startServer } from '../../helpers/running-server.ts';

const audits = serverAudits({ url: () => server.url });
let server: RunningServer;

it('has all audits of GraphQL over HTTP to look at', () => {
  expect(audits).toHaveLength(61);
});

describe.each(dialects)('GraphQL over HTTP, over $name', (dialect) => {
  beforeAll(async () => {
    server = await startServer({}, dialect);
  });
  afterAll(() => server?.stop());

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (_id, _name, fn) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});
