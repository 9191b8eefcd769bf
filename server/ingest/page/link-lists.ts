/** Tells of an element that it is a list of links, which are furniture whatever the page calls them. */
export type IsLinkList = (element: Element) => boolean;

/** The share of its letters from which on an element's links are what it is for. */
const MAX_LINKED_SHARE = 0.6;
const MIN_LINKS = 3;
const LINKING: ReadonlySet<string> = new Set(['ul', 'ol', 'div', 'section', 'table', 'dl', 'p']);

/** The one that all were measured below is never furniture. */
export function createLinkListTest(root: Element, measures: LinkMeasures): IsLinkList {
  return (element) => {
    const measured = measures.get(element);
    if (!measured || measured.links < MIN_LINKS || element === root) return false;
    return (
      LINKING.has(element.localName.toLowerCase()) && measured.linked > measured.letters * MAX_LINKED_SHARE
    );
  };
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** How much text an element holds, and how much of it is links. */
export interface LinkMeasure {
  readonly letters: number;
  /** How many of the letters are those of links. */
  readonly linked: number;
  readonly links: number;
}

export type LinkMeasures = ReadonlyMap<Element, LinkMeasure>;

/** Measures an element and all below it, once. */
export function measureLinks(root: Element): LinkMeasures {
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
