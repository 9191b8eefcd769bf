import { expect, it } from 'vitest';
import { createPlanPace } from '../../../../server/store/sqlite/plan-pace.ts';

const budgets = { INLINE: 4, QUICK: 50, SLOW: 7_000 };

it('starts a plan after the lane that was too short for it', () => {
  const pace = createPlanPace({ first: 'INLINE', budgets });
  expect(pace.lane()).toBe('INLINE');
  pace.exceeded('INLINE');
  expect(pace.lane()).toBe('QUICK');
  pace.exceeded('QUICK');
  expect(pace.lane()).toBe('SLOW');
  pace.exceeded('SLOW');
  expect(pace.lane()).toBe('SLOW');
});

it('returns a plan to the lane before after eight short runs in a row', () => {
  const pace = createPlanPace({ first: 'INLINE', budgets });
  pace.exceeded('INLINE');
  for (let run = 0; run < 7; run++) pace.finished(0.5);
  pace.finished(2);
  for (let run = 0; run < 7; run++) pace.finished(0.5);
  expect(pace.lane()).toBe('QUICK');
  pace.finished(0.5);
  expect(pace.lane()).toBe('INLINE');
});

it('moves a plan on that took two thirds of the time of its lane three times in a row', () => {
  const pace = createPlanPace({ first: 'INLINE', budgets });
  expect(pace.isNew()).toBe(true);
  pace.finished(1);
  expect(pace.isNew()).toBe(false);
  expect(pace.lane()).toBe('INLINE');
  for (const ms of [3, 3, 2, 3, 3]) pace.finished(ms);
  expect(pace.lane()).toBe('INLINE');
  pace.finished(3);
  expect(pace.lane()).toBe('QUICK');
});

it('never returns a plan to a lane before its first', () => {
  const pace = createPlanPace({ first: 'QUICK', budgets });
  for (let run = 0; run < 20; run++) pace.finished(0);
  expect(pace.lane()).toBe('QUICK');
});
