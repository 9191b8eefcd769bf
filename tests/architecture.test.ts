import { describe, expect, it } from 'vitest';
import { findBrokenRules } from './helpers/house-rules.ts';
import {
  findCycles,
  findForbiddenImports,
  readImportRules,
  readImports,
  type SourceFile,
} from './helpers/imports.ts';
import { readRepositoryFile, readSourceFiles } from './helpers/source-files.ts';

const CODE = '{schema,server,sdk}/**/*.{ts,mts,js,mjs}';
const table = readImportRules(readRepositoryFile('ARCHITECTURE.md'));

describe('the house', () => {
  const code = readSourceFiles(CODE);
  const everything = readSourceFiles('{schema,server,sdk}/**/*.{ts,mts,js,mjs,graphql,sql,json}');

  it('has files to look at', () => {
    expect(code.length).toBeGreaterThan(20);
  });

  it('imports only by the import rules of ARCHITECTURE.md', () => {
    expect(findForbiddenImports(code, table)).toEqual([]);
  });

  it.each([
    {
      manifest: 'package.json',
      isUnder: (path: string) => !/^bench\/peers\/|^tests\/packages\/|\.client\.ts$/.test(path),
    },
    { manifest: 'bench/peers/package.json', isUnder: (path: string) => path.startsWith('bench/peers/') },
  ])('imports only packages that $manifest names', ({ manifest, isUnder }) => {
    const { dependencies, devDependencies } = JSON.parse(readRepositoryFile(manifest));
    const named = Object.keys({ ...dependencies, ...devDependencies });
    const files = readSourceFiles('{schema,server,sdk,tests,bench,examples}/**/*.{ts,mjs}');
    const unnamed = files
      .filter(({ path }) => isUnder(path) && !path.includes('node_modules/'))
      .flatMap((file) =>
        readImports(file)
          .filter(({ target, specifier }) => !target && /^@?\w(?!ode:)/.test(specifier))
          .filter(({ specifier }) => !named.some((name) => `${specifier}/`.startsWith(`${name}/`)))
          .map(({ specifier }) => `${file.path} imports ${specifier}`),
      );
    expect(unnamed).toEqual([]);
  });

  it('has no file that imports itself through others', () => {
    expect(findCycles(code)).toEqual([]);
  });

  it('keeps the rules on names, length, exports, environment and fetch', () => {
    expect(everything.flatMap(findBrokenRules)).toEqual([]);
  });
});

describe('the import rules', () => {
  it('is the one in ARCHITECTURE.md, row by row', () => {
    expect(table.map(({ paths }) => paths.join(' '))).toEqual([
      'schema/model',
      'schema/tables.ts',
      'schema/context.ts',
      'schema/relation',
      'schema',
      'server/config.ts server/config',
      'server/extraction',
      'server/store',
      'server/planner',
      'server/llm',
      'server/ingest',
      'server/ingest/fetch',
      'server/enable-proxy.ts',
      'server/auth',
      'server/telemetry',
      'server/http',
      'server/cli',
      'server/compose.ts server/http-app.ts server/start.ts server/main.ts',
      'sdk',
      'sdk/build.ts',
      'sdk/codegen',
    ]);
  });

  it('cannot be lost in an edit of the page', () => {
    expect(() => readImportRules('# Architecture\n\nNo table.')).toThrow('Cannot read the import rules');
  });

  it.each([
    ['the model', 'schema/model/span.ts', '../tables.ts'],
    ['the schema', 'schema/types/figure.ts', '../../server/store/database.ts'],
    ['the relation plugin', 'schema/relation/mapping.ts', '../types/figure.ts'],
    ['extraction', 'server/extraction/find-figures.ts', '../store/database.ts'],
    ['the store', 'server/store/write.ts', '../extraction/extract.ts'],
    ['the store', 'server/store/write.ts', '../planner/compile.ts'],
    ['the planner', 'server/planner/compile.ts', '../store/sqlite.ts'],
    ['HTTP', 'server/http/yoga.ts', '../store/sqlite.ts'],
    ['HTTP', 'server/http/yoga.ts', '../ingest/ingest.ts'],
    ['ingest', 'server/ingest/ingest.ts', '../planner/compile.ts'],
    ['auth', 'server/auth/api-key-store.ts', '../http/front.ts'],
    ['a part of the server', 'server/planner/compile.ts', '../app.ts'],
    ['the SDK', 'sdk/client.ts', '../schema/model/errors.ts'],
    ['the SDK', 'sdk/client.ts', '../server/config.ts'],
    ['the server', 'server/http-app.ts', '../sdk/client.ts'],
    ['the server', 'server/http-app.ts', '../tests/helpers/imports.ts'],
  ])('refuses %s an import against the import rules', (_, path, specifier) => {
    expect(forbiddenIn(path, `import { something } from '${specifier}';`)).toHaveLength(1);
  });

  it.each([
    ['schema/model/figure.ts', 'graphql'],
    ['schema/model/document.ts', 'node:crypto'],
    ['schema/types/figure.ts', 'graphql-yoga'],
    ['schema/types/figure.ts', 'kysely'],
    ['server/extraction/tag-text.ts', 'kysely'],
    ['server/extraction/tag-text.ts', 'node:fs'],
    ['server/planner/compile.ts', 'node:sqlite'],
    ['server/ingest/accept.ts', 'node:sqlite'],
    ['server/ingest/accept.ts', 'node:http'],
    ['server/store/sqlite/open.ts', 'wink-nlp'],
    ['server/http/yoga.ts', 'commander'],
    ['server/http/yoga.ts', 'zod'],
    ['sdk/client.ts', 'graphql'],
    ['sdk/client.ts', 'node:http'],
  ])('refuses %s the package %s', (path, specifier) => {
    expect(forbiddenIn(path, `import { something } from '${specifier}';`)).toHaveLength(1);
  });

  it.each([
    ['server/store/sqlite/open.ts', 'node:sqlite'],
    ['server/store/write.ts', '../../schema/model/claim.ts'],
    ['server/planner/compile.ts', '../store/database.ts'],
    ['server/extraction/find-figures.ts', './lexicon/units.ts'],
    ['server/ingest/ingest.ts', '../store/accept-document.ts'],
    ['server/cli/serve.ts', '../app.ts'],
    ['schema/types/figure.ts', '../relation/meaning.ts'],
  ])('allows %s to import %s', (path, specifier) => {
    expect(forbiddenIn(path, `import { something } from '${specifier}';`)).toEqual([]);
  });

  it.each([
    ['a type', "import type { Database } from '../store/database.ts';"],
    ['a re-export', "export { open } from '../store/database.ts';"],
    ['everything', "export * from '../store/database.ts';"],
    ['an effect', "import '../store/database.ts';"],
    ['an import at run time', "const store = await import('../store/database.ts');"],
    ['an imported type', "type Store = import('../store/database.ts').Database;"],
    ['a worker', "new Worker(new URL('../store/database.ts', import.meta.url));"],
    ['a computed path', 'const store = await import(path);'],
    ['require', "const sqlite = require('node:sqlite');"],
  ])('sees %s', (_, text) => {
    expect(forbiddenIn('server/extraction/extract.ts', text)).toHaveLength(1);
  });

  it('is not fooled by comments, strings and expressions', () => {
    const text =
      "// import '../store/a.ts';\nconst text = `import '../store/b.ts'`;\nconst like = /from '.*'/;";
    expect(forbiddenIn('server/extraction/extract.ts', text)).toEqual([]);
  });

  it('refuses a file that no row covers', () => {
    expect(forbiddenIn('server/elsewhere/thing.ts', '')).toEqual([
      'server/elsewhere/thing.ts belongs to no part of the table',
    ]);
  });

  function forbiddenIn(path: string, text: string): string[] {
    return findForbiddenImports([{ path, text }], table);
  }
});

