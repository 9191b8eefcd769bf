import { DOMParser } from 'linkedom';
import { pageDepth, treeDepth } from '../page/page-depth.ts';
import { fileError } from './file-document.ts';

/** Deeper elements are no document, and cost their readers much time. */
const MAX_DEPTH = 256;

/**
 * Parses XML. Entities of a document type are not expanded.
 *
 * @throws {DomainError} ILL_FORMED_TEXT when its elements are nested too deep.
 */
export function parseXml(xml: string, name: string): Element {
  const depth = pageDepth(xml);
  if (depth > MAX_DEPTH) throw tooDeep(name, depth);
  const document = new DOMParser().parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml');
  // Its types name a node of its own, which is an element.
  const root = document.documentElement as unknown as Element | null;
  if (!root) throw fileError(name, 'it is not XML', 'ILL_FORMED_TEXT');
  if (treeDepth(root) > MAX_DEPTH) throw tooDeep(name, treeDepth(root));
  return root;
}

/** The first child of that name, whatever its prefix where the name has none. */
export function childOf(element: Element, name: string): Element | undefined {
  return [...element.children].find((child) => nameOf(child) === name);
}

export function childrenOf(element: Element, name: string): readonly Element[] {
  return [...element.children].filter((child) => nameOf(child) === name);
}

/** Prefix and name in lower case. */
export function nameOf(element: Element): string {
  return element.tagName.toLowerCase();
}

/** The words of a child; undefined without any. */
export function wordsOf(element: Element | undefined, name: string): string | undefined {
  const child = element && childOf(element, name);
  return child?.textContent?.trim() || undefined;
}

function tooDeep(name: string, depth: number): Error {
  return fileError(name, `its elements are nested ${depth} deep, at most ${MAX_DEPTH}`, 'ILL_FORMED_TEXT');
}
