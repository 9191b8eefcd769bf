import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Stands between a server and its database, and can fall silent: connections stay open, and nothing comes through. */
export interface HalfOpenProxy {
  /** The database's address through it. */
  readonly url: string;
  dropTraffic(isSwallowing: boolean): void;
}

export async function startHalfOpenProxy(url: string): Promise<HalfOpenProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isDropping = false;

  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => void (isDropping || to.write(bytes)));
      from.on('error', () => undefined);
      // Not even the end of one side is told to the other.
      from.on('close', () => void (isDropping || to.destroy()));
    }
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  // A server that listens on a port has an AddressInfo.
  const { port: own } = proxy.address() as { readonly port: number };
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${own}` }).href,
    dropTraffic(value) {
      isDropping = value;
    },
  };
}
