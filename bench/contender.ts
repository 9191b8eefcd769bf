import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Load, LoadResult } from './http-load.ts';
import type { ServerMessage, Usage } from './report-usage.ts';

/** A server under measurement, in a process of its own. */
export interface Contender {
  readonly port: number;
  readonly pid: number;
  /** What it has used so far, in all its threads. */
  usage(): Promise<Usage>;
  ask(body: string): Promise<string>;
  stop(): void;
}

/** The process that sends requests. */
export interface LoadGenerator {
  run(load: Load): Promise<LoadResult>;
  stop(): void;
}

export interface StartOptions {
  /** As `DATABASE_URL` takes it. */
  readonly databaseUrl: string;
  /** Where it writes a CPU profile when it stops; nowhere by default. */
  readonly profileFolder?: string | undefined;
}

/** Starts one of the servers of this folder. */
export async function startContender(
  file: string,
  { databaseUrl, profileFolder }: StartOptions,
): Promise<Contender> {
  const child = fork(join(import.meta.dirname, file), [databaseUrl], {
    execArgv: profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [],
  });
  const { port } = await messageOf<Extract<ServerMessage, { port: number }>>(child, file);
  return {
    port,
    // A process that has sent a message has one.
    pid: child.pid ?? 0,
    usage() {
      child.send('usage');
      return messageOf<Usage>(child, file);
    },
    async ask(body) {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body,
      });
      return response.text();
    },
    stop: () => child.disconnect(),
  };
}

export function startLoadGenerator(): LoadGenerator {
  const file = 'load-generator.ts';
  const child = fork(join(import.meta.dirname, file), { execArgv: [] });
  return {
    run(load) {
      child.send(load);
      return messageOf<LoadResult>(child, file);
    },
    stop: () => child.disconnect(),
  };
}

/** The next message of a process, which is known by what it was asked. */
export async function messageOf<Message>(child: ChildProcess, file: string): Promise<Message> {
  const stopped = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', { signal: stopped.signal }).then(([message]) => message as Message),
      once(child, 'exit', { signal: stopped.signal }).then(([code]) => {
        throw new Error(`Cannot measure ${file}: it exited with code ${code}`);
      }),
    ]);
  } finally {
    stopped.abort();
  }
}
