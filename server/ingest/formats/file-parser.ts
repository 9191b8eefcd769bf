import { Worker } from 'node:worker_threads';
import { DomainError } from '../../../schema/model/errors.ts';
import { type FileDocument, fileError, type ParseRequest } from './file-document.ts';
import type { FormatReply } from './format-worker.ts';

/** Reads files that hold documents of another form than text, in a thread that is stopped when a file takes too much. */
export interface FileParser {
  /** @throws {DomainError} when the file cannot be read, or takes more time or memory than one file may. */
  parse(job: ParseRequest): Promise<readonly FileDocument[]>;
}

const WORKER = new URL('./format-worker.ts', import.meta.url);
/** Of the thread's heap. Beyond it the thread ends, not the process. */
const MAX_HEAP_MB = 512;

export function createFileParser({ timeoutMs = 30_000 }: { readonly timeoutMs?: number } = {}): FileParser {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
    // Without a listener an error of an idle thread would end the process.
    started.on('error', () => undefined);
    started.once('exit', () => {
      if (thread === started) thread = null;
    });
    // An idle thread keeps no process running.
    started.unref();
    thread = started;
    return started;
  }

  async function ask(job: ParseRequest): Promise<readonly FileDocument[]> {
    const reply = await callThread(thread ?? start(), job, timeoutMs);
    if ('documents' in reply) return reply.documents;
    const { code, message } = reply.failure;
    throw code
      ? new DomainError(code, message)
      : fileError(job.name, 'its format is damaged', 'ILL_FORMED_TEXT');
  }

  return {
    parse(job) {
      const reading = last.then(() => ask(job));
      last = reading.catch(() => undefined);
      return reading;
    },
  };
}

function callThread(thread: Worker, job: ParseRequest, timeoutMs: number): Promise<FormatReply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => void thread.terminate(), timeoutMs);
    function onMessage(reply: FormatReply): void {
      settle();
      resolve(reply);
    }
    function onExit(): void {
      settle();
      const state = 'it exceeds the time or memory limit of one file';
      reject(fileError(job.name, state, 'UNREADABLE_TEXT'));
    }
    function settle(): void {
      clearTimeout(timer);
      thread.off('message', onMessage).off('exit', onExit);
      thread.unref();
    }
    thread.ref();
    thread.on('message', onMessage).on('exit', onExit);
    thread.postMessage(job);
  });
}
