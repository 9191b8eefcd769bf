import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests that kill, fill up and lock; they take minutes and are no part of `npm test`. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: { include: ['tests/faults/*.fault.ts'], testTimeout: 3_600_000, fileParallelism: false },
  }),
);
