import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The clients of others, tried against a server: installed by `npm run check:clients` alone. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], globalSetup: [] } },
  defineConfig({
    test: { include: ['tests/clients/*.client.ts'], testTimeout: 120_000, fileParallelism: false },
  }),
);
