/** A heading or paragraph of a page; its lines have single blanks between their words, and none at their ends. */
export interface PageBlock {
  /** 1–6 for a heading, 0 for any other text. */
  readonly level: number;
  /** What sets an item of a list off: "- ", "2. "; empty elsewhere. */
  readonly mark: string;
  readonly lines: readonly string[];
}

/** Elements of a page that are no part of what it says. */
const FURNITURE: ReadonlySet<string> = new Set(
  `script style noscript template iframe object embed svg canvas audio video nav aside footer form button select input
  textarea dialog menu head`.split(/\s+/),
);

const BLOCKS: ReadonlySet<string> = new Set(
  `address article blockquote body caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header
  hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr ul`.split(/\s+/),
);

/** Furniture besides, in pages that name it nothing: lists of links. */
const MOST_LINKED = 0.6;
const LEAST_LINKS = 3;

/** Walks the elements below one and gives its text by headings and paragraphs, in order, as a reader sees them. */
export function readBlocks(root: Element): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const links = measureLinks(root);
  let [words, level, mark, isVerbatim] = ['', 0, '', false];

  function close(): void {
    // Two line breaks in a row part paragraphs.
    for (const paragraph of words.split(/\n\s*\n/)) {
      const lines = paragraph.split('\n').map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim());
      const written = lines.filter((line) => line !== '');
      if (written.length === 0) continue;
      blocks.push({ level, mark, lines: written });
      mark = '';
    }
    words = '';
  }

  function visit(node: Node): void {
    if (node.nodeType === TEXT_NODE) {
      const value = node.nodeValue ?? '';
      words += isVerbatim ? value : value.replace(/[\n\r]/g, ' ');
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    // The node type says that it is one.
    const element = node as Element;
    const name = element.localName.toLowerCase();
    if (FURNITURE.has(name) || isHidden(element) || isLinkList(element)) return;
    if (name === 'br') words += '\n';
    else if (name === 'td' || name === 'th') visitCell(element);
    else if (BLOCKS.has(name)) visitBlock(element, name);
    else for (const child of element.childNodes) visit(child);
  }

  function visitBlock(element: Element, name: string): void {
    close();
    if (name === 'li') mark = markOf(element);
    const before = { level, isVerbatim };
    isVerbatim ||= name === 'pre';
    level = /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : level;
    for (const child of element.childNodes) visit(child);
    close();
    ({ level, isVerbatim } = before);
    if (name === 'li') mark = '';
  }

  function isLinkList(element: Element): boolean {
    const measured = links.get(element);
    if (!measured || measured.links < LEAST_LINKS || element === root) return false;
    return LINKING.has(element.localName.toLowerCase()) && measured.linked > measured.letters * MOST_LINKED;
  }

  /** The cells of a row are one line. */
  function visitCell(element: Element): void {
    if (words.trim() !== '') words += ' | ';
    for (const child of element.childNodes) visit(child);
  }

  for (const child of root.childNodes) visit(child);
  close();
  return blocks;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

const LINKING: ReadonlySet<string> = new Set(['ul', 'ol', 'div', 'section', 'table', 'dl', 'p']);

interface LinkMeasure {
  readonly letters: number;
  /** How many of the letters are those of links. */
  readonly linked: number;
  readonly links: number;
}

/** How much of each element below one is links. */
function measureLinks(root: Element): ReadonlyMap<Element, LinkMeasure> {
  const measures = new Map<Element, LinkMeasure>();
  function measure(element: Element): LinkMeasure {
    let [letters, linked, links] = [0, 0, 0];
    for (const child of element.childNodes) {
      if (child.nodeType === TEXT_NODE) letters += (child.nodeValue ?? '').trim().length;
      if (child.nodeType !== ELEMENT_NODE) continue;
      // The node type says that it is one.
      const inner = measure(child as Element);
      letters += inner.letters;
      linked += inner.linked;
      links += inner.links;
    }
    const isLink = element.localName.toLowerCase() === 'a' && element.hasAttribute('href');
    const measured = isLink ? { letters, linked: letters, links: 1 } : { letters, linked, links };
    measures.set(element, measured);
    return measured;
  }
  measure(root);
  return measures;
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
