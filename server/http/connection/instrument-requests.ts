import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { createCounter } from '../../telemetry/counter.ts';
import { createHistogram } from '../../telemetry/histogram.ts';
import { gauge, type Metric } from '../../telemetry/metric.ts';
import type { Tracer, TraceSpan } from '../../telemetry/tracer.ts';
import type { GraphQLHandler } from '../execution/graphql-handler.ts';
import { describeRequest, knownPathOf } from './describe-request.ts';
import type { ServerListener, ServerRequest } from './server-request.ts';

export interface InstrumentRequestsOptions {
  readonly logger: Logger;
  /** A request that takes so long is logged at `info`; every other at `debug`. 0 makes every request one that does. */
  readonly slowMs: number;
  readonly tracer: Tracer | null;
}

export interface InstrumentedListener {
  readonly listener: ServerListener;
  readonly metrics: readonly Metric[];
}

/** The same listener, whose requests are counted, timed, logged and, with a tracer, told as spans. */
export function instrumentRequests(
  listener: ServerListener,
  options: InstrumentRequestsOptions,
): InstrumentedListener {
  const { logger, slowMs, tracer } = options;
  const requests = createCounter({
    name: 'standpoint_requests_total',
    help: 'Requests that were answered, or whose callers had gone (aborted), by what they asked for',
    labels: ['kind', 'status'],
  });
  const durations = createHistogram({
    name: 'standpoint_request_duration_seconds',
    help: 'Time from the headers of a request to the end of its answer',
    labels: ['kind'],
  });
  let inFlight = 0;

  function finish({ request, response, startedAt, bytesBefore, span }: Exchange): void {
    const ms = performance.now() - startedAt;
    inFlight -= 1;
    const kind = kindOf(request);
    requests.count(kind, statusOf(response));
    durations.observe(ms, kind);
    span?.end(toSpanOutcome(request, response));
    const isLoggedAtInfo = response.statusCode >= 500 || (ms >= slowMs && kind !== 'subscription');
    const level = isLoggedAtInfo && kind !== 'probe' ? 'info' : 'debug';
    if (!logger.isLevelEnabled(level)) return;
    const bytes = request.socket.bytesWritten - bytesBefore;
    const facts = describeRequest(request, response);
    logger[level]({ ...facts, ms: Math.round(ms * 100) / 100, bytes, traceId: span?.traceId }, 'Request');
  }

  return {
    listener(request, response) {
      inFlight += 1;
      const span = tracer?.start('request', traceParentOf(request)) ?? null;
      const { bytesWritten: bytesBefore } = request.socket;
      const exchange = { request, response, startedAt: performance.now(), bytesBefore, span };
      response.on('close', () => finish(exchange));
      if (span) spans.set(request, span);
      listener(request, response);
    },
    metrics: [
      requests,
      durations,
      gauge('standpoint_requests_under_way', 'Requests that are being answered', () => inFlight),
    ],
  };
}

const spans = new WeakMap<IncomingMessage, TraceSpan>();

/**
 * The same handler, which works inside the span of each request. That a body has come is told by its connection, which
 * knows of no span: what is entered before is lost by then.
 */
export function withRequestSpan(handler: GraphQLHandler): GraphQLHandler {
  return (request, response) => {
    const span = spans.get(request);
    if (span) span.run(() => handler(request, response));
    else handler(request, response);
  };
}

interface Exchange {
  readonly request: ServerRequest;
  readonly response: ServerResponse;
  readonly startedAt: number;
  /** What the connection had sent before. */
  readonly bytesBefore: number;
  readonly span: TraceSpan | null;
}

/** What a request is for: query, mutation or subscription; `probe` asks after the server's health; all else is `other`. */
function kindOf(request: ServerRequest): string {
  return request.operation?.kind ?? (PROBE_PATHS.has(knownPathOf(request)) ? 'probe' : 'other');
}

const PROBE_PATHS: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);

function statusOf({ headersSent, statusCode }: ServerResponse): string {
  return headersSent ? String(statusCode) : 'aborted';
}

function traceParentOf({ headers }: IncomingMessage) {
  const { traceparent } = headers;
  return { traceparent: toText(traceparent) };
}

function toText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}

function toSpanOutcome(request: ServerRequest, response: ServerResponse) {
  const { method, path, status, operation, operationId, requestId } = describeRequest(request, response);
  const { kind } = request.operation ?? {};
  return {
    ...(kind && { name: operation ? `${kind} ${operation}` : kind }),
    attributes: {
      'http.request.method': method,
      'url.path': path,
      'http.response.status_code': status,
      ...(kind && { 'graphql.operation.type': kind }),
      ...(operation && { 'graphql.operation.name': operation }),
      ...(operationId && { 'graphql.document.hash': operationId }),
      ...(requestId && { 'standpoint.request.id': requestId }),
    },
    hasFailed: status >= 500 || !response.writableFinished,
  };
}
