import type { FigureStatus } from '../../../schema/model/figure.ts';
import type { Act, Certainty, Stance } from '../../../schema/model/position.ts';

/** What a language model says of a text. It quotes; where a quote stands is found by others. */
export interface ModelAnswer {
  readonly figures: readonly ModelFigure[];
  readonly positions: readonly ModelPosition[];
}

/** What figures and positions of a model have in common. All words are quotes. */
export interface ModelClaim {
  /** `ordinal` of the sentence it stands in or near; null when the model does not say. */
  readonly sentence: number | null;
  readonly statement: string;
  /** Who makes the claim; null for the publisher. */
  readonly holder: string | null;
  /** The words that attribute it; null when there are none. */
  readonly cue: string | null;
}

export interface ModelFigure extends ModelClaim {
  /** The words of the number, hedges and unit as they like. */
  readonly number: string;
  /** The number as the model reads it, a decimal; null for a range and for vague words. */
  readonly value: string | null;
  readonly measure: string | null;
  readonly status: FigureStatus;
}

export interface ModelPosition extends ModelClaim {
  readonly topic: string | null;
  readonly stance: Stance;
  readonly act: Act;
  readonly certainty: Certainty;
  readonly negated: boolean;
}
