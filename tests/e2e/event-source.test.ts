import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createProxy, type Socket } from 'node:net';
import type { Browser } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { startServer } from '../helpers/running-server.ts';

const CHANGES = 'subscription { changed { sequence } }';

it('a browser’s EventSource goes on after a break of its connection, without a gap and without a repetition', {
  timeout: 120_000,
}, async () => {
  const page = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>A reader</title>');
  });
  page.listen(0, '127.0.0.1');
  await once(page, 'listening');
  onTestFinished(() => void page.close());
  const origin = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;

  const server = await startServer({ STANDPOINT_ORIGINS: origin, STANDPOINT_LOG_LEVEL: 'silent' });
  onTestFinished(() => server.stop());
  const { port, cut } = await startCuttingProxy(Number(new URL(server.url).port));

  const browser: Browser = await openBrowser();
  onTestFinished(() => browser.close());
  const tab = await browser.newPage();
  await tab.goto(origin);
  await tab.evaluate(
    (url) => {
      const seen: { id: string; sequence: number }[] = [];
      const state = { seen, opened: 0 };
      Object.assign(globalThis, { state });
      const source = new EventSource(url);
      source.onopen = () => {
        state.opened += 1;
      };
      source.addEventListener('next', ({ data, lastEventId }) => {
        seen.push({ id: lastEventId, sequence: JSON.parse(data).data.changed.sequence });
      });
    },
    `http://127.0.0.1:${port}/graphql?query=${encodeURIComponent(CHANGES)}`,
  );
  const read = () =>
    tab.evaluate(
      () =>
        (globalThis as unknown as { state: { seen: { id: string; sequence: number }[]; opened: number } })
          .state,
    );

  await expect.poll(async () => (await read()).opened, { timeout: 20_000 }).toBe(1);
  // The first break comes before any event, and each later one while changes are made.
  for (let round = 1; round <= 2; round++) {
    cut();
    await server.ask('mutation ($text: String!) { ingestDocument(input: { text: $text }) { __typename } }', {
      text: `Chile will build ${round} dams, its minister said on Monday.`,
    });
    const { data } = await server.ask('{ changes(first: 100) { nodes { sequence } } }');
    const all = data.changes.nodes.map(({ sequence }: { sequence: number }) => sequence);
    await expect
      .poll(async () => (await read()).seen.map(({ sequence }) => sequence), { timeout: 30_000 })
      .toEqual(all);
  }
  const { seen, opened } = await read();
  expect(opened).toBe(3);
  expect(seen.map(({ id }) => Number(id))).toEqual(seen.map(({ sequence }) => sequence));
});

/** Passes connections on to a port, and breaks those that are open when it is told to. */
async function startCuttingProxy(target: number) {
  const open = new Set<Socket>();
  const proxy = createProxy((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => open.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    proxy.close();
  });
  return {
    port: (proxy.address() as AddressInfo).port,
    cut() {
      for (const socket of open) socket.destroy();
    },
  };
}
