import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// Vite and Node would each load their own copy of `graphql`, which then fails `instanceof` checks ("another
// module or realm"). Both resolving it by Node's conditions leaves one copy.
const conditions = ['node', 'module-sync'];

/** Marks a test that starts a database server, an HTTP server, a process, a thread, a browser or a timer. */
const STARTS_SOMETHING = new RegExp(
  [
    "helpers/(dialects|browser|chat-server|issuer|keyed-server|running-server|run-standpoint|raw-http)\\.ts'",
    'createServer|spawn|execFile|setTimeout|timers/promises',
    'extraction-pool|file-parser|extract-document',
  ].join('|'),
);

/** What `vitest --mode` selects; without it all tests run that need no network. */
const modes: Readonly<Record<string, object>> = {
  /** Tests over one unit, in under 30 seconds: `npm run test:unit`. */
  unit: { include: unitTests(), globalSetup: [], isolate: false },
  /** What `tests/security/mutate-checks.ts` runs in copies of the tree that share one `node_modules`. */
  mutants: { globalSetup: [] },
  /** Tests that kill processes, fill disks and hold locks, for minutes: `npm run test:faults`. */
  faults: { include: ['tests/faults/*.fault.ts'], testTimeout: 3_600_000, fileParallelism: false },
  /** Tests that install packages from the registry: `npm run test:install`. */
  install: {
    include: ['tests/install/*.install.ts'],
    globalSetup: [],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
  /** Third-party clients against a server, with a lockfile of their own: `npm run check:clients`. */
  clients: {
    include: ['tests/clients/*.client.ts'],
    globalSetup: [],
    testTimeout: 120_000,
    fileParallelism: false,
  },
  /** The packed SDK in empty projects, with compilers and bundlers of their own: `npm run check:package`. */
  package: {
    include: ['tests/packages/*.package.ts'],
    globalSetup: [],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};

export default defineConfig(({ mode }) => ({
  ...(mode === 'mutants' && { cacheDir: './.vitest' }),
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/helpers/postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    ...modes[mode],
  },
}));

function unitTests(): string[] {
  return globSync('tests/{schema,sdk,server}/**/*.test.ts').filter(
    (path) => !STARTS_SOMETHING.test(readFileSync(path, 'utf8')),
  );
}
