import type { IngestDocument } from '../../../schema/context.ts';
import { TEXT_FORMAT } from '../../../schema/model/document.ts';
import { DomainError } from '../../../schema/model/errors.ts';
import { decodeText } from '../../ingest/text/decode-text.ts';
import type { Article } from './article.ts';
import type { Line } from './read-lines.ts';

const TEXT_FIELDS = [
  'title',
  'publishedAt',
  'externalId',
  'url',
  'publisher',
  'language',
  'genre',
  'format',
] as const;

/** Reads a line `{"id", "text", "title"?, "publishedAt"?, …}`. A bad line is an article with an error. */
export function parseJsonLine({ number, bytes }: Line, file: string): Article {
  const name = `${file}:${number}`;
  let id: string | null = null;
  try {
    if (!bytes)
      throw new DomainError('TEXT_TOO_LARGE', `Cannot read ${name}: the line is longer than a text may be`);
    const value = parse(decodeText(bytes, name), name);
    if ('id' in value && (typeof value.id === 'string' || typeof value.id === 'number'))
      id = String(value.id);
    return { name, id, input: toInput(value, { name, id }) };
  } catch (error) {
    return { name, id, error };
  }
}

function parse(line: string, name: string): object {
  const value = parseJson(line);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new DomainError('INVALID_INPUT', `Cannot read ${name}: it is not one JSON object`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function toInput(value: object, { name, id }: { name: string; id: string | null }): IngestDocument {
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = fields.get('text');
  if (typeof text !== 'string') refuse(name, 'text', 'is not a string');
  const details: Record<string, string> = {};
  for (const field of TEXT_FIELDS) {
    const given = fields.get(field) ?? undefined;
    if (given !== undefined && typeof given !== 'string') refuse(name, field, 'is not a string');
    if (given !== undefined) details[field] = given;
  }
  if (details.format !== undefined && !Object.hasOwn(TEXT_FORMAT, details.format)) {
    refuse(name, 'format', `is none of ${Object.keys(TEXT_FORMAT).join(', ')}`);
  }
  const byline = fields.get('byline') ?? undefined;
  if (byline !== undefined && !isNames(byline)) refuse(name, 'byline', 'is not a list of strings');
  // `checkDetails` checks what the fields say; format was checked above.
  return {
    ...(id === null ? {} : { externalId: id }),
    ...details,
    ...(byline && { byline }),
    text,
  } as IngestDocument;
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function refuse(name: string, field: string, state: string): never {
  throw new DomainError('INVALID_INPUT', `Cannot read ${name}: "${field}" ${state}`);
}
