import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contender.ts';
import type { HostileCase } from './hostile-case.ts';
import type { ProbeReport } from './probe.ts';
import { type Outcome, sendCase } from './send-case.ts';
import type { Probe } from './start-probe.ts';

/** A case, sent alone or many times at once, and what others felt of it. */
export interface CaseResult {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  readonly felt: ProbeReport;
}

export interface MeasureCasesOptions {
  readonly server: Contender;
  readonly probe: Probe;
  readonly cases: readonly HostileCase[];
  /** How many times each case is sent at once. */
  readonly atOnce: number;
  readonly onCase?: (name: string) => void;
}

/** Long enough that what a case leaves behind is felt as its own. */
const PAUSE_MS = 200;

/** Sends case after case, each as often at once as is asked. */
export async function measureCases(options: MeasureCasesOptions): Promise<readonly CaseResult[]> {
  const { server, probe, cases, atOnce, onCase } = options;
  const results: CaseResult[] = [];
  for (const one of cases) {
    onCase?.(one.name);
    await sleep(PAUSE_MS);
    await probe.report();
    const sent = Array.from({ length: atOnce }, () => sendCase(server.port, one));
    const outcomes = await Promise.all(sent);
    await sleep(PAUSE_MS);
    results.push({ name: one.name, outcomes, felt: await probe.report() });
  }
  return results;
}
