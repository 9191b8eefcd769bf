import type { Labels, Metric, Sample } from './metric.ts';

/** What Prometheus is told the text is [text exposition format 0.0.4]. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Writes metrics as Prometheus reads them. */
export async function renderMetrics(metrics: readonly Metric[]): Promise<string> {
  const families = await Promise.all(metrics.map(renderFamily));
  return families.join('');
}

async function renderFamily({ name, help, type, read }: Metric): Promise<string> {
  const samples = await read();
  const lines = samples.map((sample) => `${renderSample(name, sample)}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function renderSample(name: string, { suffix = '', labels = {}, value }: Sample): string {
  return `${name}${suffix}${renderLabels(labels)} ${renderValue(value)}`;
}

function renderLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escapeValue(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

function escapeValue(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function renderValue(value: number): string {
  if (Number.isFinite(value) || Number.isNaN(value)) return String(value);
  return value > 0 ? '+Inf' : '-Inf';
}
