import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ProcessState, readProcess } from '../read-process.ts';

export interface Start {
  /** Milliseconds from the start of the process to the end of its first answer. */
  readonly firstAnswer: number;
  /** Milliseconds of CPU time that it took until then: what a busy machine changes little. */
  readonly cpu: number;
  /** After some quiet seconds. */
  readonly idle: ProcessState;
}

const MAIN = join(import.meta.dirname, '../../server/main.ts');
const BODY = JSON.stringify({ query: '{ documents(first: 1) { nodes { id title } } }' });
const QUIET_SECONDS = 5;
const POLL_MS = 5;

/** Starts the server as its users do, on a record that exists, asks it one query and leaves it alone. */
export async function measureStart(databaseUrl: string): Promise<Start> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      STANDPOINT_PORT: String(port),
      STANDPOINT_SAMPLES: 'off',
    },
    stdio: 'ignore',
  });
  const exit = once(child, 'exit');
  try {
    while (!(await ask(port))) {
      if (child.exitCode !== null)
        throw new Error(`Cannot measure the start: it exited with ${child.exitCode}`);
      await sleep(POLL_MS);
    }
    const firstAnswer = performance.now() - started;
    const cpu = readProcess(child.pid ?? 0)?.cpu ?? 0;
    await sleep(QUIET_SECONDS * 1000);
    const idle = readProcess(child.pid ?? 0);
    if (!idle) throw new Error('Cannot measure memory: this system has no /proc');
    return { firstAnswer, cpu, idle };
  } finally {
    child.kill();
    await exit;
  }
}

/** Whether the server has answered. */
async function ask(port: number): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: BODY });
    return response.ok && (await response.text()).startsWith('{"data"');
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('Cannot find a free port');
  return address.port;
}
