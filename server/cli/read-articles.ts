import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { IngestDocument } from '../../schema/context.ts';
import { DomainError } from '../../schema/model/errors.ts';
import { decodePage } from '../ingest/decode-page.ts';
import { decodeText } from '../ingest/decode-text.ts';
import { createPageFetcher, type FetchOptions } from '../ingest/fetch/fetch-page.ts';
import { detectFormat } from '../ingest/formats/detect-format.ts';
import { type FileDocument, refuseFile } from '../ingest/formats/file-document.ts';
import { createFileReader } from '../ingest/formats/file-reader.ts';
import { readBriefing } from '../ingest/read-briefing.ts';
import type { Article } from './article.ts';
import { parseJsonLine } from './parse-json-line.ts';
import { readLines } from './read-lines.ts';

const STDIN = '-';
const EXTENSIONS = new Set(
  `.txt .md .markdown .html .htm .jsonl .json .csv .tsv .eml .mht .mhtml .rss .atom .xml .srt .vtt .pdf .docx`.split(
    ' ',
  ),
);
/** Of a file that holds several documents, or pictures beside its text. */
const MAX_FILE_BYTES = 64_000_000;

const files = createFileReader();

export type ReadOptions = Pick<FetchOptions, 'maxTextLength' | 'fetch'>;

/**
 * Lists the files that the arguments of a command mean: files and web addresses as they are, the articles in folders, `-`
 * for stdin. What cannot be found is an article with an error.
 */
export async function findArticleFiles(paths: readonly string[]): Promise<readonly (string | Article)[]> {
  const found: (string | Article)[] = [];
  for (const path of paths) {
    try {
      const isFolder = path !== STDIN && !isWebAddress(path) && (await stat(path)).isDirectory();
      found.push(...(isFolder ? await listFolder(path) : [path]));
    } catch (error) {
      found.push({ name: path, id: path, error: explain(error, path) });
    }
  }
  return found;
}

async function listFolder(folder: string): Promise<readonly string[]> {
  const files = await filesBelow(folder);
  if (files.length === 0) {
    throw new DomainError(
      'NOT_FOUND',
      `Cannot read ${folder}: it holds no ${[...EXTENSIONS].join(', ')} file`,
    );
  }
  return files.toSorted();
}

/** Links are not followed: one that leads back up has no end, and `recursive` of Node.js goes round it forty times. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found;
}

/** Reads the articles of a file: one, or one a line where it ends in `.jsonl`. */
export async function* readArticles(file: string, options: ReadOptions): AsyncGenerator<Article> {
  const isLines = extname(file).toLowerCase() === '.jsonl' && !isWebAddress(file);
  if (isLines) yield* readJsonLines(file, options);
  else yield* readFile(file, options);
}

/** Reads the articles of a file of JSON lines. */
export async function* readJsonLines(
  file: string,
  { maxTextLength }: Pick<ReadOptions, 'maxTextLength'>,
): AsyncGenerator<Article> {
  try {
    // A code unit takes at most six bytes, as \uXXXX; the rest of a line is small.
    const lines = readLines(streamOf(file), maxTextLength * 6 + 65_536);
    for await (const line of lines) yield parseJsonLine(line, file);
  } catch (error) {
    yield { name: file, id: null, error: explain(error, file) };
  }
}

/** Reads a file, or what is at a web address, as one article. A file of several is refused: it has to be ingested. */
export async function readArticle(file: string, options: ReadOptions): Promise<Article> {
  const [article, second] = await Array.fromAsync(readFile(file, options));
  const name = file === STDIN ? 'stdin' : file;
  const state = second
    ? 'it holds several documents, and one is read here; ingest it'
    : 'it holds no document';
  return article && !second ? article : { name, id: name, error: refuseFile(name, state) };
}

/** Reads the documents of a file: several in a feed, a table or an export, else one. */
async function* readFile(file: string, options: ReadOptions): AsyncGenerator<Article> {
  const { maxTextLength } = options;
  const name = file === STDIN ? 'stdin' : file;
  try {
    if (isWebAddress(file)) {
      yield { name, id: name, input: { url: file, ...(await createPageFetcher(options)(file)) } };
      return;
    }
    const bytes = await readBytes(file, MAX_FILE_BYTES);
    const format = detectFormat(bytes, file);
    if (format.kind === 'UNSUPPORTED')
      throw refuseFile(name, `it is ${format.name}; ${format.advice}`, 'UNSUPPORTED_FORMAT');
    if (format.kind === 'TEXT') yield { name, id: name, input: readText(bytes, file, maxTextLength) };
    else
      for (const document of await files.read({ kind: format.kind, bytes, name }))
        yield toArticle(document, name);
  } catch (error) {
    yield { name, id: name, error: explain(error, name) };
  }
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
  if (bytes.length > maxTextLength * 4) throw tooLong(file);
  if (/\.html?$/i.test(file)) return { text: decodePage(bytes, name), format: 'HTML' };
  const text = decodeText(bytes, name);
  return /\.(md|markdown)$/i.test(file) ? readBriefing(text) : { text, format: 'TEXT' };
}

function tooLong(file: string): DomainError {
  return new DomainError('TEXT_TOO_LARGE', `Cannot read ${file}: it is longer than a text may be`);
}
function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

async function readBytes(file: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of streamOf(file)) {
    length += chunk.length;
    if (length > maxBytes) throw tooLong(file);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A stream without an encoding gives buffers. */
function streamOf(file: string): AsyncIterable<Uint8Array> {
  return file === STDIN ? process.stdin : createReadStream(file);
}

function explain(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return new DomainError('NOT_FOUND', `Cannot read ${name}: there is no such file`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new DomainError('NOT_FOUND', `Cannot read ${name}: this user may not read it`);
  }
  if (code === 'EISDIR') return new DomainError('NOT_FOUND', `Cannot read ${name}: it is a folder`);
  return error;
}
