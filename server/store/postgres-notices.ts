import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CONNECT_TIMEOUT_MS } from './postgres-pool.ts';

/** Tells that other processes have written. What they wrote is read from the tables: a notice is only a wake-up. */
export interface PostgresNotices {
  /**
   * Calls back after the writes of others, and after every break in which such could have gone unheard. Gives a way to
   * call that off. The first call opens the connection that listens.
   */
  subscribe(callback: () => void): () => void;
  /** Whether the writes of others are heard now. */
  isListening(): boolean;
  close(): Promise<void>;
}

export interface NoticesOptions {
  readonly url: string;
  /** What this process signs its own notices with. */
  readonly origin: string;
}

/** The statement that tells others of a write; Postgres sends it when the transaction commits, once. */
export function noticeOf(origin: string): string {
  return `notify ${CHANNEL}, '${origin}'`;
}

const CHANNEL = 'standpoint';

/** How often the connection is tried: one whose other end is gone in silence would never say so. */
const HEARTBEAT_MS = 15_000;

/** How long the server may take to answer on it, in milliseconds. */
const PATIENCE_MS = 5_000;

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

export function createPostgresNotices({ url, origin }: NoticesOptions): PostgresNotices {
  const callbacks = new Set<() => void>();
  const closing = new AbortController();
  let hangUp = () => {};
  let isListening = false;
  let running: Promise<void> | null = null;

  function tell(): void {
    for (const callback of callbacks) callback();
  }

  async function begin(client: Client): Promise<void> {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    isListening = true;
    tell();
  }

  /** Listens until the connection ends. */
  async function listen(): Promise<void> {
    const client = new Client({
      connectionString: url,
      application_name: 'standpoint listener',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    });
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    client.on('error', () => end());
    client.on('end', end);
    client.on('notification', ({ payload }) => {
      if (payload !== origin) tell();
    });
    hangUp = end;
    const heartbeat = setInterval(() => client.query('select 1').catch(() => end()), HEARTBEAT_MS).unref();
    try {
      await Promise.race([begin(client).then(() => over), over]);
    } finally {
      isListening = false;
      clearInterval(heartbeat);
      await client.end().catch(() => undefined);
    }
  }

  async function listenOn(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !closing.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const startedAt = Date.now();
      await listen().catch(() => undefined);
      if (Date.now() - startedAt > HEARTBEAT_MS) pause = FIRST_PAUSE_MS;
      const jittered = pause * (0.5 + Math.random());
      await sleep(jittered, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  }

  return {
    subscribe(callback) {
      callbacks.add(callback);
      running ??= listenOn();
      return () => void callbacks.delete(callback);
    },
    isListening: () => isListening,
    async close() {
      closing.abort();
      hangUp();
      await running;
    },
  };
}
