import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../helpers/source-files.ts';

const HERE = dirname(new URL(import.meta.url).pathname);
const SCHEMA = join(ROOT, 'schema/schema.graphql');
const { resolve } = createRequire(import.meta.url);
const run = promisify(execFile);

const QUERY = `query Figures($first: Int!) {
  figures(first: $first) { nodes { id quantity { value } measure { label } publishedAt: document { publishedAt } } }
}`;

/** Uses of the types: the right one, and one that must be an error. */
const USES = `
type Figure = ResultOf<typeof query>['figures']['nodes'][number];
export const value = (figure: Figure): string | null => (figure.quantity.value ?? null) as string | null;
// @ts-expect-error There is no such field.
export const wrong = (figure: Figure) => figure.nope;
`;

/** A folder beside the installed packages, so that they are found from it. */
function workFolder(): string {
  mkdirSync(join(HERE, 'node_modules/.work'), { recursive: true });
  const folder = mkdtempSync(join(HERE, 'node_modules/.work/'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function check(folder: string): Promise<void> {
  await run(process.execPath, [resolve('typescript/bin/tsc'), '--noEmit', '-p', folder]);
}

const COMPILER_OPTIONS = {
  strict: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2022',
  skipLibCheck: true,
  types: [],
};

describe('graphql-codegen', () => {
  it('makes types of the schema and of operations on it that hold', async () => {
    const folder = workFolder();
    const use = `import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { graphql } from './gql/index';
type ResultOf<Node> = Node extends TypedDocumentNode<infer Result, infer _> ? Result : never;
const query = graphql(\`${QUERY}\`);${USES}`;
    writeFileSync(join(folder, 'use.ts'), use);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ['.'] }),
    );
    const generates = { './gql/': { preset: 'client', presetConfig: { fragmentMasking: false } } };
    const config = { schema: SCHEMA, documents: './use.ts', generates };
    writeFileSync(join(folder, 'codegen.json'), JSON.stringify(config));
    const command = join(HERE, 'node_modules/@graphql-codegen/cli/cjs/bin.js');
    await run(process.execPath, [command, '--config', 'codegen.json'], { cwd: folder });
    await check(folder);
  });
});

describe('gql.tada', () => {
  it('knows the types of operations on the schema', async () => {
    const folder = workFolder();
    const plugin = { name: 'gql.tada/ts-plugin', schema: SCHEMA, tadaOutputLocation: './introspection.d.ts' };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...COMPILER_OPTIONS, plugins: [plugin] }, include: ['.'] }),
    );
    const use = `import { initGraphQLTada, type ResultOf } from 'gql.tada';
import type { introspection } from './introspection';
const graphql = initGraphQLTada<{ introspection: introspection; scalars: { Decimal: string; DateTime: string } }>();
const query = graphql(\`${QUERY}\`);${USES}`;
    writeFileSync(join(folder, 'use.ts'), use);
    await run(process.execPath, [
      join(HERE, 'node_modules/gql.tada/bin/cli.js'),
      'generate-output',
      '-c',
      folder,
    ]);
    await check(folder);
    expect(true).toBe(true);
  });
});
