import { printTable } from '../print-table.ts';
import type { CaseResult } from './measure-cases.ts';

/** What others may feel at most: milliseconds of `/health` and of a small query, and megabytes of the server's own. */
export const BOUNDS = { health: 100, query: 250, memory: 512 } as const;

const HEAD = [
  'case',
  'status',
  'code',
  'bytes',
  'ms',
  'cost',
  'health ms',
  'query ms',
  'failed',
  'own MB',
  '',
];
const LONGEST_NAME = 44;

/** One line a case. Of many at once: how many had each status and code, all bytes, and the longest time. */
export function printCases(results: readonly CaseResult[]): string {
  return printTable(
    HEAD,
    results.map(({ name, outcomes, felt }) => [
      name.slice(0, LONGEST_NAME),
      counts(outcomes.map(({ status }) => String(status))),
      counts(outcomes.map(({ code }) => code)),
      String(outcomes.reduce((sum, { bytes }) => sum + bytes, 0)),
      Math.max(...outcomes.map(({ milliseconds }) => milliseconds)).toFixed(0),
      String(outcomes.find(({ cost }) => cost !== null)?.cost ?? '-'),
      felt.health.toFixed(0),
      felt.query.toFixed(0),
      String(felt.failures),
      felt.memory.toFixed(0),
      overBounds({ felt }).join(' '),
    ]),
  );
}

/** The bounds that a case broke. */
export function overBounds({ felt }: Pick<CaseResult, 'felt'>): readonly string[] {
  const names = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[];
  return [...names.filter((name) => felt[name] > BOUNDS[name]), ...(felt.failures > 0 ? ['failed'] : [])];
}

/** `200`, or `44×200 6×503`. */
function counts(words: readonly string[]): string {
  const counted = Map.groupBy(words, (word) => word);
  if (counted.size === 1) return words[0] || '-';
  return [...counted].map(([word, all]) => `${all.length}×${word || 'OK'}`).join(' ');
}
