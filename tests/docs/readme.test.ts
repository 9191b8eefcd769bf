import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../helpers/running-server.ts';
import { ROOT } from '../helpers/source-files.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The server as the README's first command starts it, with the samples. */
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ STANDPOINT_SAMPLES: 'on' });
  // On a slow machine the server answers before all samples are read.
  while (await isReading(server)) await setTimeout(50);
});
afterAll(() => server.stop());

it('answers the first query as the README says', async () => {
  const { data } = await server.ask(block('graphql'));

  expect({ data }).toEqual(JSON.parse(block('json')));
});

it('prints what the README says when its script is run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-readme-'));
  try {
    const script = join(folder, 'script.ts');
    writeFileSync(
      script,
      block('ts')
        .replace("'./sdk/index.ts'", JSON.stringify(join(ROOT, 'sdk/index.ts')))
        .replace('http://127.0.0.1:4000/graphql', server.url),
    );
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'example', script], {
      cwd: ROOT,
    });

    expect(stdout.trim()).toBe(block('text').trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('names only files and commands there are', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const commands = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, path]) => path ?? '');

  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  for (const path of links) expect(() => readFileSync(join(ROOT, path)), path).not.toThrow(/ENOENT/);
});

async function isReading({ ask }: RunningServer): Promise<boolean> {
  const { data } = await ask(
    '{ all: documents { totalCount } read: documents(filter: { status: { in: [READY] } }) { totalCount } }',
  );
  const samples = globSync('samples/*.md', { cwd: ROOT }).filter((file) => !file.endsWith('README.md'));
  return data.all.totalCount < samples.length || data.read.totalCount < samples.length;
}

/** The first fenced block of a language. */
function block(language: string): string {
  const text = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)?.[1];
  if (text === undefined) throw new Error(`README.md has no ${language} block`);
  return text;
}
