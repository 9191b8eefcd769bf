import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

const QUERY = '{ documents(first: 1) { totalCount nodes { publisher { name } } } }';

let server: RunningServer;
let browser: Browser;
let page: Page;
const requested: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  server = await startServer();
  await server.ask(
    'mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { __typename } }',
    {
      input: {
        text: 'Kenya will plant 400 million trees, its president said on Monday.',
        publisher: 'Lakeside Post',
      },
    },
  );
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('request', (request) => requested.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('GraphiQL at /graphql', () => {
  it('opens without leaving this machine', async () => {
    await page.goto(`${server.url}?query=${encodeURIComponent(QUERY)}`);
    await page.waitForSelector('.graphiql-execute-button');
    await page.waitForFunction(() =>
      document.querySelector('.graphiql-query-editor')?.textContent?.includes('totalCount'),
    );
    const { host } = new URL(server.url);
    const elsewhere = requested.filter((url) => !/^(data|blob):/.test(url) && new URL(url).host !== host);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('runs a query and shows the answer', async () => {
    await page.click('.graphiql-execute-button');
    await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('}}'));
    const shown = (await page.textContent('.result-window'))?.replace(/\s/g, '');
    expect(shown).toBe(
      '{"data":{"documents":{"totalCount":1,"nodes":[{"publisher":{"name":"LakesidePost"}}]}}}',
    );
    expect(complaints).toEqual([]);
  });

  it('knows the schema', async () => {
    await page.click('button[aria-label="Show Documentation Explorer"]');
    await page.click('.graphiql-doc-explorer-content >> text=Query');
    await page.waitForSelector('.graphiql-doc-explorer-content >> text=documents');
    expect(requested.every((url) => !/^https?:/.test(url) || url.startsWith('http://127.0.0.1:'))).toBe(true);
  });
});
