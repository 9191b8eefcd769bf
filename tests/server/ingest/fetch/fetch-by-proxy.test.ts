import { once } from 'node:events';
import { createServer, request as requestHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createPageFetcher } from '../../../../server/ingest/fetch/fetch-page.ts';

const PAGE = '<h1>Rain</h1><p>Rain fell all week.</p>';

interface Listening {
  readonly port: number;
  readonly asked: readonly string[];
}

/** A page, and a proxy that passes requests on to it whatever host they name, and opens no tunnel. */
async function serve(target?: number): Promise<Listening> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (target === undefined) response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    else
      requestHttp({ port: target, path: new URL(request.url ?? '').pathname }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      }).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

async function fetchersBehindProxy() {
  const page = await serve();
  const proxy = await serve(page.port);
  const address = `http://127.0.0.1:${proxy.port}`;
  const variables = { http_proxy: address, HTTPS_PROXY: address, NO_PROXY: 'direct.example' };
  const fetcher = (hosts: readonly string[] | null) =>
    createPageFetcher({
      fetch: { hosts, proxy: variables },
      maxTextLength: 2_500,
      resolve: () => Promise.reject(new Error('No name can be looked up here')),
    });
  return { page, proxy, fetcher };
}

it('is fetched through the proxy, which finds its host itself, where its host is named', async () => {
  const { page, proxy, fetcher } = await fetchersBehindProxy();
  expect(await fetcher(['page.example'])('http://page.example/rain')).toEqual({ text: PAGE, format: 'HTML' });
  expect([proxy.asked, page.asked]).toEqual([['GET http://page.example/rain'], ['GET /rain']]);
});

it('is reached by a tunnel under https, and the variable is named when there is none', async () => {
  const { proxy, fetcher } = await fetchersBehindProxy();
  await expect(fetcher(['page.example'])('https://page.example/rain')).rejects.toMatchObject({
    code: 'PAGE_UNAVAILABLE',
    message: expect.stringContaining('HTTPS_PROXY is set'),
  });
  expect(proxy.asked).toEqual(['CONNECT page.example:443']);
});

it('is fetched directly, from a checked address, where NO_PROXY has its host or any host will do', async () => {
  const { proxy, fetcher } = await fetchersBehindProxy();
  await expect(fetcher(['direct.example'])('http://direct.example/')).rejects.toMatchObject({
    code: 'URL_NOT_ALLOWED',
    message: expect.stringMatching(/not public; http_proxy is set: .*NO_PROXY/),
  });
  await expect(fetcher(null)('http://page.example/')).rejects.toMatchObject({
    code: 'URL_NOT_ALLOWED',
    message: expect.stringMatching(/not public; http_proxy is set, but .*STANDPOINT_FETCH/),
  });
  expect(proxy.asked).toEqual([]);
});
