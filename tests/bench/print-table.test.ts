import { expect, it } from 'vitest';
import { printGrowth, ratioOf } from '../../bench/growth/print-growth.ts';
import { median } from '../../bench/median.ts';
import { printTable } from '../../bench/print-table.ts';

it('sets numbers to the right and words to the left', () => {
  const rows = [
    ['one', '7', '12 MB'],
    ['another', '1024', '-'],
  ];
  expect(printTable(['name', 'count', 'memory'], rows)).toBe(
    ['name     count  memory', 'one          7   12 MB', 'another   1024       -'].join('\n'),
  );
});

it('takes the mean of the two middle numbers where there is no middle one', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
});

it('marks a question whose CPU time grows by more than half, or that is refused', () => {
  const question = { name: 'q', set: 'bench', bodies: async () => [] } as const;
  const growth = [
    { question, cpu: [100, 120, 149] },
    { question, cpu: [100, 120, 151] },
    { question, cpu: [100, 120, null] },
  ];
  const marks = printGrowth([2000, 20_000, 100_000], growth).split('\n').slice(1);
  expect(marks.map((line) => line.includes('over 1.5'))).toEqual([false, true, true]);
  expect(ratioOf([100, 130])).toBe(1.3);
});
