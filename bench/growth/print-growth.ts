import { printTable } from '../print-table.ts';
import type { Growth } from './measure-growth.ts';

/** How many times the CPU time of the smallest record the largest may take. */
export const GROWTH_LIMIT = 1.5;

/** Microseconds for each size, the ratio of the largest to the smallest, and a mark where it is over the limit. */
export function printGrowth(sizes: readonly number[], growth: readonly Growth[]): string {
  const head = ['set', 'question', ...sizes.map((size) => `${size / 1000}k`), 'ratio', ''];
  return printTable(
    head,
    growth.map(({ question, cpu }) => {
      const ratio = ratioOf(cpu);
      return [
        question.set,
        question.name,
        ...cpu.map((one) => one?.toFixed(0) ?? 'refused'),
        ratio?.toFixed(2) ?? '-',
        ratio === null || ratio > GROWTH_LIMIT ? `over ${GROWTH_LIMIT}` : '',
      ];
    }),
  );
}

export function ratioOf(cpu: readonly (number | null)[]): number | null {
  const [least, most] = [cpu.at(0), cpu.at(-1)];
  return least && most ? most / least : null;
}
