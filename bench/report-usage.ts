/** What a server of the benchmark says to the process that started it. */
export type ServerMessage = { readonly port: number } | Usage;

export interface Usage {
  /** CPU time, in microseconds. */
  readonly cpu: number;
  /** Resident memory, and what of it the heap of JavaScript holds, in bytes. */
  readonly rss: number;
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
  return { cpu: user + system, rss, heap: heapUsed };
}
