/** Where a plan runs: on the main thread, in the thread for quick plans, or in the one for slow plans. */
export const PLAN_LANES = ['INLINE', 'QUICK', 'SLOW'] as const;
export type PlanLane = (typeof PLAN_LANES)[number];

/** Remembers in which lane the runs of one plan were finished lately. */
export interface PlanPace {
  lane(): PlanLane;
  /** A run was too much for a lane: the next ones start in the lane after it. */
  exceeded(lane: PlanLane): void;
  /** A run was finished in the present lane, in so many milliseconds of work. */
  finished(ms: number): void;
  /** Whether no run of the plan was finished yet. */
  isNew(): boolean;
}

/** Runs in a row that must be short enough for the lane before, until the plan returns to that lane. */
const SHORT_RUNS = 8;

/** Long runs in a row until the plan moves on: one may be long only because the processor had other work. */
const LONG_RUNS = 3;

/** The share of its lane's time after which a plan moves on, though it was finished: the next run may take longer. */
const LONG_SHARE = 2 / 3;

export interface PlanPaceOptions {
  /** The first lane that the plan may use. */
  readonly first: PlanLane;
  /** How long a run in each lane may take, in milliseconds. */
  readonly budgets: Readonly<Record<PlanLane, number>>;
}

export function createPlanPace({ first, budgets }: PlanPaceOptions): PlanPace {
  const lowest = PLAN_LANES.indexOf(first);
  let current = lowest;
  let shortRuns = 0;
  let longRuns = 0;
  let isNew = true;
  const laneAt = (index: number) => PLAN_LANES[index] ?? 'SLOW';

  return {
    lane: () => laneAt(current),
    exceeded(lane) {
      current = Math.max(current, PLAN_LANES.indexOf(lane) + 1);
      shortRuns = 0;
    },
    finished(ms) {
      isNew = false;
      const isLong = ms > budgets[laneAt(current)] * LONG_SHARE;
      longRuns = isLong ? longRuns + 1 : 0;
      if (longRuns === LONG_RUNS) {
        current = Math.min(current + 1, PLAN_LANES.length - 1);
        shortRuns = 0;
        longRuns = 0;
      } else if (current > lowest) {
        shortRuns = ms < (budgets[laneAt(current - 1)] * LONG_SHARE) / 2 ? shortRuns + 1 : 0;
        if (shortRuns < SHORT_RUNS) return;
        current -= 1;
        shortRuns = 0;
      }
    },
    isNew: () => isNew,
  };
}
