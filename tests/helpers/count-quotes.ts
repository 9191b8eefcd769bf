import { expect } from 'vitest';

/** Checks the slice rule on everything with a quote, at any depth, and counts the quotes. */
export function countQuotes(text: string, value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce((sum: number, part) => sum + countQuotes(text, part), 0);
  if (!('quote' in value && 'start' in value && 'end' in value)) return below;
  expect(text.slice(Number(value.start), Number(value.end))).toBe(value.quote);
  return below + 1;
}
