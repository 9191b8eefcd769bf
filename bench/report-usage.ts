import { existsSync, readFileSync } from 'node:fs';

/** What a server of the benchmark says to the process that started it. */
export type ServerMessage = { readonly port: number } | Usage;

export interface Usage {
  /** CPU time, in microseconds. */
  readonly cpu: number;
  /**
   * Memory of its own, and what of it the heap of JavaScript holds, in bytes. Pages of files that it has mapped, such as a
   * record in SQLite, are the kernel's to take back; only Linux tells them apart, elsewhere they are counted too.
   */
  readonly memory: number;
  readonly heap: number;
}

/** Tells the process that started this one where it listens and, whenever asked, what it has used so far. */
export function reportUsage(port: number): void {
  const send = (message: ServerMessage) => process.send?.(message);
  process.on('message', () => send(readUsage()));
  // Without its parent a server has no purpose; exiting here also lets a CPU profile be written.
  process.on('disconnect', () => process.exit());
  send({ port });
}

function readUsage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { cpu: user + system, memory: readAnonymous() ?? rss, heap: heapUsed };
}

const STATUS = '/proc/self/status';

function readAnonymous(): number | null {
  const found = existsSync(STATUS) && /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'));
  return found ? Number(found[1]) * 1024 : null;
}
