import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPageFetcher, type FetchOptions } from '../../../../server/ingest/fetch/fetch-page.ts';

const PAGE = '<h1>Rain</h1><p>Rain fell all week.</p>';

interface PageServer {
  readonly port: number;
  /** The paths that were asked for. */
  readonly asked: string[];
  /** The headers of the last request. */
  headers: Readonly<Record<string, unknown>>;
  connections: number;
}

/** A real server on one address of this machine. */
async function serve(answer: RequestListener, host = '127.0.0.1', port = 0): Promise<PageServer> {
  const state: PageServer = { port: 0, asked: [], headers: {}, connections: 0 };
  const server = createServer((request, response) => {
    state.asked.push(request.url ?? '');
    state.headers = request.headers;
    answer(request, response);
  });
  server.on('connection', () => {
    state.connections += 1;
  });
  server.listen(port, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(state, { port: (server.address() as AddressInfo).port });
}

const html =
  (body: string | Uint8Array = PAGE, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
  };

const at = (address: string) => ({ address, family: address.includes(':') ? 6 : 4 });

/** A fetcher that finds every name on this machine, and is let in there as production never is. */
function fetcher(port: number, given: Partial<FetchOptions> = {}) {
  return createPageFetcher({
    fetch: { hosts: [`page.example:${port}`, `other.example:${port}`] },
    maxTextLength: 2_500,
    resolve: async () => [at('127.0.0.1')],
    isAllowed: (address) => address === '127.0.0.1',
    ...given,
  });
}

const refusal = (code: string, state: RegExp) =>
  expect.objectContaining({
    code,
    message: expect.stringMatching(new RegExp(`^Cannot fetch the page: .*${state.source}`)),
  });

describe('a page', () => {
  it('is fetched with nothing that says who asks', async () => {
    const server = await serve(html());
    expect(await fetcher(server.port)(`http://page.example:${server.port}/rain?x=1#top`)).toEqual({
      text: PAGE,
      format: 'HTML',
    });
    expect(server.asked).toEqual(['/rain?x=1']);
    expect(server.headers).toEqual({
      host: `page.example:${server.port}`,
      accept: expect.stringContaining('text/html'),
      'accept-encoding': 'identity',
      'user-agent': 'Standpoint',
      connection: 'close',
    });
  });

  it.each([
    ['text/html; charset=utf-8', 'HTML'],
    ['application/xhtml+xml', 'HTML'],
    ['Text/HTML', 'HTML'],
    ['text/markdown; charset="utf-8"', 'MARKDOWN'],
    ['text/plain', 'TEXT'],
  ])('of type %s is %s', async (type, format) => {
    const server = await serve(html(PAGE, { 'content-type': type }));
    expect(await fetcher(server.port)(`http://page.example:${server.port}/`)).toMatchObject({ format });
  });

  it('is decoded as its server says, before what it says itself', async () => {
    const page = '<meta charset="utf-8"><p>Z\xfcrich';
    const server = await serve(
      html(Buffer.from(page, 'latin1'), { 'content-type': 'text/html; charset=iso-8859-1' }),
    );
    const { text } = await fetcher(server.port)(`http://page.example:${server.port}/`);
    expect(text).toContain('Zürich');
  });

  it.each<[string, RequestListener]>([
    ['status 404', (_, response) => response.writeHead(404).end(PAGE)],
    ['status 500', (_, response) => response.writeHead(500).end(PAGE)],
    ['status 304', (_, response) => response.writeHead(304).end()],
    ['neither HTML nor', html(PAGE, { 'content-type': 'application/pdf' })],
    ['neither HTML nor', html(PAGE, { 'content-type': '' })],
    ['neither HTML nor', html(PAGE, { 'content-type': 'constructor' })],
    ['compressed', html(gzipSync(PAGE), { 'content-encoding': 'gzip' })],
    ['does not answer', (request) => request.socket.destroy()],
    ['does not answer', (_, response) => response.writeHead(200, { 'x-a': 'a'.repeat(20_000) }).end()],
  ])('is unavailable: %s', async (state, answer) => {
    const server = await serve(answer);
    await expect(fetcher(server.port)(`http://page.example:${server.port}/`)).rejects.toEqual(
      refusal('PAGE_UNAVAILABLE', new RegExp(state)),
    );
  });

  it('is unavailable where the port is closed', async () => {
    await expect(fetcher(1)('http://page.example:1/')).rejects.toEqual(
      refusal('PAGE_UNAVAILABLE', /does not answer/),
    );
  });

  it('is not waited for longer than it may take, whatever takes long', async () => {
    const slow = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const silent = await serve(() => undefined);
    const late = /more than 300 ms/;
    for (const { port } of [slow, silent]) {
      await expect(fetcher(port, { timeoutMs: 300 })(`http://page.example:${port}/`)).rejects.toEqual(
        refusal('PAGE_UNAVAILABLE', late),
      );
    }
    const resolve = () => new Promise<never>(() => undefined);
    await expect(fetcher(1, { timeoutMs: 300, resolve })('http://page.example:1/')).rejects.toEqual(
      refusal('PAGE_UNAVAILABLE', late),
    );
  });

  it('is read no further than it may be long, with or without a length', async () => {
    let sent = 0;
    const endless = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const flood = setInterval(() => {
        sent += 10_000;
        response.write('x'.repeat(10_000));
      }, 1);
      response.on('close', () => clearInterval(flood));
    });
    const large = await serve(html('x'.repeat(10_001)));
    for (const { port } of [endless, large]) {
      await expect(fetcher(port)(`http://page.example:${port}/`)).rejects.toEqual(
        refusal('TEXT_TOO_LARGE', /over 10000 bytes/),
      );
    }
    expect(sent).toBeLessThan(1_000_000);
    const fits = await serve(html('x'.repeat(10_000)));
    expect(await fetcher(fits.port)(`http://page.example:${fits.port}/`)).toMatchObject({ format: 'HTML' });
  });
});

