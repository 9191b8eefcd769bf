import { z } from 'zod';
import type { LlmSettings } from '../llm/llm-settings.ts';
import { secretFile, type Values, webAddress, wholeNumber } from './variable-kinds.ts';

export const llmVariables = {
  STANDPOINT_LLM_URL: webAddress(),
  STANDPOINT_LLM_MODEL: z.string().default(''),
  STANDPOINT_LLM_API_KEY: z.string().default(''),
  STANDPOINT_LLM_API_KEY_FILE: secretFile(),
  STANDPOINT_LLM_CONCURRENCY: wholeNumber(1, 64).default(2),
  STANDPOINT_LLM_TIMEOUT_MS: wholeNumber(1_000, 900_000).default(120_000),
  STANDPOINT_LLM_MAX_TOKENS: wholeNumber(1_000, 10_000_000).default(60_000),
};

type LlmValues = Values<typeof llmVariables>;

export function isLlmComplete({ STANDPOINT_LLM_URL: url, STANDPOINT_LLM_MODEL: model }: LlmValues): boolean {
  return (url === '') === (model === '');
}

/** The rules extract unless both the address and the model are given. */
export function toLlmSettings(values: LlmValues): LlmSettings | null {
  if (values.STANDPOINT_LLM_URL === '') return null;
  return {
    url: values.STANDPOINT_LLM_URL,
    model: values.STANDPOINT_LLM_MODEL,
    apiKey: values.STANDPOINT_LLM_API_KEY || values.STANDPOINT_LLM_API_KEY_FILE || null,
    concurrency: values.STANDPOINT_LLM_CONCURRENCY,
    timeoutMs: values.STANDPOINT_LLM_TIMEOUT_MS,
    maxTokens: values.STANDPOINT_LLM_MAX_TOKENS,
  };
}
