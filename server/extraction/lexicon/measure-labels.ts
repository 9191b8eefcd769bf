/** Nouns that a bare count may stand behind: "population 61,000", "attendance 4,312". */
export const COUNTABLE_LABELS: ReadonlySet<string> = new Set(
  'population capacity circulation attendance membership enrolment enrollment headcount workforce staff'.split(
    ' ',
  ),
);

/** What a result is said to be under or over: "6% under budget". */
export const YARDSTICKS: ReadonlySet<string> = new Set(
  'budget target plan forecast estimate estimates expectations quota capacity par list book face'.split(' '),
);

/** Nouns for a level that was reached: "to an eight-month high of $19bn". */
export const LEVEL_NOUNS = 'high|low|peak|record|trough|total|average|level';

/** Nouns for the speed of a change: "rising at an annual rate of 4.8%". */
export const PACE_NOUNS = 'rate|pace|speed|clip';
