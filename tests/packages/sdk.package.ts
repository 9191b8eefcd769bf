import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveRecord } from '../clients/serve-record.ts';
import { ROOT } from '../helpers/source-files.ts';
import { BUNDLERS } from './bundlers.ts';
import { type InstalledPackage, installPackage } from './install-package.ts';

const require = createRequire(import.meta.url);
const record = serveRecord();

let installed: InstalledPackage;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed?.remove());

describe('the installed package', () => {
  it.each(findNodes())('is imported and called by Node %s', async (_, node) => {
    const script = join(installed.project, 'run.js');
    writeFileSync(
      script,
      `import { createClient, isSdkError } from '@standpoint/sdk';
       import { createCoreClient } from '@standpoint/sdk/core';
       import * as operations from '@standpoint/sdk/operations';
       const client = createClient({ url: process.argv[2] });
       const documents = await client.documents.list().toArray({ limit: 10 });
       const failure = await client.raw('{ nope }').then((answer) => answer.errors, String);
       console.log(JSON.stringify([documents.length, failure.length, isSdkError(1), typeof createCoreClient,
         operations.getActor.startsWith('query GetActor')]));`,
    );
    // The server runs in this process, so the script must not block it.
    const { stdout } = await promisify(execFile)(node, [script, record.url]);
    expect(JSON.parse(stdout)).toEqual([2, 1, false, 'function', true]);
  });

  it('holds the schema and the manifest of its operations', () => {
    const folder = join(installed.project, 'node_modules/@standpoint/sdk/dist');
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toContain('type Query');
    expect(
      Object.keys(JSON.parse(readFileSync(join(folder, 'operations.json'), 'utf8'))).length,
    ).toBeGreaterThan(10);
  });
});

describe('the types of the package', () => {
  it.each(compilers())('compile strictly with TypeScript %s and %s', (_, resolution, compiler) => {
    copyFileSync(new URL('consumer.ts', import.meta.url), join(installed.project, 'consumer.ts'));
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noImplicitReturns: true,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable', 'esnext.disposable'],
      module: resolution === 'bundler' ? 'esnext' : resolution,
      moduleResolution: resolution,
      types: [],
    };
    const config = join(installed.project, 'tsconfig.json');
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    expect(complaintsOf(compiler, config)).toBe('');
  });
});

describe.each(Object.entries(BUNDLERS))('a bundle by %s', (_, bundle) => {
  it.each([
    ['the core', "export { createCoreClient } from '@standpoint/sdk/core'", 5],
    [
      'one operation',
      `import { createCoreClient } from '@standpoint/sdk/core';
       import { getActor } from '@standpoint/sdk/operations';
       export const run = (url) => createCoreClient({ url }).query(getActor, { by: { key: 'x' } });`,
      5.5,
    ],
    ['everything', "export * from '@standpoint/sdk'", 20],
  ])('of %s is at most its size, and holds no other operation', async (what, source, kilobytes) => {
    const entry = join(installed.project, 'entry.js');
    writeFileSync(entry, source);
    const code = await bundle(entry);
    expect(gzipSync(code, { level: 9 }).length / 1024).toBeLessThanOrEqual(kilobytes);
    expect(code.includes('query ListFigures')).toBe(what === 'everything');
  });
});

describe('the layout of the package', () => {
  it('passes publint without a message', async () => {
    const pkgDir = join(installed.project, 'node_modules/@standpoint/sdk');
    const { messages, pkg } = await publint({ pkgDir, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that resolve from every ES module', () => {
    const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');
    // Exits with 1 on a problem; CommonJS and the resolution of Node 10 are not supported.
    const options = ['--profile', 'esm-only', '--exclude-entrypoints', 'schema.graphql', 'operations.json'];
    execFileSync(process.execPath, [attw, installed.tarball, ...options], { encoding: 'utf8' });
  });
});

/** This Node, and the one of the machine where that is another. */
function findNodes(): [version: string, path: string][] {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const paths = [process.execPath, ...folders.map((folder) => join(folder, 'node')).filter(existsSync)];
  const byVersion = new Map(
    paths.map((path) => [execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(), path]),
  );
  return [...byVersion];
}

function compilers(): [version: string, resolution: string, path: string][] {
  const root = createRequire(join(ROOT, 'package.json'));
  const paths = [
    require.resolve('typescript-5.6/package.json'),
    require.resolve('typescript/package.json'),
    root.resolve('typescript/package.json'),
  ];
  return paths.flatMap((path) => {
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
    return ['node16', 'nodenext', 'bundler'].map((resolution): [string, string, string] => [
      version,
      resolution,
      join(dirname(path), 'bin/tsc'),
    ]);
  });
}

function complaintsOf(compiler: string, config: string): string {
  try {
    execFileSync(process.execPath, [compiler, '--project', config], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}
