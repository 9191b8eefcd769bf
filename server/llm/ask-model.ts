import { setTimeout as sleep } from 'node:timers/promises';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText } from 'ai';
import type { ModelAnswer } from '../extraction/llm/model-answer.ts';
import { readAnswer, UnreadableAnswerError } from './answer-shape.ts';
import type { LlmSettings } from './llm-settings.ts';
import { ModelFailedError } from './model-failed-error.ts';
import { type Chunk, INSTRUCTIONS } from './prompt.ts';
import type { TokenBudget } from './token-budget.ts';

/** Asks a language model about a part of a text. */
export type AskModel = (chunk: Chunk, options: AskOptions) => Promise<ModelAnswer>;

export interface AskOptions {
  readonly signal: AbortSignal;
  readonly budget: TokenBudget;
}

const MAX_TRIES = 3;
const LONGEST_PAUSE_MS = 20_000;

/**
 * Makes a function that asks the model of an OpenAI-compatible endpoint. It tries again after a fault of the endpoint or
 * the network, as late as the endpoint asks to, and after an answer that cannot be read.
 */
export function createAskModel({ url, model, apiKey, retryDelayMs = 1_000 }: LlmSettings): AskModel {
  const provider = createOpenAICompatible({ name: 'llm', baseURL: url, ...(apiKey !== null && { apiKey }) });
  const chat = provider.chatModel(model);

  async function tryOnce({ data }: Chunk, { signal, budget }: AskOptions): Promise<ModelAnswer> {
    const maxOutputTokens = budget.take(INSTRUCTIONS.length + data.length);
    const { text, finishReason } = await generateText({
      model: chat,
      instructions: INSTRUCTIONS,
      prompt: data,
      maxOutputTokens,
      maxRetries: 0,
      temperature: 0,
      abortSignal: signal,
    });
    if (finishReason === 'length') throw new UnreadableAnswerError('its answer is cut off');
    return readAnswer(text);
  }

  return async function ask(chunk, options) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await tryOnce(chunk, options);
      } catch (error) {
        if (options.signal.aborted)
          throw new ModelFailedError(`Cannot ask the model: ${options.signal.reason}`);
        if (error instanceof ModelFailedError) throw error;
        if (tries >= MAX_TRIES || !isWorthTrying(error)) throw failed(error, tries);
        const pause = Math.min(LONGEST_PAUSE_MS, askedPause(error) ?? retryDelayMs * 2 ** (tries - 1));
        await sleep(pause, undefined, { signal: options.signal }).catch(() => undefined);
      }
    }
  };
}

function isWorthTrying(error: unknown): boolean {
  return error instanceof UnreadableAnswerError || (APICallError.isInstance(error) && error.isRetryable);
}

/** In milliseconds, what `Retry-After` says in seconds. */
function askedPause(error: unknown): number | null {
  const after = APICallError.isInstance(error) ? error.responseHeaders?.['retry-after'] : undefined;
  return after !== undefined && /^\d{1,6}$/.test(after) ? Number(after) * 1_000 : null;
}

function failed(error: unknown, tries: number): ModelFailedError {
  const times = tries === 1 ? '' : `, ${tries} times`;
  return new ModelFailedError(`Cannot ask the model: ${stateOf(error)}${times}`, { cause: error });
}

function stateOf(error: unknown): string {
  if (error instanceof UnreadableAnswerError) return error.message;
  if (!APICallError.isInstance(error)) return 'its answer cannot be read';
  if (error.statusCode === undefined) return 'it cannot be reached';
  return error.statusCode === 200
    ? 'its answer is not one of the protocol'
    : `it answered HTTP ${error.statusCode}`;
}
