import { parentPort } from 'node:worker_threads';
import type { SourceText } from '../../schema/model/document.ts';
import { DomainError } from '../../schema/model/errors.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import { createRulesExtractor } from '../extraction/extract-document.ts';
import { extractSections } from '../extraction/extract-sections.ts';
import type { ExtractionJob, ExtractionReply } from './extraction-job.ts';
import { isOtherLanguage, type Reading, readSource } from './read-source.ts';

const extractor = createRulesExtractor();

parentPort?.on('message', async (job: ExtractionJob) => {
  parentPort?.postMessage(await answer(job));
});

async function answer({ task, source, maxTextLength }: ExtractionJob): Promise<ExtractionReply> {
  try {
    const reading = await readSource(source, maxTextLength);
    return task === 'READ' ? { reading } : { extraction: await extract(source, reading, maxTextLength) };
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
