import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';

/** The packed font has Latin, Greek and Cyrillic letters: the other glyphs have no font. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>A page</title><button>Press</button>
  <p>Zürich · Αθήνα · Москва · 東京 · القاهرة · \u{1F68C} · \u{10FFFD}</p>
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

it('opens a page of this machine, paints glyphs with and without a font, and reaches nothing else', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
    await page.click('button');
    expect(await page.textContent('button')).toBe('Pressed');
    // Painting is what needs the fonts: without any, the browser ends here.
    expect((await page.screenshot()).byteLength).toBeGreaterThan(1_000);
    expect(failed).toEqual(['http://example.org/elsewhere.png']);
  } finally {
    await browser.close();
  }
});
