import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ServerListener, ServerRequest } from './server-request.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** A socket that is open to requests. */
export interface ListeningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** Stops accepting, and waits until requests under way are answered, at most ten seconds. */
  close(): Promise<void>;
}

/** The server cannot listen where it should. */
export class CannotListenError extends Error {
  override readonly name = 'CannotListenError';
}

const CLOSE_TIMEOUT_MS = 10_000;

/** Timeouts and sizes of a connection, so that slow clients do not block others. */
const CONNECTION_OPTIONS = {
  headersTimeout: 10_000,
  /** A text of the largest size comes within it at 250 KB/s. */
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  /** Longer than proxies keep theirs, so that they never send into a connection that is just being closed. */
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
} as const;

/** After so long without a byte either way a connection is dropped; streams send signs of life more often. */
const IDLE_TIMEOUT_MS = 150_000;

const MAX_CONNECTIONS = 10_000;
const MAX_HEADERS = 100;

/** @throws {CannotListenError} when the port is taken or the address is not this machine's. */
export async function listen(
  handler: ServerListener,
  { host, port }: ListenOptions,
): Promise<ListeningServer> {
  const server = createServer({ ...CONNECTION_OPTIONS, IncomingMessage: ServerRequest }, handler);
  server.maxConnections = MAX_CONNECTIONS;
  server.maxHeadersCount = MAX_HEADERS;
  server.timeout = IDLE_TIMEOUT_MS;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new CannotListenError(`Cannot listen on ${host}:${port}: ${describeListenError(error)}`, {
      cause: error,
    });
  }
  // A server that listens on a port, not on a pipe, has an AddressInfo.
  const address = server.address() as AddressInfo;
  return {
    origin: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      // A connection whose last request is answered only now would be kept open for the next one.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const timeout = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
      await closed;
      clearInterval(sweep);
      clearTimeout(timeout);
    },
  };
}

function describeListenError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'another process uses the port; set STANDPOINT_PORT to a free one';
  if (code === 'EACCES') return 'this user may not use the port; set STANDPOINT_PORT to one above 1023';
  if (code === 'EADDRNOTAVAIL') return 'this machine does not have that address';
  return error instanceof Error ? error.message : String(error);
}