describe('an address', () => {
  it.each([
    ['none', 'page'],
    ['none', 'http://'],
    ['none', 'http://[fe80::1%25eth0]/'],
    ['none', 'http://a b/'],
    ['not served by http', 'file:///etc/passwd'],
    ['not served by http', 'ftp://page.example/'],
    ['not served by http', 'gopher://127.0.0.1:25/_HELO'],
    ['not served by http', 'data:text/html,<p>x'],
    ['not served by http', 'javascript:alert(1)'],
    ['a name or a password', 'http://ada@page.example/'],
    ['a name or a password', 'http://:secret@page.example/'],
    ['a name or a password', 'http://page.example@127.0.0.1/'],
    ['by number', 'http://127.0.0.1/'],
    ['by number', 'http://127.0.0.1./'],
    ['by number', 'http://127.1/'],
    ['by number', 'http://2130706433/'],
    ['by number', 'http://0177.0.0.1/'],
    ['by number', 'http://0x7f000001/'],
    ['by number', 'http://0/'],
    ['by number', 'http://①②⑦.0.0.1/'],
    ['by number', 'http://8.8.8.8/'],
    ['by number', 'http://134744072/'],
    ['by number', 'http://[::1]/'],
    ['by number', 'http://[::ffff:127.0.0.1]/'],
    ['by number', 'http://[fd00:ec2::254]/'],
    ['by number', 'http://169.254.169.254/latest/meta-data/'],
    ['port is not', 'http://page.example:22/'],
    ['port is not', 'https://page.example:80/'],
  ])('is refused: it is %s (%s)', async (state, url) => {
    const fetchPage = createPageFetcher({
      fetch: { hosts: null },
      maxTextLength: 1_000,
      resolve: () => Promise.reject(new Error('asked')),
    });
    await expect(fetchPage(url)).rejects.toEqual(refusal('URL_NOT_ALLOWED', new RegExp(state)));
  });

  it.each([
    'http://page.example/',
    'http://page.example:81/',
    'http://x.page.example:80/',
    'http://page.example.:80/',
  ])('is refused that is not on the list exactly: %s', async (url) => {
    const fetchPage = createPageFetcher({ fetch: { hosts: ['page.example:8080'] }, maxTextLength: 1_000 });
    await expect(fetchPage(url)).rejects.toEqual(refusal('URL_NOT_ALLOWED', /STANDPOINT_FETCH/));
  });

  it('is refused whose name leads to this machine, by the real list and the real resolver', async () => {
    const server = await serve(html());
    const fetchPage = createPageFetcher({
      fetch: { hosts: [`localhost:${server.port}`] },
      maxTextLength: 1_000,
    });
    await expect(fetchPage(`http://localhost:${server.port}/`)).rejects.toEqual(
      refusal('URL_NOT_ALLOWED', /not public/),
    );
    expect(server.connections).toBe(0);
  });

  it.each([
    ['to a private address', ['10.0.0.1']],
    ['to the metadata of a cloud', ['169.254.169.254']],
    ['to itself among public ones', ['93.184.216.34', '127.0.0.1']],
    ['to itself as IPv6', ['::1']],
    ['nowhere', []],
  ])('is refused whose name leads %s', async (_, addresses) => {
    const server = await serve(html());
    const fetchPage = createPageFetcher({
      fetch: { hosts: [`page.example:${server.port}`] },
      maxTextLength: 1_000,
      resolve: async () => addresses.map(at),
    });
    await expect(fetchPage(`http://page.example:${server.port}/`)).rejects.toEqual(
      refusal('URL_NOT_ALLOWED', /no address, or one that is not public/),
    );
    expect(server.connections).toBe(0);
  });

  it('is looked up once: where its name leads by the time of the connection does not matter', async () => {
    const first = await serve(html());
    const second = await serve(html('<p>secret'), '127.0.0.2', first.port);
    let lookups = 0;
    const fetchPage = fetcher(first.port, {
      resolve: async () => [at(lookups++ === 0 ? '127.0.0.1' : '127.0.0.2')],
    });
    expect((await fetchPage(`http://page.example:${first.port}/`)).text).toBe(PAGE);
    expect({ lookups, connections: second.connections }).toEqual({ lookups: 1, connections: 0 });
  });
});

