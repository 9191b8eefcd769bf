import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as sdk from '../../sdk/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the examples take as given. */
const GIVEN = `
import * as sdk from '${root}sdk/index.ts';
import {
  createClient, createCoreClient, formatQuantity, fromCodePoints, highlight, isSdkError, operations, toCodePoints,
  verifyEvidence,
} from '${root}sdk/index.ts';
declare const client: sdk.Client;
declare const document: sdk.Document;
declare const figure: sdk.Figure;
declare const position: sdk.Position;
declare const error: unknown;
declare const decision: sdk.types.ReviewClaimInput;
declare const { listFigures }: typeof sdk.operations;
declare const titlesDocument: sdk.TypedDocument<{ documents: sdk.Page<{ title: string }> }, { after?: string }>;
declare const changesDocument: sdk.TypedDocument<
  { changed: { sequence: number; entityId: string } },
  { after: number }
>;
`;

/** The code blocks of the README and of every doc comment, each with the place it stands in. */
const examples = ['sdk/README.md', ...globSync('sdk/{,generated/}*.ts', { cwd: root })]
  .sort()
  .flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8').replaceAll(/^ *\* ?/gm, '');
    return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ''], index) => ({
      name: `${path} ${index + 1}`,
      code,
    }));
  });

describe('the documentation of the SDK', () => {
  let folder: string;
  let complaints: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sdk-examples-'));
    await Promise.all(
      examples.map(({ code }, index) => writeFile(join(folder, `${index + 1}.ts`), toModule(code))),
    );
    const compilerOptions = { typeRoots: [join(root, 'node_modules/@types')], noUnusedLocals: false };
    const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.ts'], exclude: [] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    complaints = await compile(folder);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(25);
  });

  it.each(examples.map(({ name }, index) => [name, index + 1]))(
    'holds code that compiles: %s',
    (_, number) => {
      expect(complaints.split('\n').filter((line) => line.startsWith(`${number}.ts`))).toEqual([]);
    },
  );

  it('names every failure in the README', () => {
    const readme = readFileSync(join(root, 'sdk/README.md'), 'utf8');
    const classes = Object.keys(sdk).filter(
      (name) => name.endsWith('Error') && !/^(is)?SdkError$/.test(name),
    );

    expect(classes.filter((name) => !readme.includes(`| \`${name}\` `))).toEqual([]);
  });
});

/** An example as a module of its own, its names in a scope where they may hide those that are given. */
function toModule(code: string): string {
  const body = code.replaceAll(/^import .*;\n/gm, '');
  return `${GIVEN}\nexport async function example() {\n${body}\n}\n`;
}

function compile(folder: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      join(root, 'node_modules/.bin/tsc'),
      ['-p', '.', '--pretty', 'false'],
      { cwd: folder },
      (_, stdout) => resolve(stdout),
    );
  });
}
