import { availableParallelism } from 'node:os';
import type { SourceText } from '../../schema/model/document.ts';
import { DomainError } from '../../schema/model/errors.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import type { LlmSettings } from '../llm/llm-settings.ts';
import type { ExtractionJob, ExtractionReply, ExtractionWorkerData } from './extraction-job.ts';
import {
  createExtractionLane,
  type ExtractionLane,
  type ExtractionLaneOptions,
  WorkerDiedError,
} from './extraction-lane.ts';
import type { Reading } from './read-source.ts';

/**
 * Reads texts in worker threads only: one that takes long, or kills its worker, delays nobody else for long.
 *
 * Both methods throw `ExtractionFailedError` when the worker cannot cope with the text (`OverwhelmedError` when it dies of
 * it), and `PoolClosedError` when the pool closes first.
 */
export interface ExtractionPool {
  /**
   * Brings a text to the form in which it is kept.
   *
   * @throws {DomainError} when the text cannot be taken.
   */
  read(source: SourceText): Promise<Reading>;

  /** @throws {DomainError} when the text cannot be taken. */
  extract(source: SourceText): Promise<Extraction>;

  /** Stops the workers; what they have not finished is given up. */
  close(): Promise<void>;
}

export interface ExtractionPoolOptions {
  /** The longest text taken, in UTF-16 code units. */
  readonly maxTextLength: number;
  /** Number of workers. Default 1. */
  readonly size?: number | undefined;
  /** After so many milliseconds on one text a worker is stopped. Default 60,000. */
  readonly timeoutMs?: number | undefined;
  /** After so many texts a worker is replaced, against leaks nobody knows of. Default 50,000. */
  readonly jobsPerWorker?: number | undefined;
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
export class OverwhelmedError extends ExtractionFailedError {
  override readonly name = 'OverwhelmedError';
}

/** The pool closed before the extraction was done; it can still be done later. */
export class PoolClosedError extends Error {
  override readonly name = 'PoolClosedError';
}

/** As many workers as a command that has the machine to itself can use: one core reads and stores. */
export function workersForBulk(): number {
  return Math.min(4, Math.max(1, availableParallelism() - 1));
}

const MAX_ATTEMPTS = 2;
const RULES_WORKER = new URL('./extraction-worker.ts', import.meta.url);

export function createExtractionPool(options: ExtractionPoolOptions): ExtractionPool {
  const {
    maxTextLength,
    size = 1,
    timeoutMs = 60_000,
    jobsPerWorker = 50_000,
    worker = RULES_WORKER,
    llm = null,
    isBackground = false,
  } = options;
  const workerData: ExtractionWorkerData = { llm, isBackground };
  const lanes = { worker, jobsPerWorker, workerData };
  // A model is waited for longer than any text is read; what only has to be read does not wait with it.
  const extracting = createLanes({
    ...lanes,
    size,
    timeoutMs: timeoutMs + (llm?.timeoutMs ?? 0),
  });
  const reading = llm ? createLanes({ ...lanes, size: 1, timeoutMs }) : extracting;
  let isClosed = false;

  async function runOn(lane: ExtractionLane, job: ExtractionJob): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      if (isClosed) throw new PoolClosedError('Cannot extract the text: the extraction is shutting down');
      try {
        return unwrap(await lane.run(job));
      } catch (error) {
        if (!(error instanceof WorkerDiedError)) throw error;
        if (attempt >= MAX_ATTEMPTS && !isClosed)
          throw new OverwhelmedError(`Cannot extract the text: ${error.message}`);
      }
    }
  }

  return {
    async read(source) {
      const answer = await reading.use((lane) => runOn(lane, { task: 'READ', source, maxTextLength }));
      if (!('reading' in answer)) throw failed('its worker answered without a reading');
      return answer.reading;
    },

    async extract(source) {
      const answer = await extracting.use((lane) => runOn(lane, { task: 'EXTRACT', source, maxTextLength }));
      if (!('extraction' in answer)) throw failed('its worker answered without an extraction');
      return answer.extraction;
    },

    async close() {
      isClosed = true;
      await Promise.all([extracting.close(), reading.close()]);
    },
  };
}

interface Lanes {
  /** Waits for a lane that nobody uses. */
  use<Result>(work: (lane: ExtractionLane) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

function createLanes({ size, ...options }: ExtractionLaneOptions & { readonly size: number }): Lanes {
  const lanes = Array.from({ length: size }, () => createExtractionLane(options));
  const free = [...lanes];
  const waiting: ((lane: ExtractionLane) => void)[] = [];
  return {
    async use(work) {
      const lane = free.pop() ?? (await new Promise<ExtractionLane>((resolve) => waiting.push(resolve)));
      try {
        return await work(lane);
      } finally {
        const next = waiting.shift();
        if (next) next(lane);
        else free.push(lane);
      }
    },
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}

type Answer = Exclude<ExtractionReply, { readonly failure: unknown }>;

function unwrap(reply: ExtractionReply): Answer {
  if (!('failure' in reply)) return reply;
  const { code, message } = reply.failure;
  throw code ? new DomainError(code, message) : failed(message);
}

function failed(state: string): ExtractionFailedError {
  return new ExtractionFailedError(`Cannot extract the text: ${state}`);
}
