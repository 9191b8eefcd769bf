import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreOf, type Tally } from './scoreboard.ts';

/** What each part reached when the baseline was written: F1, or recall where nothing else is counted, or a count. */
export type Baseline = Readonly<Record<string, number>>;

/** How far a part may fall before the check fails, in points or in false predictions. */
export const TOLERANCE = 1;

/** The one number by which a part is compared. */
export function headline(tally: Tally): number {
  const { f1, recall } = scoreOf(tally);
  if (tally.gold === 0) return tally.predicted;
  return round((tally.predicted === 0 ? recall : f1) ?? 0);
}

/** Kinds and stances are shown but not held: with a dozen items each, one of them is many points. */
export function baselineOf(tallies: ReadonlyMap<string, Tally>): Baseline {
  const parts = [...tallies].filter(([part]) => !isSingleKind(part));
  return Object.fromEntries(parts.map(([part, tally]) => [part, headline(tally)]));
}

/** Tells whether a part counts one kind only, such as `figures of kind MONEY`. */
export function isSingleKind(part: string): boolean {
  return / of (?:kind|stance) /.test(part);
}

/** Names each part that fell by more than the tolerance, or that is no longer measured. */
export function findFalls(baseline: Baseline, tallies: ReadonlyMap<string, Tally>): readonly string[] {
  return Object.entries(baseline).flatMap(([part, before]) => {
    const tally = tallies.get(part);
    if (!tally) return [`${part} is no longer measured`];
    const now = headline(tally);
    const fall = tally.gold === 0 ? now - before : before - now;
    return fall > TOLERANCE ? [`${part} fell from ${before} to ${now}`] : [];
  });
}

export type BaselineName = 'baseline' | 'baseline-shared';

/** @throws when it has not been written yet. */
export function readBaseline(name: BaselineName): Baseline {
  // Written by `writeBaseline` below only.
  return JSON.parse(readFileSync(pathOf(name), 'utf8')) as Baseline;
}

export function writeBaseline(name: BaselineName, baseline: Baseline): void {
  writeFileSync(pathOf(name), `${JSON.stringify(baseline, null, 2)}\n`);
}

function pathOf(name: BaselineName): string {
  return join(import.meta.dirname, `${name}.json`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
