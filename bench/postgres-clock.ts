import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';

/** Tells the CPU time that a Postgres server has used so far, in microseconds. */
export type PostgresClock = () => number;

/**
 * Finds the processes of a Postgres server: those that the parent of one of its backends has started. Gives null where
 * they cannot be seen: on another machine, or without `/proc`.
 */
export async function findPostgresClock(url: string): Promise<PostgresClock | null> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const server = parentOf(String(rows[0]?.pid));
  await client.end();
  if (server === null) return null;
  return () => {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.filter((pid) => parentOf(pid) === server).reduce((sum, pid) => sum + timeOf(pid), 0);
  };
}

function parentOf(pid: string): string | null {
  try {
    // The name of the program, in parentheses, may have blanks in it; its state and its parent come after.
    return /^\d+ \(postgres.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

function timeOf(pid: string): number {
  try {
    return Number(/^\d+/.exec(readFileSync(`/proc/${pid}/schedstat`, 'utf8'))?.[0]) / 1000;
  } catch {
    return 0;
  }
}
