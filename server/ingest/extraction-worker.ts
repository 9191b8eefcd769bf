import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceText } from '../../schema/model/document.ts';
import { DomainError } from '../../schema/model/errors.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import { createRulesExtractor } from '../extraction/extract-document.ts';
import { extractSections } from '../extraction/extract-sections.ts';
import type { Extractor } from '../extraction/extractor.ts';
import type {
  ExtractionJob,
  ExtractionReply,
  ExtractionWorkerData,
  WorkerMessage,
} from './extraction-job.ts';
import { isOtherLanguage, type Reading, readSource } from './read-source.ts';
import { createThreadStore } from './thread-store.ts';

// Written by the pool that started this thread.
const { llm = null, isBackground = false } = (workerData ?? {}) as Partial<ExtractionWorkerData>;

/** In POSIX nice values: low enough that a request is answered first, high enough that extraction goes on. */
const BACKGROUND_PRIORITY = 10;

if (isBackground) stepBack();
const extractor = await createExtractor();

/** Lets the threads that answer requests go first. Elsewhere than on Linux a priority is that of the whole process. */
function stepBack(): void {
  if (process.platform === 'linux') setPriority(BACKGROUND_PRIORITY);
}

/** The client of language models takes a while to load: only where one is used. */
async function createExtractor(): Promise<Extractor> {
  const rules = createRulesExtractor();
  if (!llm) return rules;
  const { useProxy } = await import('../use-proxy.ts');
  useProxy();
  const { createLlmExtractor } = await import('../llm/create-llm-extractor.ts');
  return createLlmExtractor({ settings: llm, fallback: rules });
}

const store = createThreadStore((message) => parentPort?.postMessage(message));

parentPort?.on('message', async (message: WorkerMessage) => {
  if (typeof message === 'string') {
    store.decide(message);
    return;
  }
  const reply = await answer(message);
  if (reply) parentPort?.postMessage(reply);
});

async function answer({
  task,
  source,
  maxTextLength,
  storeIn,
}: ExtractionJob): Promise<ExtractionReply | null> {
  try {
    const reading = await readSource(source, maxTextLength);
    if (task === 'READ') return { reading };
    const extraction = await extract(source, reading, maxTextLength);
    return storeIn ? await store.keep(extraction, storeIn) : { extraction };
  } catch (error) {
    const code = error instanceof DomainError ? error.code : null;
    return { failure: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

async function extract(source: SourceText, reading: Reading, maxTextLength: number): Promise<Extraction> {
  const { text, format, title, language } = reading;
  const readable = { text, format, title, publishedAt: source.publishedAt };
  const extraction = isOtherLanguage(language)
    ? extractSections(readable, language, maxTextLength)
    : await extractor.extract(readable);
  return source.format === 'HTML' ? { ...extraction, text } : extraction;
}
