import type { LinkMeasures } from './link-lists.ts';

/** Tells of an element that it is furniture, by what the page calls it and by how much it holds. */
export type IsFurnitureElement = (element: Element) => boolean;

/** What readers and other articles say: furniture however long, unless it is most of the page. */
const RELATED_NAMES =
  /^(?:comments|commentlist|disqus|related|recommended|recommendations?|outbrain|taboola|trending|readmore|mostread|mostpopular)$/;
/** Parts of a page that hold few words: longer ones are articles whose page calls itself so. */
const CONTROL_NAMES =
  /^(?:comment|newsletter|signup|subscribe|subscription|paywall|promo|cookies?|consent|gdpr|breadcrumbs?|share|sharing|social|advert|adverts|advertisement|ad|ads|sponsored|toolbar|pagination|pager|axis|ticks?|legend|credits?|copyright|counter|slideshow|tooltip|toast|popup|modal|overlay)$/;
const HIDDEN = /(?:^|\s)(?:sr-only|(?:is-)?visually-?hidden|screen-?reader(?:-text)?|a11y-hidden)(?:\s|$)/i;
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
const MAX_RELATED_SHARE = 0.5;
const MAX_CONTROL_LENGTH = 0.3;
const MAX_CONTROL_TEXT = 400;

export function createFurnitureTest(root: Element, measures: LinkMeasures): IsFurnitureElement {
  const all = measures.get(root)?.letters ?? 0;
  return (element) => {
    const letters = measures.get(element)?.letters ?? 0;
    if (element === root) return false;
    if (HIDDEN.test(element.getAttribute('class') ?? '')) return letters <= MAX_CONTROL_TEXT;
    if (letters <= 60 && NEW_TAB.test(element.textContent ?? '')) return letters > 0;
    const names = namesOf(element);
    if (names.some((name) => RELATED_NAMES.test(name))) return letters <= all * MAX_RELATED_SHARE;
    const isSmall =
      names.some((name) => CONTROL_NAMES.test(name)) || ROLES.has(element.getAttribute('role') ?? '');
    return (
      isSmall &&
      letters <= MAX_CONTROL_TEXT &&
      letters <= all * MAX_CONTROL_LENGTH &&
      !element.querySelector('h1')
    );
  };
}

/** In characters. Longer names are data of a program. */
const MAX_NAMES_LENGTH = 300;

/** The words of an element's class and id: "paywall-overlay" is two, "read-more" and "mostRead" are one also. */
function namesOf(element: Element): readonly string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(
    0,
    MAX_NAMES_LENGTH,
  );
  return names.split(/\s+/).flatMap((name) => {
    const words = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
    return [...words, words.join('')];
  });
}
