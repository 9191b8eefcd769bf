import type { Claim } from './claim.ts';
import type { Span } from './span.ts';
import type { TimeScope } from './time-scope.ts';

/** Where an actor stands towards a topic [SemEval-2016 Task 6]. */
export const STANCE = {
  FAVOR: 'For it.',
  AGAINST: 'Against it.',
  NEUTRAL: 'Mentions it without taking a side.',
  MIXED: 'For it in part, against it in part.',
  UNCLEAR: 'Takes a side, but the words do not show which.',
} as const;
export type Stance = keyof typeof STANCE;

/** What the words do: the speech act [Searle; PLOVER]. Independent of the stance. */
export const ACT = {
  ASSERT: 'States that something is so.',
  DENY: 'States that something is not so.',
  DOUBT: 'Questions whether something is so.',
  PREDICT: 'States what will be.',
  WARN: 'States that harm may come.',
  DEFEND: 'Justifies what was done.',
  ACCUSE: 'Blames an actor.',
  SUPPORT: 'Supports an actor or a matter.',
  OPPOSE: 'Speaks against an actor or a matter.',
  PRAISE: 'Commends.',
  CRITICIZE: 'Finds fault.',
  PROPOSE: 'Suggests or offers.',
  DEMAND: 'Calls for or requires.',
  COMMIT: 'Promises or intends.',
  CONDITION: 'Makes agreement depend on a condition.',
  REFUSE: 'Rejects or rules out.',
  THREATEN: 'Announces harm unless a demand is met.',
  CONCEDE: 'Grants a point against itself.',
  ACKNOWLEDGE: 'Admits or recognises.',
  DECLARE: 'Brings the matter about by saying it.',
} as const;
export type Act = keyof typeof ACT;

/** How sure the holder is said to be [FactBank]. */
export const CERTAINTY = {
  CERTAIN: 'Stated as certain.',
  PROBABLE: 'Stated as likely.',
  POSSIBLE: 'Stated as possible.',
  UNSPECIFIED: 'The words give no certainty.',
} as const;
export type Certainty = keyof typeof CERTAINTY;

/** How a condition binds. */
export const POLARITY = {
  IF: 'The position holds if the condition holds.',
  UNLESS: 'The position holds unless the condition holds.',
  ONLY_IF: 'The position holds only if the condition holds.',
} as const;
export type Polarity = keyof typeof POLARITY;

/** What a position depends on. */
export interface Condition extends Span {
  /** The exact words, `text.slice(start, end)`. */
  readonly text: string;
  readonly polarity: Polarity;
}

/** An actor's stance on a topic. */
export interface Position extends Claim {
  /** What it is about, as a noun phrase: "peace talks". */
  readonly topic: string | null;
  readonly stance: Stance;
  /** −5 (strongly against) … +5 (strongly for) [DNA]; null when the words are not graded. */
  readonly intensity: number | null;
  readonly act: Act;
  readonly certainty: Certainty;
  readonly negated: boolean;
  /** The `key` of the actor the holder speaks for. */
  readonly onBehalfOf: string | null;
  /** The `key` of the actor the words are directed at. */
  readonly addressee: string | null;
  readonly conditions: readonly Condition[];
  readonly horizon: TimeScope | null;
}
