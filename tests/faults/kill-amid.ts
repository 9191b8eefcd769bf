import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const COMMAND = new URL('doomed-command.ts', import.meta.url).pathname;

/** Runs one thing to its end, and gives the milliseconds that it took. */
export async function timeOf(args: readonly string[]): Promise<number> {
  const { lines, exit } = run(args);
  await once(lines, 'line');
  const startedAt = performance.now();
  await Promise.race([once(lines, 'line'), exit]);
  const [code] = await exit;
  if (code !== 0) throw new Error(`Cannot time ${args[0]}: it ended with ${code}`);
  return performance.now() - startedAt;
}

/** Begins the same and kills it with SIGKILL after some milliseconds. Tells whether it was done by then. */
export async function killAmid(args: readonly string[], afterMs: number): Promise<boolean> {
  const { child, lines, exit } = run(args);
  await once(lines, 'line');
  let isDone = false;
  lines.once('line', () => {
    isDone = true;
  });
  await sleep(afterMs);
  child.kill('SIGKILL');
  await exit;
  return isDone;
}

function run(args: readonly string[]) {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { child, lines: createInterface(child.stdout), exit: once(child, 'exit') };
}
