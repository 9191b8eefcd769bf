import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../helpers/dialects.ts';
import { ROOT } from '../../helpers/source-files.ts';

const LAUNCHER = join(ROOT, 'server/cli/standpoint.mjs');
/** An install by a recent Node leaves it out. */
const FALLBACK = join(ROOT, 'node_modules/.bin/node');
const OLD_NODE = (process.env.PATH ?? '')
  .split(':')
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path) && !path.includes('node_modules'));

/** Makes the launcher do on this Node what it does on one that is too old. */
const AS_ON_AN_OLD_NODE = `import { runWith } from '${join(ROOT, 'server/cli/run-with.mjs')}';
  import { stopWhenOrphaned } from '${join(ROOT, 'server/cli/stop-when-orphaned.mjs')}';
  stopWhenOrphaned();
  runWith(process.execPath, ['${LAUNCHER}', 'serve']);`;

interface Way {
  readonly command: string;
  readonly args: readonly string[];
}
const launcher: Way = { command: process.execPath, args: [LAUNCHER, 'serve'] };
const withAnotherNode: Way = {
  command: process.execPath,
  args: ['--input-type=module', '--eval', AS_ON_AN_OLD_NODE],
};
const npmStart: Way = { command: 'npm', args: ['start'] };
const npx: Way = { command: 'npx', args: ['standpoint', 'serve'] };

// A terminal sends SIGINT to the server too. Of one that is sent to npm alone, the shell between the two makes nothing.
it.each<[string, NodeJS.Signals, Way]>([
  ['npm start', 'SIGTERM', npmStart],
  ['npm start', 'SIGHUP', npmStart],
  ['npm start', 'SIGKILL', npmStart],
  ['npx standpoint serve', 'SIGTERM', npx],
  ['the launcher with another Node', 'SIGKILL', withAnotherNode],
])('the server of %s stops in order after %s, and leaves nothing behind', async (_, signal, way) => {
  const server = await startServer(way);
  server.child.kill(signal);
  await server.ended;

  expect(server.output()).toContain('"msg":"Stopping"');
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
});

// The other Node runs the launcher itself, whose exit code it passes on.
it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'the launcher exits with 0 after %s, and so does the one on another Node',
  async (signal) => {
    const { child } = await startServer(withAnotherNode);
    const exit = once(child, 'exit');
    child.kill(signal);
    expect(await exit).toEqual([0, null]);
  },
);

it('gives another Node each argument as it is, through no shell, and passes on its exit code', async () => {
  const args = ['a b', '$HOME', '"quoted"', '& exit 1', '*', ''];
  const program = 'console.log(JSON.stringify(process.argv.slice(1))); process.exitCode = 3';
  const launch = `import { runWith } from '${join(ROOT, 'server/cli/run-with.mjs')}';
    runWith(process.execPath, ${JSON.stringify(['--eval', program, '--', ...args])});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', launch], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, exit] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  expect([JSON.parse(output), exit]).toEqual([args, [3, null]]);
});

it.runIf(OLD_NODE && existsSync(FALLBACK))(
  'runs with the Node of this machine, whichever it is',
  async () => {
    const server = await startServer({ ...launcher, command: OLD_NODE ?? '' });
    const exit = once(server.child, 'exit');
    server.child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  },
);

interface Server {
  readonly child: ChildProcess;
  readonly url: string;
  /** Settles when no process holds the output any more. */
  readonly ended: Promise<unknown>;
  output(): string;
}

async function startServer({ command, args }: Way): Promise<Server> {
  const DATABASE_URL = `file:${join(temporaryFolder(), 'standpoint.db')}`;
  const settings = { STANDPOINT_PORT: '0', STANDPOINT_SAMPLES: 'off', STANDPOINT_WORKERS: '0', DATABASE_URL };
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that whatever a failed test leaves can be ended.
    detached: true,
  });
  onTestFinished(() => endGroup(child.pid));
  const ended = once(child.stdout, 'end');
  let output = '';
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => {
    output += `${line}\n`;
  });
  while (!output.includes('may use it')) await once(lines, 'line');
  const [, url = ''] = /answers at (\S+)/.exec(output) ?? [];
  return { child, url, ended, output: () => output };
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left.
  }
}
