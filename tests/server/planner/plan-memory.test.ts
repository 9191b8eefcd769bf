import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../helpers/dialects.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/measure-plans.ts');

/** Plans so many different shapes in a process of its own, whose memory nothing else uses. */
async function measurePlans(shapes: number) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    FIXTURE,
    temporaryFolder(),
    String(shapes),
  ]);
  const { counted, held, evictions } = JSON.parse(stdout);
  return { counted, held, evictions };
}

it('counts what plans and their statements hold within a factor of 1.5', async () => {
  const { counted, held } = await measurePlans(700);

  expect(counted / held).toBeGreaterThan(1 / 1.5);
  expect(counted / held).toBeLessThan(1.5);
});

it('holds no more than its bound after thousands of shapes that never repeat', async () => {
  const { held, evictions } = await measurePlans(4_000);

  expect(evictions).toBeGreaterThan(1_000);
  expect(held).toBeLessThan(1.5 * 32 * 1024 * 1024);
});
