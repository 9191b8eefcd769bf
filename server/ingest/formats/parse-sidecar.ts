import type { DocumentDetails } from '../../../schema/model/document.ts';
import { decodeText } from '../text/decode-text.ts';
import { fileError } from './file-document.ts';
import { fieldsOf, holdsArticles } from './parse-news-json.ts';
import { toInput } from './record-fields.ts';

/**
 * Reads a JSON object with the details of the file beside it, under the names that tables and exports have for them. Null
 * when the file holds articles itself.
 *
 * @throws {DomainError} ILL_FORMED_TEXT when it is no JSON object.
 */
export function parseSidecar(bytes: Uint8Array, name: string): DocumentDetails | null {
  const value = parse(decodeText(bytes, name));
  if (Array.isArray(value)) return null;
  if (typeof value !== 'object' || value === null)
    throw fileError(
      name,
      'it is beside a text, and is not a JSON object with its details',
      'ILL_FORMED_TEXT',
    );
  if (holdsArticles(value)) return null;
  const { text: _text, format: _format, ...details } = toInput(fieldsOf(value));
  return details;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
