import { readdir, readFile } from 'node:fs/promises';
import type { Ingest } from './ingest.ts';
import { decodeText } from './text/decode-text.ts';
import { parseBriefing } from './text/parse-briefing.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);

/** Ingests the project's own briefings, at once, so that all are durable before the first is extracted. */
export async function loadSamples(ingest: Ingest): Promise<void> {
  const names = (await readdir(SAMPLES))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
  const briefings = await Promise.all(
    names.map(async (name) => parseBriefing(decodeText(await readFile(new URL(name, SAMPLES)), name))),
  );
  await Promise.all(briefings.map((briefing) => ingest.ingest({ ...briefing, isSample: true })));
}
