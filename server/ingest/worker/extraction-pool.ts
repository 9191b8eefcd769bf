import { availableParallelism } from 'node:os';
import type { SourceText } from '../../../schema/model/document.ts';
import { DomainError } from '../../../schema/model/errors.ts';
import type { Extraction } from '../../../schema/model/extraction.ts';
import type { LlmSettings } from '../../llm/llm-settings.ts';
import type { RecordFile } from '../../store/database.ts';
import type { Lease } from '../../store/jobs/lease.ts';
import type { PreparedText } from '../text/prepare-source.ts';
import { type LockWriter, WorkerDiedError } from './call-worker.ts';
import { createExtractionQueue } from './extraction-queue.ts';
import type {
  ExtractionReply,
  ExtractionRequest,
  ExtractionWorkerData,
  StoredExtraction,
} from './extraction-request.ts';
import { toStoreError } from './store-reply.ts';
import { createWorkerSlot, type WorkerSlot } from './worker-slot.ts';

/**
 * Extracts texts in worker threads: a text that takes long, or crashes its worker, delays other texts only briefly.
 *
 * All methods throw `ExtractionFailedError` when the worker cannot process the text (`QueueFullError` when the text
 * crashes it), and `PoolClosedError` when the pool closes first.
 */
export interface ExtractionPool {
  /**
   * Brings a text to the form in which it is kept.
   *
   * @throws {DomainError} when the text cannot be taken.
   */
  read(source: SourceText): Promise<PreparedText>;

  /**
   * Callers are served in turn.
   *
   * @throws {DomainError} when the text cannot be taken.
   */
  extract(source: SourceText, caller?: string): Promise<Extraction>;

  /**
   * Extracts the text of a job and stores what was found, all in the worker's thread.
   *
   * @throws {DomainError} when the text cannot be taken.
   * @throws what `storeExtraction` throws.
   */
  extractInto(file: RecordFile, lease: Lease, source: SourceText): Promise<StoredExtraction>;

  /** Stops the workers; what they have not finished is given up. */
  close(): Promise<void>;
}

export interface ExtractionPoolOptions {
  /** The longest text taken, in UTF-16 code units. */
  readonly maxTextLength: number;
  /** Number of workers. Default 1. */
  readonly size?: number | undefined;
  /**
   * After so many milliseconds of work on a text of the greatest length a worker is stopped; a shorter one has less time, at
   * least a third of it. Default 60,000.
   */
  readonly timeoutMs?: number | undefined;
  /** A worker is replaced after this number of texts, to bound unknown leaks. Default 50,000. */
  readonly jobsPerWorker?: number | undefined;
  /** After so many milliseconds without work a worker ends. Default 60,000. */
  readonly idleMs?: number | undefined;
  /** Whether the workers step back for the process's other threads, which answer requests. Default false. */
  readonly isBackground?: boolean | undefined;
  /** The language model that extracts; by default the rules do. */
  readonly llm?: LlmSettings | null | undefined;
  /** The module the workers run. */
  readonly worker?: URL | undefined;
}

/** The extractor cannot cope with the text. */
export class ExtractionFailedError extends Error {
  override readonly name: string = 'ExtractionFailedError';
}

/** The text takes more time or memory than a worker has; the message says which. */
export class QueueFullError extends ExtractionFailedError {
  override readonly name = 'OverwhelmedError';
}

/** The pool closed before the extraction was done; it can still be done later. */
export class PoolClosedError extends Error {
  override readonly name = 'PoolClosedError';
}

/** As many workers as a command that has the machine to itself can use: they extract and store. */
export function workersForBulk(): number {
  return Math.min(4, availableParallelism());
}

const MAX_ATTEMPTS = 2;
const RULES_WORKER = new URL('./extraction-worker.ts', import.meta.url);

/** Of the time that the longest text has, every text has this share. */
const MIN_TIME_SHARE = 1 / 3;

export function createExtractionPool(options: ExtractionPoolOptions): ExtractionPool {
  const {
    maxTextLength,
    size = 1,
    timeoutMs = 60_000,
    jobsPerWorker = 50_000,
    idleMs = 60_000,
    worker = RULES_WORKER,
    llm = null,
    isBackground = false,
  } = options;
  const workerData: ExtractionWorkerData = { llm, isBackground };
  const createSlot = () => createWorkerSlot({ worker, jobsPerWorker, idleMs, workerData });
  const extracting = createExtractionQueue({ size, createSlot });
  // A model is waited for longer than any text is read; what only has to be read does not wait with it.
  const reading = llm ? createExtractionQueue({ size: 1, createSlot }) : extracting;
  let isClosed = false;

  function timeLimitFor({ task, source }: ExtractionRequest): number {
    const share = Math.max(MIN_TIME_SHARE, Math.min(1, source.text.length / maxTextLength));
    return timeoutMs * share + (task === 'EXTRACT' && llm ? llm.timeoutMs : 0);
  }

  async function runOn(lane: WorkerSlot, job: ExtractionRequest, lockWriter?: LockWriter): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      if (isClosed) throw new PoolClosedError('Cannot extract the text: the extraction is shutting down');
      try {
        return unwrap(await lane.run(job, { timeoutMs: timeLimitFor(job), lockWriter }));
      } catch (error) {
        if (!(error instanceof WorkerDiedError)) throw error;
        if ((attempt >= MAX_ATTEMPTS || error.isTimeout) && !isClosed)
          throw new QueueFullError(`Cannot extract the text: ${error.message}`);
      }
    }
  }

  return {
    async read(source) {
      const job: ExtractionRequest = { task: 'READ', source, maxTextLength };
      // To read a text takes long only where it is a page.
      const length = source.format === 'HTML' ? source.text.length : 0;
      const answer = await reading.withSlot({ caller: 'read', length }, (lane) => runOn(lane, job));
      if (!('reading' in answer)) throw failed('its worker answered without a reading');
      return answer.reading;
    },

    async extract(source, caller = 'extract') {
      const job: ExtractionRequest = { task: 'EXTRACT', source, maxTextLength };
      const { length } = source.text;
      const answer = await extracting.withSlot({ caller, length }, (lane) => runOn(lane, job));
      if (!('extraction' in answer)) throw failed('its worker answered without an extraction');
      return answer.extraction;
    },

    async extractInto({ path, runExclusive }, lease, source) {
      const job: ExtractionRequest = { task: 'EXTRACT', source, maxTextLength, storeIn: { path, lease } };
      const { length } = source.text;
      const answer = await extracting.withSlot({ caller: 'job', length }, (lane) =>
        runOn(lane, job, runExclusive),
      );
      if (!('stored' in answer)) throw failed('its worker answered without having stored it');
      return answer.stored;
    },

    async close() {
      isClosed = true;
      await Promise.all([extracting.close(), reading.close()]);
    },
  };
}

type Answer = Exclude<ExtractionReply, { readonly failure: unknown } | { readonly notStored: unknown }>;

function unwrap(reply: ExtractionReply): Answer {
  if ('notStored' in reply) throw toStoreError(reply.notStored);
  if (!('failure' in reply)) return reply;
  const { code, message } = reply.failure;
  throw code ? new DomainError(code, message) : failed(message);
}

function failed(state: string): ExtractionFailedError {
  return new ExtractionFailedError(`Cannot extract the text: ${state}`);
}
