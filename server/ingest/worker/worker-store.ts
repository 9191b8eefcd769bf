import type { Extraction } from '../../../schema/model/extraction.ts';
import type { Database } from '../../store/database.ts';
import { storeExtraction } from '../../store/record/store-extraction.ts';
import type { ExtractionReply, StoreTarget, WorkerMessage } from './extraction-request.ts';
import { toStoreFailure } from './store-reply.ts';

/** Stores the extractions of a worker thread from there: neither they nor their rows ever reach the thread that answers requests. */
export interface WorkerStore {
  /** Says that there is something to store, and stores it when it is told to; null where it is told to forget it. */
  store(extraction: Extraction, target: StoreTarget): Promise<ExtractionReply | null>;
  resolve(message: Decision): void;
}

type Decision = Extract<WorkerMessage, string>;

export function createWorkerStore(say: (message: 'EXTRACTED') => void): WorkerStore {
  let writer: (Pick<Database, 'transaction'> & { readonly path: string }) | null = null;
  let decide = (_decision: Decision): void => {};

  /** Loaded for the first extraction: where a database server keeps the record, it never is. */
  async function writerOf(path: string): Promise<Pick<Database, 'transaction'>> {
    const { openThreadWriter } = await import('../../store/sqlite/writer/open-thread-writer.ts');
    if (writer?.path !== path) writer = { path, ...openThreadWriter(path) };
    return writer;
  }

  return {
    async store(extraction, { path, lease }) {
      const decision = new Promise<Decision>((resolve) => {
        decide = resolve;
      });
      say('EXTRACTED');
      if ((await decision) === 'FORGET') return null;
      try {
        await storeExtraction(await writerOf(path), lease, extraction);
        return { stored: { rejections: extraction.rejections } };
      } catch (error) {
        return { notStored: toStoreFailure(error) };
      }
    },
    resolve: (decision) => decide(decision),
  };
}
