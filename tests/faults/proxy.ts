import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { ROOT } from '../helpers/source-files.ts';
import { freePort } from './standpoint-process.ts';

/** Whether HAProxy is installed. */
export function hasProxy(): boolean {
  try {
    execFileSync('haproxy', ['-v'], { env: ENVIRONMENT, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Location of the binary in distribution packages, which is not on PATH. */
const ENVIRONMENT = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };

/** Starts the proxy of `compose.yaml`, as that configures it, before two servers, and gives its address. */
export async function startProxy([serverA, serverB]: readonly number[]): Promise<string> {
  const port = await freePort();
  const proxy = spawn('haproxy', ['-db', '-f', `${ROOT}deploy/haproxy.cfg`], {
    env: {
      ...ENVIRONMENT,
      LISTEN: `127.0.0.1:${port}`,
      SERVER_A: `127.0.0.1:${serverA}`,
      SERVER_B: `127.0.0.1:${serverB}`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = once(proxy, 'exit');
  onTestFinished(async () => {
    proxy.kill('SIGKILL');
    await exit;
  });
  const said = text(proxy.stderr);
  const origin = `http://127.0.0.1:${port}`;
  while (!(await isReady(origin))) {
    if (proxy.exitCode !== null) throw new Error(`Cannot start the proxy: ${await said}`);
    await sleep(50);
  }
  return origin;
}

async function isReady(origin: string): Promise<boolean> {
  return fetch(`${origin}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
