import type { LinkMeasures } from './link-lists.ts';

/** Tells of an element that it is furniture, by what the page calls it and by how much it holds. */
export type IsFurnitureElement = (element: Element) => boolean;

/** What readers and other articles say: furniture however long, unless it is most of the page. */
const FOREIGN =
  /^(?:comments|commentlist|disqus|related|recommended|recommendations?|outbrain|taboola|trending|readmore|mostread|mostpopular)$/;
/** Parts of a page that hold few words: longer ones are articles whose page calls itself so. */
const SMALL =
  /^(?:comment|newsletter|signup|subscribe|subscription|paywall|promo|cookies?|consent|gdpr|breadcrumbs?|share|sharing|social|advert|adverts|advertisement|ad|ads|sponsored|toolbar|pagination|pager|axis|ticks?|legend|credits?|copyright|counter|slideshow|tooltip|toast|popup|modal|overlay)$/;
const UNSEEN = /(?:^|\s)(?:sr-only|(?:is-)?visually-?hidden|screen-?reader(?:-text)?|a11y-hidden)(?:\s|$)/i;
const ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'complementary',
  'search',
  'contentinfo',
  'dialog',
  'alert',
]);
const NEW_TAB = /^[\s,;(–-]*(?:link )?opens?(?: in)?(?: a)? new (?:tab|window)[\s).]*$/i;

/** Of all letters of the page, and in letters. */
const MOST_FOREIGN = 0.5;
const MOST_SMALL = 0.3;
const LONGEST_SMALL = 400;

export function createFurnitureTest(root: Element, measures: LinkMeasures): IsFurnitureElement {
  const all = measures.get(root)?.letters ?? 0;
  return (element) => {
    const letters = measures.get(element)?.letters ?? 0;
    if (element === root) return false;
    if (UNSEEN.test(element.getAttribute('class') ?? '')) return letters <= LONGEST_SMALL;
    if (letters <= 60 && NEW_TAB.test(element.textContent ?? '')) return letters > 0;
    const names = namesOf(element);
    if (names.some((name) => FOREIGN.test(name))) return letters <= all * MOST_FOREIGN;
    const isSmall = names.some((name) => SMALL.test(name)) || ROLES.has(element.getAttribute('role') ?? '');
    return isSmall && letters <= LONGEST_SMALL && letters <= all * MOST_SMALL && !element.querySelector('h1');
  };
}

/** In characters. Longer names are data of a program. */
const LONGEST_NAMES = 300;

/** The words of an element's class and id: "paywall-overlay" is two, "read-more" and "mostRead" are one also. */
function namesOf(element: Element): readonly string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(
    0,
    LONGEST_NAMES,
  );
  return names.split(/\s+/).flatMap((name) => {
    const words = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
    return [...words, words.join('')];
  });
}
