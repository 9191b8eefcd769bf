import type { IngestDocument } from '../../schema/context.ts';
import type { IfNotEnglish } from '../../schema/model/document.ts';
import { DomainError } from '../../schema/model/errors.ts';
import { toId } from '../../schema/model/id.ts';
import { compose } from '../compose.ts';
import { type ConfigOverrides, readConfig } from '../config.ts';
import type { Ingest } from '../ingest/ingest.ts';
import { workersForBulk } from '../ingest/worker/extraction-pool.ts';
import { UnusableDatabaseError } from '../store/unusable-database-error.ts';
import type { Article } from './article-files/article.ts';
import { fillDetails } from './article-files/fill-details.ts';
import { findArticleFiles } from './article-files/find-article-files.ts';
import { type ReadOptions, readArticles } from './article-files/read-articles.ts';
import { mapInOrder } from './process/map-in-order.ts';
import { EXIT_CODE, type ExitCode } from './process/run-command.ts';
import type { CommandOutcome } from './terminal/command-outcome.ts';
import { describeError } from './terminal/describe-error.ts';
import { escapeLine } from './terminal/escape-text.ts';
import { createProgress } from './terminal/report-progress.ts';

/** Articles under way at once: enough that reading and storing go on while one is extracted. */
const MAX_PARALLEL = 16;

/** Files that are left alone, named in the one line about them. */
const MAX_NAMED = 5;

export interface IngestCommandOptions {
  readonly overrides: ConfigOverrides;
  /** What becomes of articles in other languages than English. */
  readonly ifNotEnglish: IfNotEnglish;
  /** What is said of every article that does not say it itself. */
  readonly details?: Details;
}

export type Details = Pick<
  IngestDocument,
  'title' | 'publisher' | 'publishedAt' | 'url' | 'genre' | 'externalId'
>;

/** Takes files, folders and stdin into the record. One bad article is reported, and the rest go on. */
export async function ingestFiles(
  paths: readonly string[],
  { overrides, ifNotEnglish, details = {} }: IngestCommandOptions,
): Promise<ExitCode> {
  const config = readConfig(overrides);
  const { ingest, close } = await compose(config, {
    threads: workersForBulk(),
    jobs: MAX_PARALLEL,
    // This process extracts everything it reads.
    waitTimeoutMs: Number.POSITIVE_INFINITY,
  });
  try {
    const { files, ignored } = await findArticleFiles(paths);
    if (ignored.length > 0) console.error(escapeLine(describeIgnored(ignored)));
    const progress = createProgress(files.length);
    const outcomes = mapInOrder(readAll(files, config, progress.advance), MAX_PARALLEL, (article) =>
      ingestArticle(ingest, withDetails(article, details), ifNotEnglish),
    );
    const counts = { stored: 0, known: 0, failed: 0 };
    for await (const outcome of outcomes) {
      counts[outcome.result] += 1;
      progress.report({ ...outcome, line: escapeLine(outcome.line) });
    }
    progress.finish(`${counts.stored} stored, ${counts.known} already there, ${counts.failed} failed`);
    return counts.failed > 0 ? EXIT_CODE.SOME_FAILED : EXIT_CODE.OK;
  } finally {
    await close();
  }
}

async function* readAll(
  files: readonly (string | Article)[],
  options: ReadOptions,
  onFile: () => void,
): AsyncGenerator<Article> {
  for (const file of files) {
    if (typeof file === 'string') yield* readArticles(file, options);
    else yield file;
    onFile();
  }
}

function withDetails(article: Article, details: Details): Article {
  if ('error' in article) return article;
  return { ...article, input: fillDetails(article.input, details, article.suggested ?? {}) };
}

function describeIgnored(files: readonly string[]): string {
  const named = files.slice(0, MAX_NAMED);
  const more = files.length > named.length ? ` and ${files.length - named.length} more` : '';
  return `left alone, as no articles: ${named.join(', ')}${more}; name a file to take it in`;
}

async function ingestArticle(
  ingest: Ingest,
  article: Article,
  ifNotEnglish: IfNotEnglish,
): Promise<CommandOutcome> {
  try {
    if ('error' in article) throw article.error;
    const { documentId, created, status, statusReason } = await ingest.ingest({
      ...article.input,
      ifNotEnglish,
    });
    const id = toId('document', documentId);
    if (status === 'FAILED') return failed(article, `${id} is kept, but: ${statusReason}`);
    if (!created)
      return { result: 'known', line: `${article.name}: ${id}, the record already has this text` };
    return { result: 'stored', line: `${article.name}: ${id}` };
  } catch (error) {
    // Nothing more can be written: going on would report the same for every article.
    if (
      error instanceof UnusableDatabaseError ||
      (error instanceof DomainError && error.code === 'READ_ONLY')
    ) {
      throw error;
    }
    const { code, message } = describeError(error);
    return failed(article, `${code}: ${message}`);
  }
}

function failed({ name }: Article, reason: string): CommandOutcome {
  return { result: 'failed', line: `${name}: ${reason}` };
}
