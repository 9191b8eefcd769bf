import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** A socket that is open to requests. */
export interface Listening {
  /** Such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** Stops accepting, and waits until requests under way are answered, at most ten seconds. */
  close(): Promise<void>;
}

/** The server cannot listen where it should. */
export class CannotListenError extends Error {
  override readonly name = 'CannotListenError';
}

const CLOSE_PATIENCE_MS = 10_000;

/** @throws {CannotListenError} when the port is taken or the address is not this machine's. */
export async function listen(handler: RequestListener, { host, port }: ListenOptions): Promise<Listening> {
  const server = createServer(handler);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new CannotListenError(`Cannot listen on ${host}:${port}: ${explain(error)}`, { cause: error });
  }
  // A server that listens on a port, not on a pipe, has an AddressInfo.
  const bound = server.address() as AddressInfo;
  return {
    origin: `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      const patience = setTimeout(() => server.closeAllConnections(), CLOSE_PATIENCE_MS);
      await closed;
      clearTimeout(patience);
    },
  };
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'another process uses the port; set STANDPOINT_PORT to a free one';
  if (code === 'EACCES') return 'this user may not use the port; set STANDPOINT_PORT to one above 1023';
  if (code === 'EADDRNOTAVAIL') return 'this machine does not have that address';
  return error instanceof Error ? error.message : String(error);
}
