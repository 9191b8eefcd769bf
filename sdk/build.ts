import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SDK = import.meta.dirname;
const DIST = join(SDK, 'dist');

/** Builds the package into `sdk/dist`: JavaScript, source maps, declarations, the schema and the operation manifest. */
build();

function build(): void {
  rmSync(DIST, { recursive: true, force: true });
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  execFileSync(process.execPath, [compiler, '--project', SDK], { stdio: 'inherit' });
  for (const path of globSync('**/*.d.ts', { cwd: DIST })) rewriteImports(join(DIST, path));
  cpSync(join(SDK, '../schema/schema.graphql'), join(DIST, 'schema.graphql'));
  cpSync(join(SDK, 'generated/operations.json'), join(DIST, 'operations.json'));
}

/** The compiler rewrites the extension of relative imports in JavaScript, but not in declarations. */
function rewriteImports(path: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, '$1$2.js$1'));
}