describe('a redirect', () => {
  const leadTo =
    (target: (path: string) => string | null, status = 302): RequestListener =>
    (request, response) => {
      const location = target(request.url ?? '');
      if (location === null) html()(request, response);
      else response.writeHead(status, { location, 'set-cookie': 'a=b' }).end();
    };

  it.each([301, 302, 303, 307, 308])('of status %i is followed', async (status) => {
    const server = await serve(leadTo((path) => (path === '/' ? '/rain' : null), status));
    const page = await fetcher(server.port)(`http://page.example:${server.port}/`);
    expect(page.text).toBe(PAGE);
    expect(server.asked).toEqual(['/', '/rain']);
    expect(server.headers).not.toHaveProperty('cookie');
  });

  it('is followed three times and no more', async () => {
    const server = await serve(leadTo((path) => (path === '/aaa' ? null : `${path}a`)));
    expect(await fetcher(server.port)(`http://page.example:${server.port}/`)).toMatchObject({ text: PAGE });
    const endless = await serve(leadTo((path) => `${path}a`));
    await expect(fetcher(endless.port)(`http://page.example:${endless.port}/`)).rejects.toEqual(
      refusal('PAGE_UNAVAILABLE', /leads on more than 3 times/),
    );
    expect(endless.asked).toHaveLength(4);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://127.0.0.1:22/',
    'http://[::1]/',
    'http://2852039166/',
    'file:///etc/passwd',
    'http://elsewhere.example/',
    '//elsewhere.example/',
    'http://ada:secret@page.example/',
  ])('to %s is refused', async (location) => {
    const server = await serve(leadTo(() => location));
    await expect(fetcher(server.port)(`http://page.example:${server.port}/`)).rejects.toEqual(
      refusal('URL_NOT_ALLOWED', /./),
    );
    expect(server.asked).toEqual(['/']);
  });

  it('to a name that leads inside is refused, and so is the same name once it does', async () => {
    const inner = await serve(html('<p>secret'), '127.0.0.2');
    for (const host of ['other.example', 'page.example']) {
      const outer = await serve(
        leadTo((path) => (path === '/' ? `http://${host}:${inner.port}/secret` : null)),
      );
      let lookups = 0;
      const fetchPage = fetcher(outer.port, {
        fetch: { hosts: [`page.example:${outer.port}`, `${host}:${inner.port}`] },
        resolve: async () => [at(lookups++ === 0 ? '127.0.0.1' : '127.0.0.2')],
      });
      await expect(fetchPage(`http://page.example:${outer.port}/`)).rejects.toEqual(
        refusal('URL_NOT_ALLOWED', /not public/),
      );
    }
    expect(inner.connections).toBe(0);
  });

  it('without a place is no page', async () => {
    const server = await serve((_, response) => response.writeHead(302).end());
    await expect(fetcher(server.port)(`http://page.example:${server.port}/`)).rejects.toEqual(
      refusal('PAGE_UNAVAILABLE', /status 302/),
    );
  });
});
