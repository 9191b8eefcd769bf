import type { Mention } from '../../../schema/model/actor.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';
import type { Sentence, Token } from '../text/tagged-text.ts';
import { tokenAt } from '../text/token-at.ts';

/** A quantity together with the words around it. */
export interface FigureContext {
  readonly text: string;
  readonly sentence: Sentence;
  /** The characters of the sentence; `quantity` counts its offsets in them. */
  readonly words: string;
  readonly tokens: readonly Token[];
  readonly quantity: FoundQuantity;
  /** Index of the last token in front of the quantity, −1 at the start of the sentence. */
  readonly before: number;
  /** Index of the first token behind the quantity. */
  readonly after: number;
  /** The mentions of the sentence, in text order. */
  readonly mentions: readonly Mention[];
}

/** A sentence of a text with the mentions in it. */
export type Surroundings = Pick<FigureContext, 'text' | 'sentence' | 'mentions'>;

/** Sets a quantity into the tokens of its sentence. */
export function toContext(
  { text, sentence, mentions }: Surroundings,
  quantity: FoundQuantity,
): FigureContext {
  const { tokens } = sentence;
  const start = sentence.start + quantity.start;
  const end = sentence.start + Math.max(quantity.end, quantity.number.end);
  // The token at a number's last character is a part of it.
  const last = tokenAt(tokens, end - 1);
  return {
    text,
    sentence,
    words: text.slice(sentence.start, sentence.end),
    tokens,
    quantity,
    mentions,
    before: tokenAt(tokens, start) - 1,
    after: (tokens[last]?.start ?? end) < end ? last + 1 : last,
  };
}

/** The token `steps` places in front of the quantity, the nearest being 0. */
export function tokenBefore(context: FigureContext, steps = 0): Token | undefined {
  return context.tokens[context.before - steps];
}

/** The token `steps` places behind the quantity, the nearest being 0. */
export function tokenAfter(context: FigureContext, steps = 0): Token | undefined {
  return context.tokens[context.after + steps];
}
