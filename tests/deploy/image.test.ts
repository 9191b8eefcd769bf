import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../helpers/dialects.ts';
import { readImports } from '../helpers/imports.ts';
import { ROOT, readRepositoryFile, readSourceFiles } from '../helpers/source-files.ts';

const stages = readRepositoryFile('Dockerfile').split(/^(?=FROM )/m);
const last = stages.at(-1) ?? '';

it('is made of pinned images, in stages, and runs as a user without rights', () => {
  for (const stage of stages) expect(stage).toMatch(/^FROM node:\d+\.\d+\.\d+-alpine/);
  expect([...last.matchAll(/^USER (.*)$/gm)].map(([, user]) => user)).toEqual(['node']);
});

it('starts Node itself, so that signals reach it, and has no need of a shell', () => {
  for (const instruction of ['ENTRYPOINT', 'CMD', 'HEALTHCHECK(?: --\\S+)* CMD']) {
    const [, command = ''] = new RegExp(`^${instruction} (\\[.*\\])$`, 'm').exec(last) ?? [];
    expect(JSON.parse(command)).toBeInstanceOf(Array);
  }
});

it('serves out of nothing but what is copied into it, and its health check notices', async () => {
  const folder = temporaryFolder();
  for (const [, paths = ''] of last.matchAll(/^COPY (?!--)(.*)$/gm)) {
    const words = paths.split(' ');
    const target = join(folder, words.at(-1) ?? '');
    for (const path of words.slice(0, -1)) {
      const isInto = words.at(-1)?.endsWith('/');
      const destination = isInto ? join(target, path.split('/').at(-1) ?? '') : target;
      mkdirSync(dirname(destination), { recursive: true });
      cpSync(join(ROOT, path), destination, { recursive: true });
    }
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const environment = {
    ...process.env,
    DATABASE_URL: 'file::memory:',
    STANDPOINT_HOST: '127.0.0.1',
    STANDPOINT_PORT: '0',
    STANDPOINT_SAMPLES: 'off',
  };
  const child = spawn(process.execPath, ['server/cli/standpoint.mjs', 'serve'], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  const { port } = new URL(String(line).replace('Standpoint answers at ', ''));

  const [, check = ''] = /^HEALTHCHECK(?: --\S+)* CMD (\[.*\])$/m.exec(last) ?? [];
  const [, ...args]: readonly string[] = JSON.parse(check);
  const ask = async (at: string) => {
    const asking = spawn(process.execPath, [...args], { env: { ...environment, STANDPOINT_PORT: at } });
    return (await once(asking, 'exit'))[0];
  };
  expect(await ask(port)).toBe(0);
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await exit)[0]).toBe(0);
  expect(await ask(port)).toBe(1);
});

it('has every package that the product imports, for only those of development are left out', () => {
  const manifest: { readonly dependencies: object } = JSON.parse(readRepositoryFile('package.json'));
  const packages = new Set(Object.keys(manifest.dependencies));
  // The plugin that generates the SDK is run by developers alone.
  const product = readSourceFiles('{schema,server,sdk}/**/*.{ts,mjs}').filter(
    ({ path }) => !path.startsWith('sdk/codegen/'),
  );
  const missing = product.flatMap((file) =>
    readImports(file)
      .filter(({ specifier, target }) => target === null && !specifier.startsWith('node:'))
      .map(({ specifier }) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
      .filter((name) => !packages.has(name))
      .map((name) => `${file.path} imports ${name}`),
  );
  expect(missing).toEqual([]);
});
