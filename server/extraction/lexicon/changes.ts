import type { Direction } from '../../../schema/model/figure.ts';

const UP = `rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth
surge surges surged surging jump jumps jumped jumping climb climbs climbed climbing soar soars soared soaring gain gains
gained gaining boost boosts boosted boosting raise raises raised raising expand expands expanded expanding expansion
hike hikes hiked hiking swell swells swelled swollen swelling spike spikes spiked spiking advance advanced advances
accelerate accelerated rallied rebound rebounded rebounds uptick upturn balloon ballooned ballooning up
skyrocket skyrocketed skyrocketing upswing lift lifted lifting enlarge enlarged widen widened widening strengthen
strengthened strengthening recover recovered mount mounted edged-up escalate escalated escalating bump bumped
appreciate appreciated appreciation multiply multiplied extend extended inflate inflated uplift double doubling
doubled tripled trebled quadrupled tripling quadrupling`;

const DOWN = `fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining
drop drops dropped dropping cut cuts cutting reduce reduces reduced reducing reduction reductions shrink shrinks shrank
shrunk shrinking shrinkage slump slumps slumped slumping plunge plunges plunged plunging tumble tumbles tumbled tumbling
slide slides slid sliding lose loses lost losing loss losses lower lowers lowered lowering slash slashes slashed
slashing down dip dips dipped dipping sink sinks sank sunk sinking weaken weakened weakening
contracted contracting contraction plummet plummets plummeted plummeting ease eased easing trim trims trimmed
trimming downturn retreat retreated halve halved halving collapse collapsed shed sheds shedding slip slips
slipped slipping diminish diminished dwindle dwindled dwindling narrow narrowed narrowing curtail curtailed depreciate
depreciated depreciation slow slowed slowing`;

const STABLE = 'unchanged steady stable flat stagnated stagnate remained remains remain stayed stays stay';

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ...STABLE.split(/\s+/).map((word) => [word, 'STABLE'] as const),
  ...DOWN.split(/\s+/).map((word) => [word, 'DOWN'] as const),
  ...UP.split(/\s+/).map((word) => [word, 'UP'] as const),
]);

/** Which way a word says that something moved, in lower case; null when it says nothing of the kind. */
export function directionOf(word: string): Direction | null {
  return DIRECTIONS.get(word) ?? null;
}

/** Tells whether a word, in lower case, says that something moved up or down, or went from one state to another. */
export function isChangeWord(word: string): boolean {
  const direction = DIRECTIONS.get(word);
  return (
    direction === 'UP' ||
    direction === 'DOWN' ||
    /^(?:chang|mov|went|gone|go(?:es|ing)?$|revis|shift)/.test(word)
  );
}

/** Comparatives that say which way a difference goes: "20% higher". */
export const COMPARATIVES: ReadonlyMap<string, Direction> = new Map([
  ...'more higher larger greater bigger longer faster stronger older heavier wider taller above up better costlier'
    .split(' ')
    .map((word) => [word, 'UP'] as const),
  ...'less fewer lower smaller shorter slower weaker younger lighter narrower below down cheaper worse'
    .split(' ')
    .map((word) => [word, 'DOWN'] as const),
]);
