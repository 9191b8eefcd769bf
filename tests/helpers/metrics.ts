/** What `/metrics` says, line by line. */
export interface Metrics {
  readonly families: readonly Family[];
  readonly samples: readonly MetricSample[];
}

export interface Family {
  readonly name: string;
  readonly type: string;
  readonly help: string;
}

export interface MetricSample {
  /** The name of the family it belongs to. */
  readonly family: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Reads the metrics of the server that serves GraphQL at `url`. */
export async function readMetrics(url: string, init: RequestInit = {}): Promise<Metrics> {
  const response = await fetch(new URL('/metrics', url), init);
  return parseMetrics(await response.text());
}

/** The samples of a metric: their values by their labels, such as `kind=query status=200`. */
export function samplesOf({ samples }: Metrics, name: string): Record<string, number> {
  const named = samples.filter((sample) => sample.name === name);
  return Object.fromEntries(
    named.map(({ labels, value }) => [
      Object.entries(labels)
        .map((pair) => pair.join('='))
        .join(' '),
      value,
    ]),
  );
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const HEAD = new RegExp(`^# HELP (${NAME}) (\\S.*)\\n# TYPE (${NAME}) (counter|gauge|histogram)\\n`);
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(.*)\\})? (-?[0-9.]+(?:e[-+]?\\d+)?|[+-]Inf|NaN)$`);
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/;

/** Parses Prometheus' text format 0.0.4. Throws at the first line that does not keep to it. */
export function parseMetrics(text: string): Metrics {
  if (!text.endsWith('\n')) throw new Error('Cannot read the metrics: the last line has no end');
  const families: Family[] = [];
  const samples: MetricSample[] = [];
  for (let rest = text; rest !== ''; ) {
    const [head, name = '', help = '', typed, type = ''] = HEAD.exec(rest) ?? [];
    if (head === undefined || typed !== name || families.some((family) => family.name === name))
      throw new Error(`Cannot read the metrics: no family begins at ${rest.slice(0, 100)}`);
    families.push({ name, type, help });
    rest = rest.slice(head.length);
    while (rest !== '' && !rest.startsWith('#')) {
      const end = rest.indexOf('\n');
      samples.push(parseSample(rest.slice(0, end), { name, type, help }));
      rest = rest.slice(end + 1);
    }
  }
  return { families, samples };
}

function parseSample(line: string, { name: family, type }: Family): MetricSample {
  const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
  const suffixes = type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''];
  if (!suffixes.some((suffix) => name === `${family}${suffix}`))
    throw new Error(`Cannot read the metrics: ${line} does not belong to ${family}`);
  return { family, name, labels: parseLabels(labels), value: Number(value.replace('Inf', 'Infinity')) };
}

function parseLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let rest = text; rest !== ''; ) {
    const [label, name = '', value = ''] = LABEL.exec(rest) ?? [];
    if (label === undefined || name in labels) throw new Error(`Cannot read the labels ${text}`);
    labels[name] = value.replace(/\\(.)/g, (_, escaped) => (escaped === 'n' ? '\n' : escaped));
    rest = rest.slice(label.length);
  }
  return labels;
}
