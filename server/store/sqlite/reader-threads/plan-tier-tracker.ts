/** Where a plan runs: on the main thread, in the thread for quick plans, or in the one for slow plans. */
export const PLAN_TIERS = ['INLINE', 'QUICK', 'SLOW'] as const;
export type PlanTier = (typeof PLAN_TIERS)[number];

/** Remembers in which lane the runs of one plan were finished lately. */
export interface PlanTierTracker {
  tier(): PlanTier;
  /** A run was too much for a lane: the next ones start in the lane after it. */
  recordExceeded(lane: PlanTier): void;
  /** A run was finished in the present lane, in so many milliseconds of work. */
  recordFinished(ms: number): void;
  /** Whether no run of the plan was finished yet. */
  isNew(): boolean;
}

/** Runs in a row that must be short enough for the lane before, until the plan returns to that lane. */
const SHORT_RUNS = 8;

/** Long runs in a row until the plan moves on: one may be long only because the processor had other work. */
const LONG_RUNS = 3;

/** The share of its lane's time after which a plan moves on, though it was finished: the next run may take longer. */
const LONG_RUN_SHARE = 2 / 3;

export interface PlanTierTrackerOptions {
  /** The first lane that the plan may use. */
  readonly lowestTier: PlanTier;
  /** How long a run in each lane may take, in milliseconds. */
  readonly budgets: Readonly<Record<PlanTier, number>>;
}

export function createPlanTierTracker({ lowestTier, budgets }: PlanTierTrackerOptions): PlanTierTracker {
  const lowest = PLAN_TIERS.indexOf(lowestTier);
  let current = lowest;
  let shortRuns = 0;
  let longRuns = 0;
  let isNew = true;
  const tierAt = (index: number) => PLAN_TIERS[index] ?? 'SLOW';

  return {
    tier: () => tierAt(current),
    recordExceeded(tier) {
      current = Math.max(current, PLAN_TIERS.indexOf(tier) + 1);
      shortRuns = 0;
    },
    recordFinished(ms) {
      isNew = false;
      const isLong = ms > budgets[tierAt(current)] * LONG_RUN_SHARE;
      longRuns = isLong ? longRuns + 1 : 0;
      if (longRuns === LONG_RUNS) {
        current = Math.min(current + 1, PLAN_TIERS.length - 1);
        shortRuns = 0;
        longRuns = 0;
      } else if (current > lowest) {
        shortRuns = ms < (budgets[tierAt(current - 1)] * LONG_RUN_SHARE) / 2 ? shortRuns + 1 : 0;
        if (shortRuns < SHORT_RUNS) return;
        current -= 1;
        shortRuns = 0;
      }
    },
    isNew: () => isNew,
  };
}
