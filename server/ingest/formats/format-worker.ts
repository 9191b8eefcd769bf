import { parentPort } from 'node:worker_threads';
import { DomainError } from '../../../schema/model/errors.ts';
import type { FileDocument, FormatJob } from './file-document.ts';

/** What the thread answers: the documents of the file, or what is wrong with it. */
export type FormatReply =
  | { readonly documents: readonly FileDocument[] }
  | { readonly failure: { readonly code: DomainError['code'] | null; readonly message: string } };

parentPort?.on('message', async (job: FormatJob) => {
  parentPort?.postMessage(await answer(job));
});

async function answer(job: FormatJob): Promise<FormatReply> {
  try {
    return { documents: await read(job) };
  } catch (error) {
    const code = error instanceof DomainError ? error.code : null;
    return { failure: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

/** Each reader is loaded for the first file that needs it. */
async function read(job: FormatJob): Promise<readonly FileDocument[]> {
  switch (job.kind) {
    case 'EMAIL':
      return (await import('./read-email.ts')).readEmail(job);
    case 'FEED':
      return (await import('./read-feed.ts')).readFeed(job);
    case 'TABLE':
      return (await import('./read-table.ts')).readTable(job);
    case 'NEWS_JSON':
      return (await import('./read-news-json.ts')).readNewsJson(job);
    case 'SUBTITLES':
      return (await import('./read-subtitles.ts')).readSubtitles(job);
    case 'PDF':
      return (await import('./read-pdf.ts')).readPdf(job);
    case 'DOCX':
      return (await import('./read-docx.ts')).readDocx(job);
  }
}
