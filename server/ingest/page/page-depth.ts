/** Elements whose end need not be written; a page may open thousands of them side by side. */
const OPEN_ENDED: ReadonlySet<string> = new Set(
  `p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp area base br col embed hr img input link meta
  param source track wbr html head body`.split(/\s+/),
);

/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

const TAG = /<(\/?)([a-z][a-z0-9-]*)[^<>]*?(\/?)>/gi;

/** How deep the elements of a page are nested, as its tags tell, in one pass and before anything is built of them. */
export function pageDepth(html: string): number {
  let [depth, deepest] = [0, 0];
  const tag = new RegExp(TAG);
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [, slash, written = '', isEmpty] = match;
    const name = written.toLowerCase();
    if (OPEN_ENDED.has(name) || isEmpty) continue;
    if (slash) {
      depth = Math.max(0, depth - 1);
      continue;
    }
    if (RAW.has(name)) {
      const end = html.indexOf(`</${written}`, tag.lastIndex);
      if (end < 0) break;
      tag.lastIndex = end;
    }
    depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** How deep the elements below one are nested; the parser nests some whose end is not written. Takes no stack of calls. */
export function treeDepth(root: Element): number {
  let [depth, deepest] = [1, 1];
  let element: Element | null = root;
  while (element) {
    if (element.firstElementChild) {
      element = element.firstElementChild;
      depth += 1;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (element && element !== root && !element.nextElementSibling) {
      element = element.parentElement;
      depth -= 1;
    }
    element = element && element !== root ? element.nextElementSibling : null;
  }
  return deepest;
}
