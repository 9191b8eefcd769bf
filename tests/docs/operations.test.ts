import { existsSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { effectiveSettings } from '../../server/config.ts';
import { dialects } from '../helpers/dialects.ts';
import { readMetrics } from '../helpers/metrics.ts';
import { startServer } from '../helpers/running-server.ts';
import { ROOT, readRepositoryFile } from '../helpers/source-files.ts';

const page = readRepositoryFile('docs/operations.md');
const rows = [...page.matchAll(/^\| `([a-z_]+)` \| (counter|gauge|histogram) \| (.*?) ?\| /gm)];

it('lists every metric with its type and its labels, and no other', async () => {
  const listed = new Map(
    rows.map(([, name = '', type = '', labels = '']) => [name, { type, labels: labels.replaceAll('`', '') }]),
  );
  const given = new Map<string, string>([['standpoint_faults_total', 'counter']]);
  for (const dialect of dialects.filter(({ name }) => name !== 'sqlite in memory')) {
    const server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' }, dialect);
    onTestFinished(() => server.stop());
    const ingest = 'mutation ($text: String!) { ingestDocument(input: { text: $text }) { __typename } }';
    await server.ask(ingest, { text: 'The mayor said that 400 lorries had crossed the bridge.' });
    await server.ask('{ documents { totalCount } }');
    const { families, samples } = await readMetrics(server.url);
    for (const { name, type } of families) given.set(name, type);
    for (const { family, labels } of samples) {
      const names = Object.keys(labels).filter((name) => name !== 'le');
      expect(names.join(' '), family).toBe(listed.get(family)?.labels);
    }
  }
  const documented = [...listed].map(([name, { type }]) => [name, type]);
  expect(documented.toSorted()).toEqual([...given].toSorted());
});

it('names only settings and files there are', () => {
  const settings = new Set(effectiveSettings({}, {}).map(({ name }) => name));
  for (const [name] of page.matchAll(/\b(?:STANDPOINT|OTEL|DATABASE)_[A-Z_]+\b/g))
    expect(settings).toContain(name);
  for (const [, path = ''] of page.matchAll(/\]\(\.\.\/([^)#]+)\)/g))
    expect(existsSync(ROOT + path), path).toBe(true);
});
