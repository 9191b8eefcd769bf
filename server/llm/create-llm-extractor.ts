import type { SourceText } from '../../schema/model/document.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { ground } from '../extraction/ground.ts';
import { makeLedger } from '../extraction/ledger/make-ledger.ts';
import { limitFindings, limitRejections } from '../extraction/limit-findings.ts';
import type { ModelAnswer } from '../extraction/llm/model-answer.ts';
import { resolveAnswer } from '../extraction/llm/resolve-answer.ts';
import { type ReadDocument, readDocument } from '../extraction/read-document.ts';
import { readThrough } from '../extraction/read-through.ts';
import { RULES_VERSION } from '../extraction/rules-version.ts';
import { createModelCall } from './call-model.ts';
import type { LlmSettings } from './llm-settings.ts';
import { ModelFailedError } from './model-failed-error.ts';
import { type Chunk, toChunks } from './prompt.ts';
import { createTokenBudget } from './token-budget.ts';

export interface LlmExtractorOptions {
  readonly settings: LlmSettings;
  /** Extracts a document that the model fails at. */
  readonly fallback: Extractor;
}

/**
 * Extracts with a language model. The model only quotes: where its words stand, what its numbers are worth and who its
 * holders are is found in the text by the rules' means, and what does not bear that is rejected. A document that the model
 * fails at is extracted by the fallback, and the first of its rejections says why.
 */
export function createLlmExtractor({ settings, fallback }: LlmExtractorOptions): Extractor {
  const id = 'llm';
  // Actors, numbers and places are the rules' work.
  const version = `${RULES_VERSION}:${settings.model}`;
  const ask = createModelCall(settings);

  async function askAll(chunks: readonly Chunk[], outer: AbortSignal | undefined): Promise<ModelAnswer> {
    const { timeoutMs, concurrency, maxTokens } = settings;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(`it took more than ${timeoutMs} ms`), timeoutMs);
    const budget = createTokenBudget(maxTokens);
    const signal = outer ? AbortSignal.any([outer, stop.signal]) : stop.signal;
    try {
      const answers = await mapSome(chunks, concurrency, (chunk) => ask(chunk, { signal, budget }));
      return {
        figures: answers.flatMap(({ figures }) => figures),
        positions: answers.flatMap(({ positions }) => positions),
      };
    } finally {
      clearTimeout(timer);
      // The others of a document that has failed would be paid for in vain.
      stop.abort('it is no longer wanted');
    }
  }

  async function extract(
    source: SourceText,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<Extraction> {
    const read = readDocument(source);
    try {
      const answer = await askAll(toChunks(read.tagged), signal);
      return { ...toExtraction(source, read, answer), extractor: id, extractorVersion: version };
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof ModelFailedError)) throw error;
      const extraction = await fallback.extract(source, signal ? { signal } : {});
      const reason = { reason: 'MODEL_FAILED', quote: error.message } as const;
      return { ...extraction, rejections: [reason, ...extraction.rejections] };
    }
  }

  return readThrough({ id, version, extract });
}

function toExtraction(
  source: SourceText,
  read: ReadDocument,
  answer: ModelAnswer,
): Omit<Extraction, 'extractor' | 'extractorVersion'> {
  const { tagged, title, places, numbers } = read;
  const { proposal, rejections } = resolveAnswer(read, answer);
  const grounded = ground(tagged.text, proposal);
  const kept = limitFindings(tagged, { ...grounded, places });
  const { dismissed } = numbers;
  return {
    text: null,
    title: source.title ?? title,
    language: 'en',
    sections: tagged.sections,
    ...kept,
    rejections: limitRejections([...rejections, ...kept.rejections]),
    // What the rules found and the model did not is open, not dismissed.
    ledger: makeLedger({ tagged, proposal, grounded, kept, attributions: [], dismissed }),
  };
}

/** Maps with so many at once; the first failure ends it. */
async function mapSome<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  map: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  async function work(): Promise<void> {
    for (const [index, item] of queue) results[index] = await map(item);
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, work));
  return results;
}
