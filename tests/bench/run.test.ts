import { describe, expect, inject, it } from 'vitest';
import { compare } from '../../bench/compare.ts';
import { OPERATION_NAMES, operations } from '../../bench/operations.ts';
import { printComparison } from '../../bench/print-comparison.ts';

const postgres = inject('postgres');
const databases = [
  { name: 'SQLite', database: 'sqlite' },
  ...(postgres ? [{ name: 'Postgres', database: postgres.url }] : []),
];

describe.each(databases)('the benchmark on $name', ({ database }) => {
  it('measures all operations, to which both servers give the same answers', async () => {
    const comparisons = await compare({ database, documents: 30, operations, rounds: 1, seconds: 0.05 });

    expect(comparisons.map(({ operation }) => operation)).toEqual(OPERATION_NAMES);
    for (const { differences, compared, measured } of comparisons) {
      expect(differences).toEqual([]);
      expect(compared).toBe(50);
      for (const server of [measured?.product, measured?.handWritten]) {
        expect(server?.cpu).toBeGreaterThan(0);
        expect(server?.requestsPerSecond).toBeGreaterThan(0);
      }
    }
    expect(printComparison(comparisons).split('\n')).toHaveLength(1 + 2 * OPERATION_NAMES.length);
  });
});
