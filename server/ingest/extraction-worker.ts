import { parentPort } from 'node:worker_threads';
import { DomainError } from '../../schema/model/errors.ts';
import { createRulesExtractor } from '../extraction/extract-document.ts';
import type { ExtractionJob, ExtractionReply } from './extraction-job.ts';

const extractor = createRulesExtractor();

parentPort?.on('message', async (job: ExtractionJob) => {
  parentPort?.postMessage(await answer(job));
});

async function answer({ source }: ExtractionJob): Promise<ExtractionReply> {
  try {
    return { extraction: await extractor.extract(source) };
  } catch (error) {
    const code = error instanceof DomainError ? error.code : null;
    return { failure: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}
