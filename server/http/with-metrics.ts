import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** What is counted elsewhere, read when it is asked for. */
export interface MetricSources {
  /** Subscribers that follow the log of changes. */
  readonly followers: () => number;
  /** Documents that wait for their extraction, and those being extracted. */
  readonly jobs: () => Promise<{ readonly waiting: number; readonly leased: number }>;
}

/** The format that Prometheus scrapes [text exposition format 0.0.4]. */
const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Counts and times requests, and tells the figures at `/metrics` to this machine alone: they say how much is in use. */
export function withMetrics(listener: RequestListener, sources: MetricSources): RequestListener {
  const requests = new Map<string, number>();
  let seconds = 0;
  let underWay = 0;

  function count(request: IncomingMessage, response: ServerResponse): void {
    const startedAt = performance.now();
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
      seconds += (performance.now() - startedAt) / 1000;
      const method = request.method === 'GET' || request.method === 'POST' ? request.method : 'other';
      const labels = `{method="${method}",status="${response.statusCode}"}`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
    });
  }

  async function render(): Promise<string> {
    const { waiting, leased } = await sources.jobs();
    return [
      '# TYPE standpoint_requests_total counter',
      ...[...requests].map(([labels, number]) => `standpoint_requests_total${labels} ${number}`),
      ...metric('standpoint_request_seconds_total', 'counter', seconds),
      ...metric('standpoint_requests_under_way', 'gauge', underWay),
      ...metric('standpoint_subscribers', 'gauge', sources.followers()),
      ...metric('standpoint_extractions_waiting', 'gauge', waiting),
      ...metric('standpoint_extractions_under_way', 'gauge', leased),
      ...metric('process_resident_memory_bytes', 'gauge', process.memoryUsage.rss()),
      ...metric('process_cpu_seconds_total', 'counter', cpuSeconds()),
      '',
    ].join('\n');
  }

  return (request, response) => {
    const isAsked = request.url === '/metrics' && LOOPBACK.test(request.socket.remoteAddress ?? '');
    if (!isAsked) {
      count(request, response);
      return listener(request, response);
    }
    render().then(
      (text) => response.writeHead(200, { 'Content-Type': METRICS_TYPE }).end(text),
      () => response.writeHead(503).end(),
    );
  };
}

function metric(name: string, type: 'counter' | 'gauge', value: number): string[] {
  return [`# TYPE ${name} ${type}`, `${name} ${value}`];
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
