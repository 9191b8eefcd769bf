import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchange, parse } from '../helpers/raw-http.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

const BODY = '{"query":"{__typename}"}';

let server: RunningServer;
let place: { hostname: string; port: number };
beforeAll(async () => {
  server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' });
  const { hostname, port } = new URL(server.url);
  place = { hostname, port: Number(port) };
});
afterAll(() => server?.stop());

const head = (...lines: string[]) =>
  [
    'POST /graphql HTTP/1.1',
    'Host: localhost',
    'Connection: close',
    'Content-Type: application/json',
    ...lines,
    '',
    '',
  ].join('\r\n');

describe('a request that two readers would read differently', () => {
  it.each([
    ['both lengths', `${head('Content-Length: 24', 'Transfer-Encoding: chunked')}0\r\n\r\n${BODY}`],
    ['two lengths', `${head('Content-Length: 24', 'Content-Length: 5')}${BODY}`],
    ['a list of lengths', `${head('Content-Length: 24, 24')}${BODY}`],
    ['a negative length', `${head('Content-Length: -1')}${BODY}`],
    ['a length in words', `${head('Content-Length: 0x18')}${BODY}`],
    ['a bad chunk size', `${head('Transfer-Encoding: chunked')}zz\r\n${BODY}\r\n0\r\n\r\n`],
    ['a chunk longer than it says', `${head('Transfer-Encoding: chunked')}3\r\n${BODY}\r\n0\r\n\r\n`],
    ['another transfer encoding', `${head('Transfer-Encoding: chunked, identity')}0\r\n\r\n`],
    ['blanks before the colon', `${head('Content-Length : 24')}${BODY}`],
    ['a folded header', `${head('X-A: b\r\n c: d', 'Content-Length: 24')}${BODY}`],
    ['NUL in a header', `${head('X-A: a\0b', 'Content-Length: 24')}${BODY}`],
    ['no host', `POST /graphql HTTP/1.1\r\nConnection: close\r\n\r\n`],
    ['two hosts', `${head('Host: elsewhere', 'Content-Length: 24')}${BODY}`],
    [
      'two keys',
      `${head('Authorization: Bearer a', 'Authorization: Bearer b', 'Content-Length: 24')}${BODY}`,
    ],
    ['a body in another coding', `${head('Transfer-Encoding: gzip, chunked')}18\r\n${BODY}\r\n0\r\n\r\n`],
    ['headers of 20 KB', `${head(`X-A: ${'a'.repeat(20_000)}`, 'Content-Length: 24')}${BODY}`],
    ['an unknown version', 'POST /graphql HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['bare line feeds', 'POST /graphql HTTP/1.1\nHost: localhost\n\n'],
  ])('is refused and its connection closed: %s', async (_, bytes) => {
    const { status } = parse(await exchange(place, bytes));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect((await fetch(`${new URL(server.url).origin}/health`)).status).toBe(200);
  });
});

it('tells no metrics to a page elsewhere whose name is made to point here', async () => {
  const ask = async (host: string) =>
    parse(await exchange(place, `GET /metrics HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`))
      .status;
  expect(await ask('localhost')).toBe(200);
  expect(await ask('elsewhere.example')).toBe(404);
});

describe('a client that takes its time', () => {
  it.concurrent.each([
    ['sends no end of its headers', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n', '', 10],
    ['sends a header now and then', 'GET /graphql HTTP/1.1\r\n', 'X-A: b\r\n', 10],
    ['sends a byte of its body now and then', head('Content-Length: 1000'), ' ', 20],
    ['sends nothing of its body', head('Content-Length: 1000'), '', 20],
  ])(
    'is sent away while others are answered: one that %s',
    async (_, start, more, mostPauses) => {
      const sockets: Socket[] = await Promise.all(
        Array.from({ length: 200 }, async () => {
          const socket = connect(place.port, place.hostname);
          socket.on('error', () => undefined);
          await once(socket, 'connect');
          socket.resume().write(start);
          return socket;
        }),
      );
      // Counted by the clock of the server, which is in the same process: however busy the machine, both are as late.
      let pauses = 0;
      const drip = setInterval(() => {
        pauses += 1;
        for (const socket of sockets) if (socket.writable && more) socket.write(more);
      }, 2_000);
      const closed = Promise.all(
        sockets.map(
          (socket) =>
            new Promise<void>((resolve) =>
              socket.closed ? resolve() : socket.once('close', () => resolve()),
            ),
        ),
      );
      expect((await server.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
      await closed;
      clearInterval(drip);
      expect(pauses).toBeLessThan(mostPauses);
      expect((await server.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    },
    60_000,
  );
});

it('lets a client go away in the middle of its body', async () => {
  for (let at = 0; at < 50; at++) {
    const socket = connect(place.port, place.hostname);
    await once(socket, 'connect');
    socket.write(`${head('Content-Length: 1000')}{"query":`);
    socket.destroy();
  }
  expect((await server.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  expect(server.failures).toEqual([]);
});
