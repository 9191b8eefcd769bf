import type { IngestDocument } from '../../../schema/context.ts';
import type { Genre } from '../../../schema/model/document.ts';
import { parseMoment } from './parse-moment.ts';

/** The names under which tables and exports keep what is said of an article, without marks and in lower case. */
export const FIELD_NAMES = {
  text: [
    'text',
    'fulltext',
    'articletext',
    'body',
    'bodytext',
    'articlebody',
    'content',
    'contenthtml',
    'contenttext',
    'article',
    'story',
  ],
  title: ['title', 'headline', 'webtitle'],
  publisher: ['publisher', 'source', 'sourcename', 'publication', 'outlet', 'newspaper', 'site', 'sitename'],
  publishedAt: [
    'publishedat',
    'published',
    'datepublished',
    'publishdate',
    'publicationdate',
    'pubdate',
    'webpublicationdate',
    'date',
  ],
  url: ['url', 'link', 'weburl', 'articleurl'],
  externalId: ['externalid', 'id', 'guid', 'uuid', 'articleid'],
  language: ['language', 'lang'],
  genre: ['genre'],
  byline: ['byline', 'author', 'authors', 'creator'],
} as const;
export type FieldName = keyof typeof FIELD_NAMES;

/** Finds the field that a column or key stands for; null when it is none. */
export function fieldOf(name: string): FieldName | null {
  const key = name.toLowerCase().replace(/[^a-z]/g, '');
  const found = Object.entries(FIELD_NAMES).find(([, names]) => (names as readonly string[]).includes(key));
  // The entries' keys are the names of fields.
  return found ? (found[0] as FieldName) : null;
}

/** Makes a document of a record's fields; empty ones are absent. `checkDetails` checks what they say. */
export function toInput(fields: ReadonlyMap<FieldName, string>): IngestDocument {
  const given = (field: FieldName) => fields.get(field)?.trim() || undefined;
  const text = fields.get('text') ?? '';
  return {
    text,
    format: /<(?:p|br|div|h[1-6]|ul|span|a)[\s>/]/i.test(text) ? 'HTML' : 'TEXT',
    title: given('title'),
    publisher: given('publisher'),
    publishedAt: parseMoment(given('publishedAt')),
    url: given('url'),
    externalId: given('externalId'),
    language: given('language'),
    genre: given('genre')?.toUpperCase() as Genre | undefined,
    byline: given('byline')?.split(/\s*[;|]\s*|\s*,\s*/),
  };
}
