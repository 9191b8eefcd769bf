import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createHostileCases } from '../../bench/hostile/hostile-cases.ts';
import { overBounds, printCases } from '../../bench/hostile/print-cases.ts';
import { schema } from '../../schema/index.ts';

const felt = { health: 3, query: 4, failures: 0, memory: 120 };
const outcome = { status: 200, code: '', bytes: 10, milliseconds: 5, cost: 7 };

describe('createHostileCases()', () => {
  it('gives at least forty valid operations under different names', () => {
    const cases = createHostileCases();
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThan(40);
    for (const { name, body } of cases)
      expect(validate(schema, parse(JSON.parse(body).query)), name).toEqual([]);
  });
});

describe('printCases()', () => {
  it('counts the answers of many requests at once', () => {
    const outcomes = [
      outcome,
      outcome,
      { ...outcome, status: 503, code: 'BUSY', cost: null, milliseconds: 9 },
    ];
    const [, line] = printCases([{ name: 'case', outcomes, felt }]).split('\n');
    expect(line).toMatch(/^case {2}2×200 1×503 {2}2×OK 1×BUSY +30 +9 +7 +3 +4 +0 +120$/);
  });

  it('names each bound that is broken', () => {
    expect(overBounds({ felt })).toEqual([]);
    expect(overBounds({ felt: { health: 101, query: 251, failures: 1, memory: 513 } })).toEqual([
      'health',
      'query',
      'memory',
      'failed',
    ]);
  });
});
