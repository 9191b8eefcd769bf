import { defineConfig } from 'vitest/config';

// Vite and Node would each load their own copy of `graphql`, which then fails `instanceof` checks ("another
// module or realm"). Both resolving it by Node's conditions leaves one copy.
const conditions = ['node', 'module-sync'];

export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/helpers/postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
