/** What a server of the benchmark says to the process that started it. */
export type ServerMessage = { readonly port: number } | { readonly cpu: NodeJS.CpuUsage };

/** Tells the process that started this one where it listens and, whenever asked, the CPU time used so far. */
export function reportUsage(port: number): void {
  const send = (message: ServerMessage) => process.send?.(message);
  process.on('message', () => send({ cpu: process.cpuUsage() }));
  // Without its parent a server has no purpose; exiting here also lets a CPU profile be written.
  process.on('disconnect', () => process.exit());
  send({ port });
}
