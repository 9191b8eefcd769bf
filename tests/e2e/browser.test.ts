import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, unpackBrowser } from '../helpers/browser.ts';

const PAGE = `<!doctype html><title>A page</title><button>Press</button>
  <script>document.querySelector('button').onclick = (event) => { event.target.textContent = 'Pressed' }</script>
  <img src="http://example.org/elsewhere.png">`;

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(PAGE);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => server.close());

describe.each<[string, () => Promise<LaunchOptions>, boolean]>([
  ['the browser found on this machine', findBrowser, true],
  ['the browser that comes with npm', unpackBrowser, process.platform === 'linux' && process.arch === 'x64'],
])('%s', (_, find, runsHere) => {
  it.runIf(runsHere)('runs a page of this machine and reaches nothing else', async () => {
    const browser: Browser = await chromium.launch(await find());
    try {
      const page = await browser.newPage();
      const failed: string[] = [];
      page.on('requestfailed', (request) => failed.push(request.url()));
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
      await page.click('button');
      expect(await page.textContent('button')).toBe('Pressed');
      expect(failed).toEqual(['http://example.org/elsewhere.png']);
    } finally {
      await browser.close();
    }
  });
});
