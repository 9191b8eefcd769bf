import { once } from 'node:events';
import type { IfNotEnglish } from '../../schema/model/document.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import { readConfig } from '../config.ts';
import { checkDetails } from '../ingest/check-details.ts';
import { createExtractionPool, type ExtractionPool, workersForBulk } from '../ingest/extraction-pool.ts';
import type { Article } from './article.ts';
import { describeError } from './describe-error.ts';
import { fillDetails } from './fill-details.ts';
import { mapInOrder } from './map-in-order.ts';
import { printExtraction } from './print-extraction.ts';
import { readArticle } from './read-articles.ts';
import { readJsonLines } from './read-json-lines.ts';
import { EXIT_CODE, type ExitCode } from './run-command.ts';
import { showLine, showText } from './show-text.ts';

export interface ExtractOptions {
  /** By default text on a terminal, and JSON elsewhere. */
  readonly format: 'json' | 'text' | undefined;
  /** Reads one article a line and writes one result a line. */
  readonly jsonl: boolean;
  /** What becomes of articles in other languages than English. */
  readonly ifNotEnglish: IfNotEnglish;
}

const WINDOW = 16;

/** Prints what the articles of a file hold, and stores nothing. */
export async function extractFile(file: string, options: ExtractOptions): Promise<ExitCode> {
  const { format = process.stdout.isTTY ? 'text' : 'json', jsonl, ifNotEnglish } = options;
  const { maxTextLength, llm, fetch } = readConfig();
  const pool = createExtractionPool({ maxTextLength, llm, size: jsonl ? workersForBulk() : 1 });
  const extract = (article: Article) => extractArticle(pool, article, ifNotEnglish);
  try {
    if (jsonl) return await writeLines(mapInOrder(readJsonLines(file, { maxTextLength }), WINDOW, extract));

    const result = await extract(await readArticle(file, { maxTextLength, fetch }));
    if ('error' in result) {
      console.error(showLine(`${result.error.code}: ${result.error.message}`));
      return EXIT_CODE.SOME_FAILED;
    }
    console.log(showText(format === 'json' ? JSON.stringify(result, null, 2) : printExtraction(result)));
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
    if (!process.stdout.write(`${showText(JSON.stringify(result))}\n`)) await once(process.stdout, 'drain');
  }
  return exitCode;
}
