import { parentPort } from 'node:worker_threads';
import { DomainError } from '../../schema/model/errors.ts';
import { acceptText } from '../extraction/accept-text.ts';
import { createRulesExtractor } from '../extraction/extract-document.ts';
import type { ExtractionJob, ExtractionReply } from './extraction-job.ts';

const extractor = createRulesExtractor();

parentPort?.on('message', async (job: ExtractionJob) => {
  parentPort?.postMessage(await answer(job));
});

async function answer({ task, source, maxTextLength }: ExtractionJob): Promise<ExtractionReply> {
  try {
    acceptText(source, maxTextLength);
    return { extraction: task === 'EXTRACT' ? await extractor.extract(source) : null };
  } catch (error) {
    const code = error instanceof DomainError ? error.code : null;
    return { failure: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}
