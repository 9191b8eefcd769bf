import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests that install packages; they need the registry and a minute, and are no part of `npm test`. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], globalSetup: [] } },
  defineConfig({
    test: { include: ['tests/install/*.install.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
  }),
);
