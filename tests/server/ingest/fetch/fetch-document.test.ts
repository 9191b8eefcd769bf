import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../../server/http/connection/listen.ts';
import { createHttpApp } from '../../../../server/http-app.ts';
import { createPageFetcher } from '../../../../server/ingest/fetch/fetch-page.ts';
import { createIngest } from '../../../../server/ingest/ingest.ts';
import { createExtractionPool } from '../../../../server/ingest/worker/extraction-pool.ts';
import { sqliteOnDisk, temporaryFolder } from '../../../helpers/dialects.ts';
import { runStandpoint } from '../../../helpers/run-standpoint.ts';
import { startServer } from '../../../helpers/running-server.ts';

const FETCH = `mutation ($input: FetchDocumentInput!) { fetchDocument(input: $input) {
  __typename
  ... on IngestDocumentPayload { created document { title url genre version { text } figures { nodes { quantity { raw } } } } }
  ... on Error { code message }
} }`;

/** A page on this machine, and how often it was asked for. */
async function servePage(html: string) {
  const state = { port: 0, connections: 0 };
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  server.on('connection', () => {
    state.connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(state, { port: (server.address() as AddressInfo).port });
}

async function ask(url: string, input: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: FETCH, variables: { input } }),
  });
  const { data } = (await response.json()) as { data: { fetchDocument: Record<string, unknown> } };
  return data.fetchDocument;
}

it('takes in the article of a page, with what is said of it', async () => {
  const { port } = await servePage(
    '<nav>Home</nav><article><h1>Dams</h1><p>Chile will build 12 dams, its minister said.</p></article><script>1</script>',
  );
  const database = await sqliteOnDisk.open();
  const pool = createExtractionPool({ maxTextLength: 10_000 });
  const fetchPage = createPageFetcher({
    fetch: { hosts: [`page.example:${port}`] },
    maxTextLength: 10_000,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    isAllowed: (address) => address === '127.0.0.1',
  });
  const ingest = createIngest({ database, pool, fetchPage });
  const { handler } = createHttpApp({ database, createWriter: ingest.createWriter, extract: ingest.extract });
  const listening = await listen(handler, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await listening.close();
    await ingest.close();
  });

  const url = `http://page.example:${port}/dams`;
  const input = { url, genre: 'REPORT' };
  expect(await ask(`${listening.origin}/graphql`, input)).toEqual({
    __typename: 'IngestDocumentPayload',
    created: true,
    document: {
      title: 'Dams',
      url,
      genre: 'REPORT',
      version: { text: '# Dams\n\nChile will build 12 dams, its minister said.\n' },
      figures: { nodes: [{ quantity: { raw: '12' } }] },
    },
  });
  expect(await ask(`${listening.origin}/graphql`, input)).toMatchObject({ created: false });
});

it('fetches nothing unless it is told to, and nothing of this machine though it be told', async () => {
  const page = await servePage('<p>secret');
  for (const setting of ['off', 'on', `localhost:${page.port}`]) {
    const server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent', STANDPOINT_FETCH: setting });
    onTestFinished(() => server.stop());
    for (const host of ['localhost', '127.0.0.1', '[::1]', '2130706433']) {
      const refusal = await ask(server.url, { url: `http://${host}:${page.port}/` });
      expect(refusal).toMatchObject({ __typename: 'UrlNotAllowedError', code: 'URL_NOT_ALLOWED' });
    }
  }
  expect(page.connections).toBe(0);
});

it('fetches nothing for the command line either', async () => {
  const page = await servePage('<p>secret');
  const url = `http://localhost:${page.port}/`;
  for (const [setting, reason] of [
    ['off', 'STANDPOINT_FETCH'],
    [`localhost:${page.port}`, 'not public'],
  ]) {
    const environment = {
      DATABASE_URL: `file:${temporaryFolder()}/record.db`,
      STANDPOINT_FETCH: setting!,
    };
    for (const command of [
      ['ingest', url],
      ['extract', url],
    ]) {
      const { exitCode, stderr } = await runStandpoint(command, { environment });
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(new RegExp(`URL_NOT_ALLOWED: .*${reason}`));
    }
  }
  expect(page.connections).toBe(0);
});
