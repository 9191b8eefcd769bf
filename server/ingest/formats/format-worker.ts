import { parentPort } from 'node:worker_threads';
import { DomainError } from '../../../schema/model/errors.ts';
import type { FileDocument, ParseRequest } from './file-document.ts';

/** What the thread answers: the documents of the file, or what is wrong with it. */
export type FormatReply =
  | { readonly documents: readonly FileDocument[] }
  | { readonly failure: { readonly code: DomainError['code'] | null; readonly message: string } };

parentPort?.on('message', async (job: ParseRequest) => {
  parentPort?.postMessage(await answer(job));
});

async function answer(job: ParseRequest): Promise<FormatReply> {
  try {
    return { documents: await read(job) };
  } catch (error) {
    const code = error instanceof DomainError ? error.code : null;
    return { failure: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

/** Each reader is loaded for the first file that needs it. */
async function read(job: ParseRequest): Promise<readonly FileDocument[]> {
  switch (job.kind) {
    case 'EMAIL':
      return (await import('./parse-email.ts')).parseEmail(job);
    case 'FEED':
      return (await import('./parse-feed.ts')).parseFeed(job);
    case 'TABLE':
      return (await import('./parse-table.ts')).parseTable(job);
    case 'NEWS_JSON':
      return (await import('./parse-news-json.ts')).parseNewsJson(job);
    case 'SUBTITLES':
      return (await import('./parse-subtitles.ts')).parseSubtitles(job);
    case 'PDF':
      return (await import('./parse-pdf.ts')).parsePdf(job);
    case 'DOCX':
      return (await import('./parse-docx.ts')).parseDocx(job);
  }
}
