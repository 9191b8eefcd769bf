import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { DocumentDetails } from '../../../schema/model/document.ts';
import { parseSidecar } from '../../ingest/formats/parse-sidecar.ts';
import { readInput } from './input-stream.ts';

/** Files of one article each, which another file may describe. */
const DESCRIBED = new Set('.txt .md .markdown .html .htm .eml .mht .mhtml .srt .vtt .pdf .docx'.split(' '));
/** A larger file holds more than details. */
const MAX_SIDECAR_BYTES = 1_000_000;

/**
 * Reads the details that a JSON file beside a file gives of it: `budget.txt.json`, else `budget.json`, for `budget.txt`.
 * Empty when there is none.
 *
 * @throws {DomainError} ILL_FORMED_TEXT when it is no JSON object.
 */
export async function findSidecarDetails(file: string): Promise<DocumentDetails> {
  for (const path of sidecarsOf(file)) {
    const details = await readDetails(path);
    if (details) return details;
  }
  return {};
}

/** Leaves out of a list of files those that describe another file of the list. */
export async function withoutSidecars(files: readonly string[]): Promise<readonly string[]> {
  const candidates = new Set(files.flatMap(sidecarsOf));
  const kept: string[] = [];
  for (const file of files) if (!candidates.has(file) || !(await isSidecar(file))) kept.push(file);
  return kept;
}

function sidecarsOf(file: string): readonly string[] {
  const extension = extname(file);
  if (!DESCRIBED.has(extension.toLowerCase())) return [];
  return [`${file}.json`, join(dirname(file), `${basename(file, extension)}.json`)];
}

/** A file that cannot be read is one too: the article that it describes is refused, with the reason. */
async function isSidecar(path: string): Promise<boolean> {
  return (await readDetails(path).catch(() => true)) !== null;
}

async function readDetails(path: string): Promise<DocumentDetails | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > MAX_SIDECAR_BYTES) return null;
  return parseSidecar(await readInput(path, MAX_SIDECAR_BYTES), path);
}