describe('a circle of imports', () => {
  const file = (path: string, ...imports: string[]): SourceFile => ({
    path,
    text: imports.map((specifier) => `import type { Thing } from '${specifier}';`).join('\n'),
  });

  it('is found through any number of files, and named', () => {
    const files = [file('a.ts', './b.ts'), file('b.ts', './deep/c.ts'), file('deep/c.ts', '../a.ts')];
    expect(findCycles(files)).toEqual(['a.ts → b.ts → deep/c.ts → a.ts']);
  });

  it('is not seen where two files share a third', () => {
    expect(findCycles([file('a.ts', './b.ts', './c.ts'), file('b.ts', './c.ts'), file('c.ts')])).toEqual([]);
  });
});

describe('the house rules', () => {
  it.each([
    ['reads process.env', 'server/store/open.ts', 'const url = process.env.DATABASE_URL;'],
    ['reads process.env', 'server/store/open.ts', "const url = process['env'];"],
    ['reads process.env', 'server/store/open.ts', 'const { env } = process;'],
    ['reads process.env', 'server/store/open.ts', "import { env } from 'node:process';"],
    ['starts a program through a shell', 'server/cli/run.mjs', 'spawn(name, args, { shell: true });'],
    ['calls fetch', 'server/http/yoga.ts', "await fetch('http://example.org');"],
    ['calls fetch', 'sdk/client.ts', 'globalThis.fetch(url);'],
    ['has a default export', 'schema/index.ts', 'export default {};'],
    ['has 401 lines, more than 400', 'sdk/client.ts', '\n'.repeat(401)],
    ['is not in kebab-case', 'sdk/apiClient.ts', ''],
    ['is not in kebab-case', 'sdk/operations/Documents/list.graphql', ''],
    ['says nothing by the name "helpers"', 'server/store/helpers.ts', ''],
    ['says nothing by the name "util"', 'server/util/dates.ts', ''],
    ['says nothing by the name "types"', 'sdk/types.ts', ''],
  ])('find a file that %s', (rule, path, text) => {
    expect(findBrokenRules({ path, text })).toEqual([`${path} ${rule}`]);
  });

  it.each([
    ['server/config.ts', 'export const read = () => process.env;'],
    ['sdk/send-request.ts', 'export const send = (url: string) => fetch(url);'],
    ['server/http/handle.ts', 'export const handle = (yoga: Yoga) => yoga.fetch(request);'],
    ['schema/types/figure.ts', '// process.env and fetch() in a comment'],
    ['server/extraction/lexicon/units.ts', '\n'.repeat(900)],
    ['sdk/generated/operations.ts', '\n'.repeat(900)],
  ])('let %s pass', (path, text) => {
    expect(findBrokenRules({ path, text })).toEqual([]);
  });
});
