import { decodeText } from '../../ingest/text/decode-text.ts';
import type { Article } from './article.ts';
import { explainInputFailure, openInput } from './input-stream.ts';
import { parseJsonLine } from './parse-json-line.ts';
import { readLines } from './read-lines.ts';

/** How many lines tell what a file holds. */
const SAMPLE_LINES = 20;
const MAX_SAMPLE_LINE_BYTES = 1_000_000;

/** Reads the articles of a file of JSON lines. */
export async function* readJsonLines(
  file: string,
  { maxTextLength }: { readonly maxTextLength: number },
): AsyncGenerator<Article> {
  try {
    // A code unit takes at most six bytes, as \uXXXX; the rest of a line is small.
    const lines = readLines(openInput(file), maxTextLength * 6 + 65_536);
    for await (const line of lines) yield parseJsonLine(line, file);
  } catch (error) {
    yield { name: file, id: null, error: explainInputFailure(error, file) };
  }
}

/**
 * Tells whether a file of JSON lines holds other objects than articles, such as an index of files: its first 20 lines are
 * JSON objects, and none of them has a "text".
 */
export async function holdsOtherObjects(file: string): Promise<boolean> {
  let lines = 0;
  for await (const { bytes } of readLines(openInput(file), MAX_SAMPLE_LINE_BYTES)) {
    const value = bytes && parse(bytes);
    if (typeof value !== 'object' || value === null || Array.isArray(value) || 'text' in value) return false;
    lines += 1;
    if (lines === SAMPLE_LINES) break;
  }
  return lines > 0;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeText(bytes, 'line'));
  } catch {
    return null;
  }
}
