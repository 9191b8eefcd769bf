import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { DomainError } from '../../../schema/model/errors.ts';
import type { PageBlock } from './block-writer.ts';
import { readBlocks } from './page-blocks.ts';
import { pageDepth, treeDepth } from './page-depth.ts';
import { parseStatedBody } from './stated-body.ts';

/** The article of a web page. */
export interface PageArticle {
  /** In Markdown: its headings are marked, paragraphs stand between blank lines. Begins with the title. */
  readonly text: string;
  /** The page's one first heading, else what it calls itself when it is shared; null when it has neither. */
  readonly title: string | null;
  /** The language that the page says it is in, BCP 47; null when it says none. */
  readonly language: string | null;
}

/** Deeper elements are no article, and cost their readers much time. */
const MAX_DEPTH = 512;

/**
 * Takes the readable article out of a web page, without menus, advertisements and other furniture. Costs time on a page
 * that means harm: only for a thread that can be killed.
 *
 * @throws {DomainError} UNREADABLE_PAGE when its elements are nested too deep.
 */
export function parsePage(html: string): PageArticle {
  tooDeepError(pageDepth(html));
  const { document } = parseHTML(isWhole(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  tooDeepError(treeDepth(document.documentElement));
  const title = titleOf(document);
  const language = languageOf(document);
  const stated = parseStatedBody(document);
  const found = articleOf(document);
  // A page that shows only the beginning of its article may state all of it to search engines.
  const blocks = stated && lengthOf(found) < lengthOf(stated) * MAX_SHOWN_SHARE ? stated : found;
  const lead = blocks.findIndex(({ lines }) => title !== null && fold(lines.join(' ')) === fold(title));
  // A page may show its title again above its text.
  const body = lead >= 0 && lead <= 2 ? blocks.toSpliced(lead, 1) : blocks;
  const all = title === null ? body : [{ level: 1, mark: '', lines: [title] }, ...body];
  const text = all.map(writeBlock).join('\n\n') + (all.length > 0 ? '\n' : '');
  return { text, title, language };
}

function tooDeepError(depth: number): void {
  if (depth <= MAX_DEPTH) return;
  throw new DomainError(
    'UNREADABLE_PAGE',
    `Cannot read the page: its elements are nested ${depth} deep, at most ${MAX_DEPTH}`,
  );
}

/** A part of a page, such as an editor's clipboard has it, stands in no document. */
function isWhole(html: string): boolean {
  return /<(?:html|body)[\s>]/i.test(html);
}

/** Of the letters of its stated body, the share that a page which shows it all has at least. */
const MAX_SHOWN_SHARE = 0.7;

function languageOf(document: Document): string | null {
  const stated = document.documentElement.getAttribute('lang')?.trim() ?? '';
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(stated) ? stated.replaceAll('_', '-') : null;
}

function titleOf(document: Document): string | null {
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => oneLine(textContent));
  const named = headings.filter((heading) => heading !== '');
  const shared = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const [first] = named.length === 1 ? named : [];
  return first ?? (oneLine(shared ?? '') || named[0] || oneLine(document.title ?? '') || null);
}

/**
 * The element that the page itself calls its article, else what Readability takes for it, else the whole page without its
 * furniture. Readability drops headings between the paragraphs it keeps: those are the article's, too.
 */
function articleOf(document: Document): readonly PageBlock[] {
  const articles = document.querySelectorAll('article');
  const [own] = articles.length === 1 ? articles : document.querySelectorAll('[itemprop="articleBody"]');
  const named = own ? readBlocks(own) : [];
  if (lengthOf(named) >= MIN_ARTICLE_LENGTH) return named;
  const whole = readBlocks(document.documentElement);
  const article = new Readability<Node>(document, { serializer: (node) => node }).parse()?.content;
  // The serializer gives the element that Readability made.
  const found = article ? readBlocks(article as Element) : [];
  return found.length > 0 ? withHeadings(found, whole) : whole;
}

/** In characters: less is the teaser of an article elsewhere. */
const MIN_ARTICLE_LENGTH = 250;

function withHeadings(found: readonly PageBlock[], whole: readonly PageBlock[]): readonly PageBlock[] {
  const kept = new Set(found.map(keyOf));
  const isKept = (block: PageBlock) => kept.has(keyOf(block));
  const [first, last] = [whole.findIndex(isKept), whole.findLastIndex(isKept)];
  const all = whole.slice(first, last + 1).filter((block) => block.level > 0 || isKept(block));
  return lengthOf(all) >= lengthOf(found) * 0.9 ? all : found;
}

function keyOf({ lines }: PageBlock): string {
  return fold(lines.join(' '));
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((length, { lines }) => length + lines.join(' ').length, 0);
}

/** A line that Markdown would take for a heading, a fence, a quotation or a list is set off, as Markdown does, by a backslash. */
function writeBlock({ level, mark, lines }: PageBlock): string {
  if (level > 0) return `${'#'.repeat(level)} ${lines.join(' ')}`;
  return mark + lines.map((line) => line.replace(/^(?=#|>|```|~~~|={3,}$|-{3,}$)/, '\\')).join('\n');
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
