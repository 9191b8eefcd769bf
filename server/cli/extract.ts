import { once } from 'node:events';
import type { IfNotEnglish } from '../../schema/model/document.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import { readConfig } from '../config.ts';
import { checkDetails } from '../ingest/check-details.ts';
import {
  createExtractionPool,
  type ExtractionPool,
  workersForBulk,
} from '../ingest/worker/extraction-pool.ts';
import type { Article } from './article-files/article.ts';
import { fillDetails } from './article-files/fill-details.ts';
import { readArticle } from './article-files/read-articles.ts';
import { readJsonLines } from './article-files/read-json-lines.ts';
import { mapInOrder } from './process/map-in-order.ts';
import { EXIT_CODE, type ExitCode } from './process/run-command.ts';
import { describeError } from './terminal/describe-error.ts';
import { escapeLine, escapeText } from './terminal/escape-text.ts';
import { printExtraction } from './terminal/print-extraction.ts';

export interface ExtractOptions {
  /** By default text on a terminal, and JSON elsewhere. */
  readonly format: 'json' | 'text' | undefined;
  /** Reads one article a line and writes one result a line. */
  readonly jsonl: boolean;
  /** What becomes of articles in other languages than English. */
  readonly ifNotEnglish: IfNotEnglish;
}

const MAX_PARALLEL = 16;

/** Prints what the articles of a file hold, and stores nothing. */
export async function extractFile(file: string, options: ExtractOptions): Promise<ExitCode> {
  const { format = process.stdout.isTTY ? 'text' : 'json', jsonl, ifNotEnglish } = options;
  const { maxTextLength, llm, fetch } = readConfig();
  const pool = createExtractionPool({ maxTextLength, llm, size: jsonl ? workersForBulk() : 1 });
  const extract = (article: Article) => extractArticle(pool, article, ifNotEnglish);
  try {
    if (jsonl)
      return await writeLines(mapInOrder(readJsonLines(file, { maxTextLength }), MAX_PARALLEL, extract));

    const result = await extract(await readArticle(file, { maxTextLength, fetch }));
    if ('error' in result) {
      console.error(escapeLine(`${result.error.code}: ${result.error.message}`));
      return EXIT_CODE.SOME_FAILED;
    }
    console.log(escapeText(format === 'json' ? JSON.stringify(result, null, 2) : printExtraction(result)));
    return EXIT_CODE.OK;
  } finally {
    await pool.close();
  }
}

type Result = { readonly id: string | null } & (
  | Extraction
  | { readonly error: ReturnType<typeof describeError> }
);

async function extractArticle(
  pool: ExtractionPool,
  article: Article,
  ifNotEnglish: IfNotEnglish,
): Promise<Result> {
  const { id } = article;
  try {
    if ('error' in article) throw article.error;
    const { text, format, title, publishedAt, language } = checkDetails(
      fillDetails(article.input, article.suggested ?? {}),
    );
    const source = { text, format, title, publishedAt, language, ifNotEnglish };
    return { id, ...(await pool.extract(source)) };
  } catch (error) {
    return { id, error: describeError(error) };
  }
}

async function writeLines(results: AsyncIterable<Result>): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT_CODE.OK;
  for await (const result of results) {
    if ('error' in result) exitCode = EXIT_CODE.SOME_FAILED;
    if (!process.stdout.write(`${escapeText(JSON.stringify(result))}\n`)) await once(process.stdout, 'drain');
  }
  return exitCode;
}
