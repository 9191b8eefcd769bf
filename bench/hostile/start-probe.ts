import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type Contender, messageOf } from '../contender.ts';
import type { ProbeReport, ProbeRequest } from './probe.ts';

/** Watches a server from a process of its own, so that nothing that the bench does delays what it times. */
export interface Probe {
  /** The worst since the last report. */
  report(): Promise<ProbeReport>;
  stop(): void;
}

export function startProbe({ port, pid }: Contender): Probe {
  const file = 'probe.ts';
  const child = fork(join(import.meta.dirname, file), { execArgv: [] });
  const tell = (request: ProbeRequest) => child.send(request);
  tell({ do: 'watch', port, pid });
  return {
    report() {
      tell({ do: 'report' });
      return messageOf<ProbeReport>(child, file);
    },
    stop: () => child.disconnect(),
  };
}
