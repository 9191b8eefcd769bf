import { createExtractionPool } from '../../server/ingest/worker/extraction-pool.ts';
import type { Texts } from './vary-texts.ts';

/** What extracting many texts took. */
export interface Throughput {
  readonly documents: number;
  readonly failures: number;
  /** Code units of all texts. */
  readonly characters: number;
  readonly wallSeconds: number;
  /** Of all threads: the worker that extracts and the one that hands it the texts. */
  readonly cpuSeconds: number;
  /** Mean resident memory of the process in each tenth of the run, in MB. */
  readonly memory: readonly number[];
}

/** Extracts texts in one worker, one after the other, as an ingest does. */
export async function measureThroughput(texts: Texts, documents: number): Promise<Throughput> {
  const pool = createExtractionPool({ maxTextLength: 1_000_000 });
  const sums = Array.from({ length: 10 }, () => ({ megabytes: 0, samples: 0 }));
  let [failures, characters] = [0, 0];
  try {
    await pool.extract({ text: texts.at(-1) });
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    const sampleEvery = Math.max(1, Math.min(50, Math.floor(documents / 100)));
    for (let number = 0; number < documents; number += 1) {
      const text = texts.at(number);
      characters += text.length;
      await pool.extract({ text, language: 'en' }).catch(() => {
        failures += 1;
      });
      const tenth = sums[Math.floor((number * 10) / documents)];
      if (!tenth || number % sampleEvery > 0) continue;
      tenth.megabytes += process.memoryUsage.rss() / 2 ** 20;
      tenth.samples += 1;
    }
    const { user, system } = process.cpuUsage(cpu);
    return {
      documents,
      failures,
      characters,
      wallSeconds: (performance.now() - started) / 1_000,
      cpuSeconds: (user + system) / 1_000_000,
      memory: sums.map(({ megabytes, samples }) => Math.round(megabytes / Math.max(1, samples))),
    };
  } finally {
    await pool.close();
  }
}
