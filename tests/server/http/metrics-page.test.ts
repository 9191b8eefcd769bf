import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import type { Rejection, Viewer } from '../../../server/auth/viewer.ts';
import { withMetricsPage } from '../../../server/http/metrics-page.ts';

/** Asks for the metrics, as if over the network address given. */
async function askFrom(address: string, verdict: Viewer | Rejection): Promise<number> {
  const handler = withMetricsPage((_, response) => response.writeHead(404).end(), {
    metrics: [],
    doorkeeper: { identify: async () => verdict },
  });
  const server = createServer(handler);
  server.on('connection', (socket) => Object.defineProperty(socket, 'remoteAddress', { value: address }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  return (await fetch(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}/metrics`)).status;
}

it('is told to this machine, and elsewhere to admins alone; to others there is none', async () => {
  const as = (role: Viewer['role']): Viewer => ({ name: 'ada', role, id: 'key:1' });
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.5.5.5'])
    expect(await askFrom(address, 'NO_KEY')).toBe(200);
  for (const address of ['10.0.0.1', '::ffff:10.0.0.1', '2001:db8::127.0.0.1', '1127.0.0.1']) {
    expect(await askFrom(address, as('admin'))).toBe(200);
    for (const verdict of [as('editor'), as('reader'), 'NO_KEY', 'BAD_TOKEN', 'CANNOT_TELL'] as const)
      expect(await askFrom(address, verdict)).toBe(404);
  }
});
