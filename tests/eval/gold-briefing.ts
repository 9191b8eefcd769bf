import type { ActorKind, MentionForm } from '../../schema/model/actor.ts';
import type { TextFormat } from '../../schema/model/document.ts';
import type { Direction, FigureForm, FigureStatus } from '../../schema/model/figure.ts';
import type { Act, Certainty, Polarity, Stance } from '../../schema/model/position.ts';
import type { Approximation, Comparator, QuantityKind } from '../../schema/model/quantity.ts';

/** The best reading, or several that are equally right, the best first. */
export type OneOf<Value> = Value | readonly Value[];

/**
 * Words of the briefing. `the strike` names them where they stand once as whole words; `called {the strike} off` names
 * those in braces by words around them that stand once; for mentions `the strike ×3` names all three places, not
 * counting those inside a longer mention.
 */
export type Words = string;

/** A briefing with everything an extractor should find in it, in a form that a person can read and correct. */
export interface GoldBriefing {
  readonly name: string;
  readonly style: string;
  readonly format?: TextFormat;
  readonly publishedAt: string;
  readonly text: string;
  /** The line above everything else; not a section of its own. */
  readonly title: string;
  readonly headings: readonly GoldHeading[];
  /** By an id that figures and positions use. */
  readonly actors: Readonly<Record<string, GoldActor>>;
  /** Names that are no actors, such as places, events and products: neither asked for nor held against anybody. */
  readonly otherNames: readonly Words[];
  readonly figures: readonly GoldFigure[];
  readonly positions: readonly GoldPosition[];
  /** Numerals that are no figures. */
  readonly dismissed: Readonly<Partial<Record<DismissalReason, readonly Words[]>>>;
}

/** Why a numeral is not a figure. */
export type DismissalReason =
  | 'DATE'
  | 'CLOCK_TIME'
  | 'ORDINAL'
  | 'IDENTIFIER'
  | 'NAME'
  | 'SCORE'
  | 'NOTE'
  | 'LIST_NUMBER'
  | 'COUNTS_NOTHING';

export interface GoldHeading {
  readonly heading: string;
  readonly level: number;
}

export interface GoldActor {
  readonly name: string;
  readonly kind: OneOf<ActorKind>;
  readonly aliases?: readonly string[];
  /** Places where the text refers to it; those in headings count as optional. */
  readonly mentions: Readonly<Partial<Record<MentionForm, readonly Words[]>>>;
  /** Generic groups and the like: right when found, not wrong when left out. */
  readonly optional?: true;
}

/** What is left out takes the commonest value: EQ, EXACT, ABSOLUTE, ACTUAL, and no unit, direction, time or actor. */
export interface GoldFigure {
  readonly quote: Words;
  /** A share that is no short decimal has four places, and is met within half a thousandth. */
  readonly value?: OneOf<string>;
  readonly lower?: string;
  readonly upper?: string;
  readonly comparator?: OneOf<Comparator>;
  readonly approximation?: OneOf<Approximation>;
  readonly ucum?: OneOf<string>;
  readonly currency?: string;
  readonly counted?: OneOf<string>;
  /** Of a rate: the noun it is per, such as `month`. */
  readonly per?: string;
  /** Follows from the unit where it is left out: COUNT, MONEY, or RATIO for percent and for factors. */
  readonly kind?: OneOf<QuantityKind>;
  readonly form?: OneOf<FigureForm>;
  readonly direction?: OneOf<Direction>;
  readonly status?: OneOf<FigureStatus>;
  /** Noun phrases; their head is what must match. */
  readonly measure: OneOf<string>;
  readonly subject?: OneOf<string>;
  readonly holder?: OneOf<string>;
  readonly reportedBy?: OneOf<string>;
  readonly time?: Words;
  /** The words of `time` stand in the sentence before. */
  readonly inherited?: true;
  /** What the time comes to, as a partial date or `start/end`, either of which may be empty. */
  readonly period?: string;
  readonly baseline?: Words;
  readonly optional?: true;
}

/** What is left out takes the commonest value: UNSPECIFIED certainty, not negated, no condition, time or actor. */
export interface GoldPosition {
  readonly cue: Words;
  readonly holder: OneOf<string>;
  readonly reportedBy?: OneOf<string>;
  readonly onBehalfOf?: OneOf<string>;
  readonly addressee?: OneOf<string>;
  /** Noun phrases; their head is what must match. */
  readonly topic: OneOf<string>;
  readonly stance: OneOf<Stance>;
  readonly act: OneOf<Act>;
  readonly certainty?: OneOf<Certainty>;
  readonly negated?: true;
  readonly conditions?: readonly GoldCondition[];
  readonly horizon?: Words;
  readonly optional?: true;
}

export interface GoldCondition {
  readonly quote: Words;
  readonly polarity: OneOf<Polarity>;
}
