import { isFurniture } from '../../extraction/text/is-furniture.ts';
import type { PageBlock } from './block-writer.ts';

/** In characters. Longer data is that of a program. */
const MAX_DATA_LENGTH = 2_000_000;
const MAX_DEPTH = 6;

/** The text of an article that a page states in its data for search engines [schema.org articleBody]; null without one. */
export function parseStatedBody(document: Document): readonly PageBlock[] | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const body = findBody(parse(script.textContent ?? ''), 0);
    // Markup would have to be read as a page of its own.
    if (body === null || /<\/?[a-z]/i.test(body)) continue;
    const paragraphs = body.split(/\s*\n\s*/).map((words) => words.replace(/\s+/g, ' ').trim());
    const blocks = paragraphs.filter((words) => words !== '' && !isFurniture(words));
    if (blocks.length > 0) return blocks.map((words) => ({ level: 0, mark: '', lines: [words] }));
  }
  return null;
}

function parse(data: string): unknown {
  if (data.length > MAX_DATA_LENGTH) return null;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function findBody(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return null;
  if ('articleBody' in value && typeof value.articleBody === 'string') return value.articleBody;
  const parts = Array.isArray(value) ? value : '@graph' in value ? [value['@graph']] : [];
  for (const part of parts) {
    const body = findBody(part, depth + 1);
    if (body !== null) return body;
  }
  return null;
}
