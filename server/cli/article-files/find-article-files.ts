import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { DomainError } from '../../../schema/model/errors.ts';
import type { Article } from './article.ts';
import { explainInputFailure, STDIN } from './input-stream.ts';
import { isProjectFile } from './is-project-file.ts';
import { isWebAddress } from './is-web-address.ts';
import { holdsOtherObjects } from './read-json-lines.ts';
import { withoutSidecars } from './sidecar-details.ts';

export interface ArticleFiles {
  /** What is to be read; an article with an error for what cannot be found. */
  readonly files: readonly (string | Article)[];
  /** Files in folders that are no articles, such as a README, or JSON lines of another shape. */
  readonly ignored: readonly string[];
}

const EXTENSIONS = new Set(
  `.txt .md .markdown .html .htm .jsonl .json .csv .tsv .eml .mht .mhtml .rss .atom .xml .srt .vtt .pdf .docx`.split(
    ' ',
  ),
);

/**
 * Lists the files that the arguments of a command mean: files and web addresses as they are, the articles in folders, `-`
 * for stdin. A file that gives the details of another one is not listed.
 */
export async function findArticleFiles(paths: readonly string[]): Promise<ArticleFiles> {
  const files: string[] = [];
  const failures: Article[] = [];
  const ignored: string[] = [];
  for (const path of paths) {
    try {
      const isFolder = path !== STDIN && !isWebAddress(path) && (await stat(path)).isDirectory();
      if (isFolder) files.push(...(await listFolder(path, ignored)));
      else files.push(path);
    } catch (error) {
      failures.push({ name: path, id: path, error: explainInputFailure(error, path) });
    }
  }
  return { files: [...(await withoutSidecars(files)), ...failures], ignored };
}

async function listFolder(folder: string, ignored: string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of (await filesBelow(folder)).toSorted()) {
    if (await isArticleFile(path)) files.push(path);
    else ignored.push(path);
  }
  if (files.length > 0) return files;
  throw new DomainError('NOT_FOUND', `Cannot read ${folder}: it holds no ${[...EXTENSIONS].join(', ')} file`);
}

async function isArticleFile(path: string): Promise<boolean> {
  if (isProjectFile(basename(path))) return false;
  // One that cannot be read is reported where it is read.
  return !/\.jsonl$/i.test(path) || !(await holdsOtherObjects(path).catch(() => false));
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
