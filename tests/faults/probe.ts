import { setTimeout as sleep } from 'node:timers/promises';

/** A client that sends requests in a loop and records the outcomes. */
export interface Probe {
  /** How often each status was answered; 0 stands for no answer. */
  readonly statuses: Readonly<Record<number, number>>;
  /** The longest that an answer took, in milliseconds. */
  readonly slowest: number;
  stop(): Promise<void>;
}

const PAUSE_MS = 20;

export function startProbe(ask: () => Promise<Response>): Probe {
  const statuses: Record<number, number> = {};
  let slowest = 0;
  let isStopped = false;

  async function probe(): Promise<void> {
    for (; !isStopped; await sleep(PAUSE_MS)) {
      const startedAt = performance.now();
      const status = await statusOf(ask());
      slowest = Math.max(slowest, performance.now() - startedAt);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  }
  const probing = probe();

  return {
    statuses,
    get slowest() {
      return Math.round(slowest);
    },
    async stop() {
      isStopped = true;
      await probing;
    },
  };
}

/** The status of an answer that was read to its end. */
export async function statusOf(asking: Promise<Response>): Promise<number> {
  try {
    const response = await asking;
    await response.text();
    return response.status;
  } catch {
    return 0;
  }
}

/** Asks a server by GraphQL over HTTP. */
export function ask(url: string, query: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
  });
}
