import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { type BodyLimits, createBodyReader } from '../../../../server/http/connection/read-body.ts';

/** A server that tells what became of each body, over bare sockets that send as they please. */
async function serve(limits: BodyLimits) {
  const readBody = createBodyReader(limits);
  const server = createServer((request, response) => {
    readBody(request, (body) => response.end(typeof body === 'string' ? body : `read ${body.text.length}`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? Number(address?.port) : 0;
  return async (
    head: string,
    body: string | Uint8Array,
  ): Promise<{ socket: Socket; answer: Promise<string> }> => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.setEncoding('utf8');
    socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\n${head}\r\n\r\n`);
    socket.write(body);
    const answer = once(socket, 'data').then(([text]) => String(text).split('\r\n\r\n')[1] ?? '');
    answer.catch(() => undefined);
    return { socket, answer };
  };
}

const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const CHUNKED = 'Transfer-Encoding: chunked\r\nConnection: close';

it('refuses a body that says it is too large before any of it comes', async () => {
  const send = await serve({ maxBytes: 10, maxTotalBytes: 100 });
  expect(await (await send('Content-Length: 11', '')).answer).toContain('TOO_LARGE');
});

it('refuses a body that turns out too large, though it never said how large', async () => {
  const send = await serve({ maxBytes: 10, maxTotalBytes: 100 });
  expect(await (await send(CHUNKED, chunk('x'.repeat(11)))).answer).toContain('TOO_LARGE');
  expect(await (await send(CHUNKED, `${chunk('x'.repeat(10))}0\r\n\r\n`)).answer).toContain('read 10');
});

it('refuses what is more than all bodies may hold that are coming in, and takes it when they are gone', async () => {
  const send = await serve({ maxBytes: 10, maxTotalBytes: 26 });
  const coming = await Promise.all([1, 2, 3].map(() => send('Content-Length: 10', 'x'.repeat(8))));
  const [first] = coming;
  await expect.poll(async () => (await send('Content-Length: 3', 'xxx')).answer).toContain('TOO_BUSY');
  first?.socket.write('xx');
  expect(await first?.answer).toContain('read 10');
  for (const { socket } of coming) socket.destroy();
  for (let at = 0; at < 20; at++) {
    await expect
      .poll(async () => (await send('Content-Length: 10', 'x'.repeat(10))).answer)
      .toContain('read 10');
    expect(await (await send(CHUNKED, chunk('x'.repeat(11)))).answer).toContain('TOO_LARGE');
  }
});

it('reads a body alike whether it comes whole, in parts or without a length', async () => {
  const send = await serve({ maxBytes: 10, maxTotalBytes: 100 });
  expect(await (await send('Content-Length: 3', 'abc')).answer).toBe('read 3');
  expect(await (await send('Content-Length: 0', '')).answer).toBe('read 0');
  expect(await (await send(CHUNKED, `${chunk('ab')}${chunk('c')}0\r\n\r\n`)).answer).toContain('read 3');
  const { socket, answer } = await send('Content-Length: 3', 'ab');
  await new Promise(setImmediate);
  socket.write('c');
  expect(await answer).toBe('read 3');
});

it('takes the character that stands for what cannot be decoded, where it was sent', async () => {
  const send = await serve({ maxBytes: 10, maxTotalBytes: 100 });
  expect(await (await send('Content-Length: 3', '\uFFFD')).answer).toBe('read 1');
});

it('refuses bytes that are no UTF-8', async () => {
  const send = await serve({ maxBytes: 10, maxTotalBytes: 100 });
  expect(await (await send('Content-Length: 2', Buffer.from([0xc0, 0xaf]))).answer).toContain('NOT_UTF8');
});
