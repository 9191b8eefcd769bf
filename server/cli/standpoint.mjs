#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Plain JavaScript for every Node: an older one cannot even read the TypeScript of the rest.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isRecent = major > 24 || (major === 24 && minor >= 11);

if (isRecent) {
  await import('./main.ts');
} else {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const fallback = fileURLToPath(new URL(`../../node_modules/.bin/node${suffix}`, import.meta.url));
  if (existsSync(fallback)) {
    const [, script, ...rest] = process.argv;
    const { status, signal } = spawnSync(fallback, [script, ...rest], {
      stdio: 'inherit',
      shell: suffix !== '',
    });
    process.exitCode = status ?? (signal ? 1 : 0);
  } else {
    process.stderr.write(
      `Cannot run Standpoint: it needs Node 24.15 or newer and this is ${process.versions.node}; run npm ci in its folder\n`,
    );
    process.exitCode = 1;
  }
}
