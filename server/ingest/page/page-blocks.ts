import { type BlockWriter, createBlockWriter, type PageBlock } from './block-writer.ts';
import { withoutFurniture } from './furniture-blocks.ts';
import { createLinkListTest, measureLinks } from './link-lists.ts';
import { createFurnitureTest } from './page-furniture.ts';

/** Elements of a page that are no part of what it says. */
const FURNITURE: ReadonlySet<string> = new Set(
  `script style noscript template iframe object embed svg canvas audio video nav aside footer form button select input
  textarea dialog menu head`.split(/\s+/),
);

const BLOCKS: ReadonlySet<string> = new Set(
  `address article blockquote body caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header
  hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);

/** Walks the elements below one and gives its text by headings and paragraphs, in order, as a reader sees them. */
export function readBlocks(root: Element): readonly PageBlock[] {
  const writer = createBlockWriter();
  const measures = measureLinks(root);
  const isLinkList = createLinkListTest(root, measures);
  const isNamedFurniture = createFurnitureTest(root, measures);
  const isFurniture = (element: Element) => isLinkList(element) || isNamedFurniture(element);
  const walk: Walk = { writer, isFurniture, level: 0, isVerbatim: false };
  for (const child of root.childNodes) visit(walk, child);
  writer.startBlock(0);
  return withoutFurniture(writer.blocks);
}

interface Walk {
  readonly writer: BlockWriter;
  readonly isFurniture: (element: Element) => boolean;
  /** Of the heading that the walk is in; 0 outside. */
  readonly level: number;
  /** Whether line breaks of the source are those of the text. */
  readonly isVerbatim: boolean;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

function visit(walk: Walk, node: Node): void {
  const value = node.nodeType === TEXT_NODE ? (node.nodeValue ?? '') : '';
  walk.writer.write(walk.isVerbatim ? value : value.replace(/[\n\r]/g, ' '));
  if (node.nodeType !== ELEMENT_NODE) return;
  // The node type says that it is one.
  const element = node as Element;
  const name = element.localName.toLowerCase();
  if (FURNITURE.has(name) || isHidden(element) || walk.isFurniture(element)) return;
  if (name === 'br') walk.writer.write('\n');
  else if (BLOCKS.has(name)) visitBlock(walk, element, name);
  else if (name === 'sup' && isRaised(element)) walk.writer.write(raise(element));
  else {
    if (name === 'td' || name === 'th') walk.writer.writeCell();
    for (const child of element.childNodes) visit(walk, child);
  }
}

function visitBlock(walk: Walk, element: Element, name: string): void {
  const { writer } = walk;
  const level = /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : walk.level;
  const isVerbatim = walk.isVerbatim || name === 'pre';
  writer.startBlock(level, name === 'li' ? markOf(element) : undefined);
  for (const child of element.childNodes) visit({ ...walk, level, isVerbatim }, child);
  writer.startBlock(walk.level, name === 'li' ? '' : undefined);
}

/** A power or the mark of a footnote, unlike "21st": in a line with its base it would be another number. */
function isRaised(element: Element): boolean {
  return /^\s*[[(]?(?:[+−-]?\d{1,3}|\p{Ll}|[*†‡§¶])[\])]?\s*$/u.test(element.textContent ?? '');
}

/** Raised digits as such; nothing for the mark of a footnote, which leads to it or is no number. */
function raise(element: Element): string {
  const words = (element.textContent ?? '').trim();
  if (element.querySelector('a') || element.closest('a') || !/^[−-]?\d+$/.test(words)) return '';
  return words.replace(/[−-]/, '⁻').replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.localName.toLowerCase() !== 'ol') return '- ';
  const items = [...list.children].filter(({ localName }) => localName.toLowerCase() === 'li');
  return `${(Number(list.getAttribute('start')) || 1) + items.indexOf(item)}. `;
}
