import { expect, it } from 'vitest';
import { measureLatency } from '../../bench/extract/measure-latency.ts';
import { measureThroughput } from '../../bench/extract/measure-throughput.ts';
import { varyTexts } from '../../bench/extract/vary-texts.ts';

it('varies its texts without end, and alike each time', () => {
  const texts = varyTexts(1_000);
  const all = Array.from({ length: 500 }, (_, number) => texts.at(number));
  expect(new Set(all).size).toBe(500);
  expect(all).toEqual(Array.from({ length: 500 }, (_, number) => varyTexts(1_000).at(number)));
  for (const text of all) expect(text.isWellFormed()).toBe(true);
});

it('measures the extraction of texts, and a small query beside it', async () => {
  const texts = varyTexts(1_000);
  const { documents, failures, cpuSeconds, memory } = await measureThroughput(texts, 20);
  expect({ documents, failures }).toEqual({ documents: 20, failures: 0 });
  expect(cpuSeconds).toBeGreaterThan(0);
  for (const megabytes of memory) expect(megabytes).toBeGreaterThan(10);

  const { rounds } = await measureLatency(texts, { seconds: 0.2, rounds: 1, senders: 2 });
  for (const { idle, busy } of rounds) {
    expect(idle.failures + busy.failures).toBe(0);
    expect(Math.min(idle.requests, busy.requests)).toBeGreaterThan(0);
  }
});
