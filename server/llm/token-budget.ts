import { ModelFailedError } from './model-failed-error.ts';

/** What the questions about one document may cost together. */
export interface TokenBudget {
  /**
   * Sets aside a question of some characters, and gives the most tokens its answer may have.
   *
   * @throws {ModelFailedError} when too little is left.
   */
  reserve(characters: number): number;
}

/** Fewer characters than this a token has in no language that is read: the estimate errs upwards. */
const CHARACTERS_PER_TOKEN = 3;
/** With less no answer is worth asking for. */
const MIN_ANSWER_TOKENS = 200;
const MAX_ANSWER_TOKENS = 8_192;

export function createTokenBudget(maxTokens: number): TokenBudget {
  let left = maxTokens;
  return {
    reserve(characters) {
      const question = Math.ceil(characters / CHARACTERS_PER_TOKEN);
      // An answer quotes what it was asked about, in more words than that.
      const answer = Math.min(MAX_ANSWER_TOKENS, left - question, Math.max(MIN_ANSWER_TOKENS, question * 2));
      if (answer < MIN_ANSWER_TOKENS) {
        throw new ModelFailedError(`Cannot ask the model: the document needs more than ${maxTokens} tokens`);
      }
      left -= question + answer;
      return answer;
    },
  };
}
