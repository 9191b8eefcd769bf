import { setTimeout as sleep } from 'node:timers/promises';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText } from 'ai';
import type { ModelAnswer } from '../extraction/llm/model-answer.ts';
import type { LlmSettings } from './llm-settings.ts';
import { ModelFailedError } from './model-failed-error.ts';
import { parseAnswer, UnreadableAnswerError } from './parse-answer.ts';
import { type Chunk, INSTRUCTIONS } from './prompt.ts';
import type { TokenBudget } from './token-budget.ts';

/** Asks a language model about a part of a text. */
export type CallModel = (chunk: Chunk, options: ModelCallOptions) => Promise<ModelAnswer>;

export interface ModelCallOptions {
  readonly signal: AbortSignal;
  readonly budget: TokenBudget;
}

const MAX_TRIES = 3;
const MAX_RETRY_DELAY_MS = 20_000;

/**
 * Makes a function that asks the model of an OpenAI-compatible endpoint. It tries again after a fault of the endpoint or
 * the network, as late as the endpoint asks to, and after an answer that cannot be read.
 */
export function createModelCall({ url, model, apiKey, retryDelayMs = 1_000 }: LlmSettings): CallModel {
  const provider = createOpenAICompatible({ name: 'llm', baseURL: url, ...(apiKey !== null && { apiKey }) });
  const chat = provider.chatModel(model);

  async function tryOnce({ data }: Chunk, { signal, budget }: ModelCallOptions): Promise<ModelAnswer> {
    const maxOutputTokens = budget.reserve(INSTRUCTIONS.length + data.length);
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
    return parseAnswer(text);
  }

  return async function ask(chunk, options) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await tryOnce(chunk, options);
      } catch (error) {
        if (options.signal.aborted)
          throw new ModelFailedError(`Cannot ask the model: ${options.signal.reason}`);
        if (error instanceof ModelFailedError) throw error;
        if (tries >= MAX_TRIES || !isRetryable(error)) throw failed(error, tries);
        const pause = Math.min(MAX_RETRY_DELAY_MS, retryAfterOf(error) ?? retryDelayMs * 2 ** (tries - 1));
        await sleep(pause, undefined, { signal: options.signal }).catch(() => undefined);
      }
    }
  };
}

function isRetryable(error: unknown): boolean {
  return error instanceof UnreadableAnswerError || (APICallError.isInstance(error) && error.isRetryable);
}

/** In milliseconds, what `Retry-After` says in seconds. */
function retryAfterOf(error: unknown): number | null {
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
