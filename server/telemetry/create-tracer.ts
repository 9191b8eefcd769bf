import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Context,
  type Span as OtelSpan,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace as tracing,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { TraceSettings } from './trace-settings.ts';
import type { TraceParent, Tracer, TraceSpan } from './tracer.ts';

/** How long spans that are not sent yet may hold up the end of the process, in milliseconds. */
const CLOSE_TIMEOUT_MS = 2_000;

const EXPORT_TIMEOUT_MS = 5_000;

/** Makes a tracer that sends to an OpenTelemetry collector. To be loaded only where one is set. */
export function createTracer({ url, headers, serviceName, ratio }: TraceSettings): Tracer {
  const exporter = new OTLPTraceExporter({
    url: `${url.replace(/\/+$/, '')}/v1/traces`,
    headers: { ...headers },
    timeoutMillis: EXPORT_TIMEOUT_MS,
  });
  // Bounded: while the collector is away, spans beyond its queue are dropped.
  const processor = new BatchSpanProcessor({ exporter, exportTimeoutMillis: EXPORT_TIMEOUT_MS });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [processor],
  });
  const tracer = provider.getTracer('standpoint');
  const current = new AsyncLocalStorage<Context>();

  return {
    start(name, origin) {
      const here = origin === null ? undefined : current.getStore();
      const parent = origin ? contextOf(origin) : (here ?? ROOT_CONTEXT);
      const kind = origin ? SpanKind.SERVER : SpanKind.INTERNAL;
      const span = tracer.startSpan(name, { kind }, parent);
      const context = tracing.setSpan(parent, span);
      return toSpan(span, (work) => current.run(context, work));
    },
    async close() {
      await Promise.race([
        provider.shutdown().catch(() => undefined),
        sleep(CLOSE_TIMEOUT_MS, undefined, { ref: false }),
      ]);
    },
  };
}

function toSpan(span: OtelSpan, run: TraceSpan['run']): TraceSpan {
  return {
    traceId: span.spanContext().traceId,
    run,
    end({ name, attributes, hasFailed }) {
      if (name) span.updateName(name);
      if (attributes) span.setAttributes({ ...attributes });
      if (hasFailed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

const TRACEPARENT = /^[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(?:$|-)/;

/** The context of a caller that sends one it may send; else that of a new trace. */
function contextOf({ traceparent = '' }: TraceParent): Context {
  const [, traceId, spanId, flags = ''] = TRACEPARENT.exec(traceparent) ?? [];
  if (!traceId || !spanId || traceparent.startsWith('ff')) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  return tracing.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
