import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceText } from '../../../schema/model/document.ts';
import { DomainError } from '../../../schema/model/errors.ts';
import type { Extraction } from '../../../schema/model/extraction.ts';
import { createRulesExtractor } from '../../extraction/extract-document.ts';
import { extractSections } from '../../extraction/extract-sections.ts';
import type { Extractor } from '../../extraction/extractor.ts';
import { isOtherLanguage, type PreparedText, prepareSource } from '../text/prepare-source.ts';
import type {
  ExtractionReply,
  ExtractionRequest,
  ExtractionWorkerData,
  WorkerMessage,
} from './extraction-request.ts';
import { createWorkerStore } from './worker-store.ts';

// Written by the pool that started this thread.
const { llm = null, isBackground = false } = (workerData ?? {}) as Partial<ExtractionWorkerData>;

/** In POSIX nice values: low enough that a request is answered first, high enough that extraction goes on. */
const BACKGROUND_PRIORITY = 10;

if (isBackground) lowerPriority();
const extractor = await createExtractor();

/** Lets the threads that answer requests go first. Elsewhere than on Linux a priority is that of the whole process. */
function lowerPriority(): void {
  if (process.platform === 'linux') setPriority(BACKGROUND_PRIORITY);
}

/** The client of language models takes a while to load: only where one is used. */
async function createExtractor(): Promise<Extractor> {
  const rules = createRulesExtractor();
  if (!llm) return rules;
  const { enableProxy } = await import('../../enable-proxy.ts');
  enableProxy();
  const { createLlmExtractor } = await import('../../llm/create-llm-extractor.ts');
  return createLlmExtractor({ settings: llm, fallback: rules });
}

const store = createWorkerStore((message) => parentPort?.postMessage(message));

parentPort?.on('message', async (message: WorkerMessage) => {
  if (typeof message === 'string') {
    store.resolve(message);
    return;
  }
  const reply = await handleRequest(message);
  if (reply) parentPort?.postMessage(reply);
});

async function handleRequest({
  task,
  source,
  maxTextLength,
  storeIn,
}: ExtractionRequest): Promise<ExtractionReply | null> {
  try {
    const reading = await prepareSource(source, maxTextLength);
    if (task === 'READ') return { reading };
    const extraction = await extract(source, reading, maxTextLength);
    return storeIn ? await store.store(extraction, storeIn) : { extraction };
  } catch (error) {
    const code = error instanceof DomainError ? error.code : null;
    return { failure: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

async function extract(
  source: SourceText,
  reading: PreparedText,
  maxTextLength: number,
): Promise<Extraction> {
  const { text, format, title, language } = reading;
  const readable = { text, format, title, publishedAt: source.publishedAt };
  const extraction = isOtherLanguage(language)
    ? extractSections(readable, language, maxTextLength)
    : await extractor.extract(readable);
  return source.format === 'HTML' ? { ...extraction, text } : extraction;
}
