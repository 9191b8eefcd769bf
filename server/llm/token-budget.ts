import { ModelFailedError } from './model-failed-error.ts';

/** What the questions about one document may cost together. */
export interface TokenBudget {
  /**
   * Sets aside a question of some characters, and gives the most tokens its answer may have.
   *
   * @throws {ModelFailedError} when too little is left.
   */
  take(characters: number): number;
}

/** Fewer characters than this a token has in no language that is read: the estimate errs upwards. */
const CHARACTERS_PER_TOKEN = 3;
/** With less no answer is worth asking for. */
const LEAST_ANSWER = 200;
const LONGEST_ANSWER = 8_192;

export function createTokenBudget(maxTokens: number): TokenBudget {
  let left = maxTokens;
  return {
    take(characters) {
      const question = Math.ceil(characters / CHARACTERS_PER_TOKEN);
      // An answer quotes what it was asked about, in more words than that.
      const answer = Math.min(LONGEST_ANSWER, left - question, Math.max(LEAST_ANSWER, question * 2));
      if (answer < LEAST_ANSWER) {
        throw new ModelFailedError(`Cannot ask the model: the document needs more than ${maxTokens} tokens`);
      }
      left -= question + answer;
      return answer;
    },
  };
}
