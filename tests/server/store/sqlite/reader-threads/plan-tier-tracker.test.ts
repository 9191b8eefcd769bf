import { expect, it } from 'vitest';
import { createPlanTierTracker } from '../../../../../server/store/sqlite/reader-threads/plan-tier-tracker.ts';

const budgets = { INLINE: 4, QUICK: 50, SLOW: 7_000 };

it('starts a plan after the lane that was too short for it', () => {
  const pace = createPlanTierTracker({ lowestTier: 'INLINE', budgets });
  expect(pace.tier()).toBe('INLINE');
  pace.recordExceeded('INLINE');
  expect(pace.tier()).toBe('QUICK');
  pace.recordExceeded('QUICK');
  expect(pace.tier()).toBe('SLOW');
  pace.recordExceeded('SLOW');
  expect(pace.tier()).toBe('SLOW');
});

it('returns a plan to the lane before after eight short runs in a row', () => {
  const pace = createPlanTierTracker({ lowestTier: 'INLINE', budgets });
  pace.recordExceeded('INLINE');
  for (let run = 0; run < 7; run++) pace.recordFinished(0.5);
  pace.recordFinished(2);
  for (let run = 0; run < 7; run++) pace.recordFinished(0.5);
  expect(pace.tier()).toBe('QUICK');
  pace.recordFinished(0.5);
  expect(pace.tier()).toBe('INLINE');
});

it('moves a plan on that took two thirds of the time of its lane three times in a row', () => {
  const pace = createPlanTierTracker({ lowestTier: 'INLINE', budgets });
  expect(pace.isNew()).toBe(true);
  pace.recordFinished(1);
  expect(pace.isNew()).toBe(false);
  expect(pace.tier()).toBe('INLINE');
  for (const ms of [3, 3, 2, 3, 3]) pace.recordFinished(ms);
  expect(pace.tier()).toBe('INLINE');
  pace.recordFinished(3);
  expect(pace.tier()).toBe('QUICK');
});

it('never returns a plan to a lane before its first', () => {
  const pace = createPlanTierTracker({ lowestTier: 'QUICK', budgets });
  for (let run = 0; run < 20; run++) pace.recordFinished(0);
  expect(pace.tier()).toBe('QUICK');
});
