import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CONNECT_TIMEOUT_MS } from '../connection.ts';

/** Tells that other processes have written. What they wrote is read from the tables: a notice is only a wake-up. */
export interface NotificationListener {
  /**
   * Calls back after the writes of others, and after every break in which such could have gone unheard. Gives a way to
   * call that off. The first call opens the connection that listens.
   */
  subscribe(callback: () => void): () => void;
  /** Whether the writes of others are heard now. */
  isListening(): boolean;
  close(): Promise<void>;
}

export interface NotificationListenerOptions {
  readonly url: string;
  /** What this process signs its own notices with. */
  readonly senderId: string;
}

/** The statement that tells others of a write; Postgres sends it when the transaction commits, once. */
export function notifyStatement(senderId: string): string {
  return `notify ${CHANNEL}, '${senderId}'`;
}

const CHANNEL = 'standpoint';

/** How often the connection is tried: one whose other end is gone in silence would never say so. */
const HEARTBEAT_INTERVAL_MS = 15_000;

/** How long the server may take to answer on it, in milliseconds. */
const QUERY_TIMEOUT_MS = 5_000;

const MIN_RECONNECT_DELAY_MS = 50;
const MAX_RECONNECT_DELAY_MS = 5_000;

export function createNotificationListener({
  url,
  senderId,
}: NotificationListenerOptions): NotificationListener {
  const callbacks = new Set<() => void>();
  const closing = new AbortController();
  let disconnect = () => {};
  let isListening = false;
  let running: Promise<void> | null = null;

  function notifySubscribers(): void {
    for (const callback of callbacks) callback();
  }

  async function startListening(client: Client): Promise<void> {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    isListening = true;
    notifySubscribers();
  }

  /** Listens until the connection ends. */
  async function listen(): Promise<void> {
    const client = new Client({
      connectionString: url,
      application_name: 'standpoint listener',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
      keepAlive: true,
    });
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    client.on('error', () => end());
    client.on('end', end);
    client.on('notification', ({ payload }) => {
      if (payload !== senderId) notifySubscribers();
    });
    disconnect = end;
    const heartbeat = setInterval(
      () => client.query('select 1').catch(() => end()),
      HEARTBEAT_INTERVAL_MS,
    ).unref();
    try {
      await Promise.race([startListening(client).then(() => over), over]);
    } finally {
      isListening = false;
      clearInterval(heartbeat);
      await client.end().catch(() => undefined);
    }
  }

  async function listenWithReconnect(): Promise<void> {
    for (
      let delayMs = MIN_RECONNECT_DELAY_MS;
      !closing.signal.aborted;
      delayMs = Math.min(delayMs * 2, MAX_RECONNECT_DELAY_MS)
    ) {
      const startedAt = Date.now();
      await listen().catch(() => undefined);
      if (Date.now() - startedAt > HEARTBEAT_INTERVAL_MS) delayMs = MIN_RECONNECT_DELAY_MS;
      const jittered = delayMs * (0.5 + Math.random());
      await sleep(jittered, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  }

  return {
    subscribe(callback) {
      callbacks.add(callback);
      running ??= listenWithReconnect();
      return () => void callbacks.delete(callback);
    },
    isListening: () => isListening,
    async close() {
      closing.abort();
      disconnect();
      await running;
    },
  };
}
