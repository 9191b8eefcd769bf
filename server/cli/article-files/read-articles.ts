import { basename, extname } from 'node:path';
import type { IngestDocument } from '../../../schema/context.ts';
import { DomainError } from '../../../schema/model/errors.ts';
import { createPageFetcher, type FetchOptions } from '../../ingest/fetch/fetch-page.ts';
import { detectFormat } from '../../ingest/formats/detect-format.ts';
import { type FileDocument, fileError } from '../../ingest/formats/file-document.ts';
import { createFileParser } from '../../ingest/formats/file-parser.ts';
import { decodePage } from '../../ingest/page/decode-page.ts';
import { decodeText } from '../../ingest/text/decode-text.ts';
import { parseBriefing } from '../../ingest/text/parse-briefing.ts';
import type { Article } from './article.ts';
import { dateInFileName } from './date-in-file-name.ts';
import { fillDetails } from './fill-details.ts';
import { explainInputFailure, inputTooLarge, readInput, STDIN } from './input-stream.ts';
import { isWebAddress } from './is-web-address.ts';
import { readJsonLines } from './read-json-lines.ts';
import { findSidecarDetails } from './sidecar-details.ts';

/** Of a file that holds several documents, or pictures beside its text. */
const MAX_FILE_BYTES = 64_000_000;

const files = createFileParser();

export type ReadOptions = Pick<FetchOptions, 'maxTextLength' | 'fetch'>;

/** Reads the articles of a file: one, or one a line where it ends in `.jsonl`. */
export async function* readArticles(file: string, options: ReadOptions): AsyncGenerator<Article> {
  const isLines = extname(file).toLowerCase() === '.jsonl' && !isWebAddress(file);
  if (isLines) yield* readJsonLines(file, options);
  else yield* readFile(file, options);
}

/** Reads a file, or what is at a web address, as one article. A file of several is refused: it has to be ingested. */
export async function readArticle(file: string, options: ReadOptions): Promise<Article> {
  const [article, second] = await Array.fromAsync(readFile(file, options));
  const name = file === STDIN ? 'stdin' : file;
  const state = second
    ? 'it holds several documents, and one is read here; ingest it'
    : 'it holds no document';
  return article && !second ? article : { name, id: name, error: fileError(name, state) };
}

/** Reads the documents of a file: several in a feed, a table or an export, else one. */
async function* readFile(file: string, options: ReadOptions): AsyncGenerator<Article> {
  const name = file === STDIN ? 'stdin' : file;
  try {
    if (isWebAddress(file))
      yield { name, id: name, input: { url: file, ...(await createPageFetcher(options)(file)) } };
    else for (const article of await readDocuments(file, options)) yield await describe(article, file);
  } catch (error) {
    yield { name, id: name, error: explainInputFailure(error, name) };
  }
}

async function readDocuments(file: string, { maxTextLength }: ReadOptions): Promise<readonly Article[]> {
  const name = file === STDIN ? 'stdin' : file;
  const bytes = await readInput(file, MAX_FILE_BYTES);
  const format = detectFormat(bytes, file);
  if (format.kind === 'UNSUPPORTED')
    throw fileError(name, `it is ${format.name}; ${format.advice}`, 'UNSUPPORTED_FORMAT');
  if (format.kind === 'TEXT') return [{ name, id: name, input: readText(bytes, file, maxTextLength) }];
  return (await files.parse({ kind: format.kind, bytes, name })).map((document) => toArticle(document, name));
}

function toArticle(document: FileDocument, file: string): Article {
  const name = document.place === null ? file : `${file}:${document.place}`;
  if ('input' in document) return { name, id: document.input.externalId ?? name, input: document.input };
  return { name, id: name, error: new DomainError(document.failure.code, document.failure.message) };
}

/** Markdown with its front matter, a web page, or plain text. */
function readText(bytes: Uint8Array, file: string, maxTextLength: number): IngestDocument {
  const name = file === STDIN ? 'stdin' : file;
  // No encoding needs more than four bytes a code unit, UTF-8 at most three.
  if (bytes.length > maxTextLength * 4) throw inputTooLarge(file);
  if (/\.html?$/i.test(file)) return { text: decodePage(bytes, name), format: 'HTML' };
  const text = decodeText(bytes, name);
  return /\.(md|markdown)$/i.test(file) ? parseBriefing(text) : { text, format: 'TEXT' };
}

/** Adds what stands beside the file of one article, and in its name. One of several in a file says all itself. */
async function describe(article: Article, file: string): Promise<Article> {
  if (file === STDIN || 'error' in article || article.name !== file) return article;
  const input = fillDetails(article.input, await findSidecarDetails(file));
  const publishedAt = dateInFileName(basename(file, extname(file)));
  return { ...article, id: input.externalId ?? article.id, input, suggested: { publishedAt } };
}
