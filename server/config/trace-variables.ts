import { z } from 'zod';
import type { TraceSettings } from '../telemetry/trace-settings.ts';
import { type Values, webAddress } from './variable-kinds.ts';

/** Under the names that OpenTelemetry gives them. */
export const traceVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress(),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((pair) => pair.trim() !== ''))
    .refine(
      (pairs) => pairs.every((pair) => /^\s*[\w-]+\s*=/.test(pair)),
      'must be <name>=<value>, separated by commas',
    ),
  OTEL_SERVICE_NAME: z.string().default('standpoint'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .default('1')
    .refine((ratio) => /^(0|1|0?\.\d+|[01]\.0+)$/.test(ratio), 'must be a number from 0 to 1')
    .transform(Number),
};

/** Nothing is traced unless there is a collector. */
export function toTraceSettings(values: Values<typeof traceVariables>): TraceSettings | null {
  if (values.OTEL_EXPORTER_OTLP_ENDPOINT === '') return null;
  const headers = values.OTEL_EXPORTER_OTLP_HEADERS.map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name.trim(), value.join('=').trim()];
  });
  return {
    url: values.OTEL_EXPORTER_OTLP_ENDPOINT,
    headers: Object.fromEntries(headers),
    serviceName: values.OTEL_SERVICE_NAME,
    ratio: values.OTEL_TRACES_SAMPLER_ARG,
  };
}
