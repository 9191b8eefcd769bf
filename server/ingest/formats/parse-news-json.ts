import { decodeText } from '../text/decode-text.ts';
import { type FileDocument, fileError, type ParseRequest } from './file-document.ts';
import { type FieldName, fieldOf, toInput } from './record-fields.ts';

/** Where exports of news services keep their list of articles. */
const LISTS = ['articles', 'items', 'results', 'docs', 'data', 'news', 'stories', 'response', 'value'];

/** Reads the JSON that a news service answers with: a list of articles, or an object that holds one; one document each. */
export function parseNewsJson({ bytes, name }: ParseRequest): readonly FileDocument[] {
  const records = findRecords(parse(decodeText(bytes, name), name), 0);
  if (!records)
    throw fileError(
      name,
      'the JSON holds no article: it takes an object with a "text" or "content", or a list of them',
      'UNSUPPORTED_FORMAT',
    );
  return records.map((record, at) => ({ place: String(at + 1), input: toInput(fieldsOf(record)) }));
}

/** Tells whether an object is an article with its text, or holds a list of articles. */
export function holdsArticles(value: object): boolean {
  return Object.entries(value).some(
    ([key, held]) =>
      (fieldOf(key) === 'text' && wordsOf(held) !== '') ||
      (LISTS.includes(key) && findRecords(held, 1) !== null),
  );
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fileError(name, 'it is not valid JSON', 'ILL_FORMED_TEXT');
  }
}

function findRecords(value: unknown, depth: number): readonly object[] | null {
  if (typeof value !== 'object' || value === null || depth > 3) return null;
  if (Array.isArray(value)) return value.length > 0 && value.every(isRecord) ? value : null;
  const entries = new Map(Object.entries(value));
  for (const list of LISTS) {
    const found = findRecords(entries.get(list), depth + 1);
    if (found) return found;
  }
  return isRecord(value) ? [value] : null;
}

/** A record has a text, or a description where its text is only to be had for money. */
function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && (fieldsOf(value).get('text') ?? '') !== '';
}

/** The fields of an article by the names that news services have for them, the first of several names. */
export function fieldsOf(record: object): ReadonlyMap<FieldName, string> {
  const fields = new Map<FieldName, string>();
  let description = '';
  for (const [key, value] of Object.entries(record)) {
    const field = fieldOf(key);
    const words = wordsOf(value);
    if (/^(?:description|summary|abstract)$/i.test(key)) description = words;
    if (field && words !== '' && !fields.has(field)) fields.set(field, words);
  }
  if (!fields.has('text') && description !== '') fields.set('text', description);
  return fields;
}

/** The words of a value: itself, its name where it is an object ("source": {"name"}), all of a list. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map(wordsOf)
      .filter((words) => words !== '')
      .join('; ');
  if (typeof value === 'object' && value !== null && 'name' in value) return wordsOf(value.name);
  return '';
}
