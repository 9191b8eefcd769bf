import { Agent, request as startRequest } from 'node:http';
import { readProcess } from '../read-process.ts';

/** What the probe is told. */
export type ProbeRequest =
  | { readonly do: 'watch'; readonly port: number; readonly pid: number }
  | { readonly do: 'report' };

/** The worst since the last report. */
export interface ProbeReport {
  /** Milliseconds from when a request was meant to begin to the end of its answer. */
  readonly health: number;
  readonly query: number;
  /** Requests that were not answered well. */
  readonly failures: number;
  /** The server's own memory, in megabytes. */
  readonly memory: number;
}

const HEALTH_EVERY_MS = 20;
const QUERY_EVERY_MS = 50;
const MEMORY_EVERY_MS = 20;
const QUERY = JSON.stringify({ query: '{ document(by: { id: "doc_1" }) { id title publishedAt } }' });

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
const nothing: ProbeReport = { health: 0, query: 0, failures: 0, memory: 0 };
let worst = nothing;
/** When each request that is under way was meant to begin. */
const waiting = { health: new Set<number>(), query: new Set<number>() };

process.on('message', (told: ProbeRequest) => {
  if (told.do === 'watch') return watch(told);
  const now = performance.now();
  for (const kind of ['health', 'query'] as const) for (const since of waiting[kind]) take(kind, now - since);
  process.send?.(worst);
  worst = nothing;
});
process.on('disconnect', () => process.exit());

function watch({ port, pid }: { readonly port: number; readonly pid: number }): void {
  at(HEALTH_EVERY_MS, (meant) => ask('health', meant, { port, path: '/health', method: 'GET' }));
  at(QUERY_EVERY_MS, (meant) => ask('query', meant, { port, path: '/graphql', method: 'POST' }, QUERY));
  at(MEMORY_EVERY_MS, () => {
    worst = { ...worst, memory: Math.max(worst.memory, readProcess(pid)?.memory ?? 0) };
  });
}

/** Calls at a steady rate with the moment at which each call was meant to be, however late it is. */
function at(every: number, call: (meant: number) => void): void {
  let meant = performance.now();
  setInterval(() => {
    for (const now = performance.now(); meant <= now; meant += every) call(meant);
  }, every);
}

type Kind = 'health' | 'query';
type Target = { readonly port: number; readonly path: string; readonly method: string };

function ask(kind: Kind, meant: number, target: Target, body = ''): void {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  waiting[kind].add(meant);
  const end = (isWell: boolean) => {
    waiting[kind].delete(meant);
    take(kind, performance.now() - meant);
    if (!isWell) worst = { ...worst, failures: worst.failures + 1 };
  };
  const request = startRequest({ ...target, agent, host: '127.0.0.1', headers }, (response) => {
    response.resume();
    response.on('end', () => end(response.statusCode === 200));
  });
  request.on('error', () => end(false));
  request.end(body);
}

function take(kind: Kind, milliseconds: number): void {
  worst = { ...worst, [kind]: Math.max(worst[kind], milliseconds) };
}
