import { readFileSync } from 'node:fs';

/** What Linux says of a process. */
export interface ProcessState {
  /** Memory of its own, in megabytes: without the pages of files that it has mapped, such as a record in SQLite. */
  readonly memory: number;
  /** The same and all mapped pages that are in memory. */
  readonly resident: number;
  readonly threads: number;
  /** CPU time so far, of all threads, in milliseconds. */
  readonly cpu: number;
}

/** Linux counts in hundredths of a second towards programs. */
const MS_PER_TICK = 10;

/** Reads the state of a process; null once it is gone. Elsewhere than on Linux there is none. */
export function readProcess(pid: number): ProcessState | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const value = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    // The name of the program, in parentheses, may have blanks in it; of what follows, the 12th and 13th are CPU ticks.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const cpu = (Number(stat[11]) + Number(stat[12])) * MS_PER_TICK;
    return {
      cpu,
      memory: value('RssAnon') / 1024,
      resident: value('VmRSS') / 1024,
      threads: value('Threads'),
    };
  } catch {
    return null;
  }
}
