import { expect, it } from 'vitest';
import { createStatementCache } from '../../../server/planner/statement-cache.ts';
import { sqliteOnDisk } from '../../helpers/dialects.ts';

/** A cache over a real database, with the texts that were prepared and released. */
async function openCache(maxBytes: number) {
  const database = await sqliteOnDisk.open();
  const prepared: string[] = [];
  const released: string[] = [];
  const cache = createStatementCache({
    maxBytes,
    prepare(sql, freshness) {
      prepared.push(sql);
      const plan = database.reader.prepare(sql, freshness);
      const release = () => {
        released.push(sql);
        plan.release?.();
      };
      return Object.assign(plan.bind(null), { release });
    },
  });
  return { cache, prepared, released };
}

/** Room for two short statements. */
const TWO = 4_500;

it('prepares a text once, for each freshness of its reads', async () => {
  const { cache, prepared } = await openCache(TWO);

  const first = cache.statement("SELECT 'a'", 'KNOWN');

  expect(cache.statement("SELECT 'a'", 'KNOWN')).toBe(first);
  expect(cache.statement("SELECT 'a'", 'NEWEST')).not.toBe(first);
  expect(prepared).toEqual(["SELECT 'a'", "SELECT 'a'"]);
  expect(cache.stats()).toMatchObject({ entries: 2, hits: 1, misses: 2, evictions: 0 });
});

it('releases the statement that was not used for longest when the bytes run out', async () => {
  const { cache, released } = await openCache(TWO);
  const [a, b] = ['a', 'b'].map((letter) => cache.statement(`SELECT '${letter}'`, 'KNOWN'));
  expect([a?.run([]), b?.run([]), a?.run([])]).toEqual(['a', 'b', 'a']);
  cache.statement("SELECT 'c'", 'KNOWN').run([]);
  a?.run([]);

  cache.statement("SELECT 'd'", 'KNOWN');

  expect(released.at(-1)).not.toBe("SELECT 'a'");
  expect(cache.stats().bytes).toBeLessThanOrEqual(TWO);
});

it('runs a statement that was released, and keeps it again', async () => {
  const { cache, released } = await openCache(TWO);
  const first = cache.statement("SELECT 'first'", 'KNOWN');
  expect(first.run([])).toBe('first');
  for (let number = 0; number < 10; number++) cache.statement(`SELECT '${number}'`, 'KNOWN').run([]);
  expect(released).toContain("SELECT 'first'");

  expect(first.run([])).toBe('first');

  expect(cache.statement("SELECT 'first'", 'KNOWN')).toBe(first);
});
