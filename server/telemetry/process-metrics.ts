import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gauge, type Metric, type Samples, total } from './metric.ts';

const MANIFEST = new URL('../../package.json', import.meta.url);

/** How much the process takes of the machine, how long its event loop is held up, and what it is. */
export function createProcessMetrics(): readonly Metric[] {
  const info = [{ labels: { version: readVersion(), node: process.versions.node }, value: 1 }];
  return [
    gauge('standpoint_info', 'The version that runs', () => info),
    createLagMetric(),
    gauge('process_resident_memory_bytes', 'Resident memory', () => process.memoryUsage.rss()),
    gauge('nodejs_heap_used_bytes', 'Memory of the JavaScript heap that is in use', readHeap),
    total('process_cpu_seconds_total', 'Processor time in user and system mode', readCpuSeconds),
    gauge('process_start_time_seconds', 'When the process started, in seconds since 1970', () =>
      Math.round(performance.timeOrigin / 1_000),
    ),
  ];
}

/** Since the figures were last asked for. */
function createLagMetric(): Metric {
  const delay = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
  delay.enable();
  const help = 'How much later than due the event loop came to its timers since the last scrape';
  return gauge('nodejs_eventloop_lag_seconds', help, (): Samples => {
    const samples = [
      { labels: { quantile: '0.5' }, value: toLag(delay.percentile(50)) },
      { labels: { quantile: '0.99' }, value: toLag(delay.percentile(99)) },
      { labels: { quantile: '1' }, value: toLag(delay.max) },
    ];
    delay.reset();
    return samples;
  });
}

const LAG_RESOLUTION_MS = 20;

/** What is measured is the time from one timer to the next, in nanoseconds. */
function toLag(nanoseconds: number): number {
  return Math.max(0, nanoseconds / 1e9 - LAG_RESOLUTION_MS / 1_000);
}

function readHeap(): number {
  return process.memoryUsage().heapUsed;
}

function readCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function readVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  return version;
}
