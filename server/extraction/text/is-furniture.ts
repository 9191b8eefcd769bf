import { RELEASE_LINES } from './page-lines.ts';

/**
 * Tells whether a paragraph is furniture of a page and no part of what it says: the counter of a gallery, the label of a
 * chart's axis, a button, an offer to subscribe, the credit of a picture.
 */
export function isFurniture(paragraph: string): boolean {
  const words = paragraph.trim();
  return words.length <= LONGEST && FURNITURE.some((pattern) => pattern.test(words));
}

/** Tells whether the end of a caption names who made the picture, such as "Photograph: Ada Lund/Reuters". It has no full stop. */
export function isPictureCredit(sentence: string): boolean {
  if (sentence.length > LONGEST || /[.!?]["”’)]?$/.test(sentence)) return false;
  return PICTURE_CREDIT.some((pattern) => pattern.test(sentence));
}

/** In UTF-16 code units; longer paragraphs say something. */
const LONGEST = 160;

/** "Photo: Ada Lund/Reuters", "Getty Images", "AP Photo/Jo Berg" */
const PICTURE_CREDIT: readonly RegExp[] = [
  /^(?:photo|photograph|picture|image|illustration|graphic|video)s?(?: credit)?(?: by)?\s?[:©|]\s?.{1,100}$/i,
  /^(?:credit|source)s?\s?:\s?.{0,60}(?:getty|reuters|afp|associated press|alamy|shutterstock|epa|istock|ap photo).{0,40}$/i,
  /^(?:ap photo|getty images|reuters|afp|alamy|shutterstock)(?:\s?\/\s?.{1,60})?$/i,
  /^(?:\p{Lu}[\p{L}.’'-]*\s){1,4}?\p{Lu}[\p{L}.’'-]*\s?\/\s?(?:getty images|reuters|afp|ap|epa|alamy|shutterstock|bloomberg)(?: via .{1,40})?$/iu,
];

const FURNITURE: readonly RegExp[] = [
  ...PICTURE_CREDIT,
  ...RELEASE_LINES,
  // "1 of 24", "Photo 3 of 12", "4/30"
  /^(?:(?:photo|picture|image|slide|video|page|gallery)s?\s+)?\d{1,4}\s?(?:of|\/)\s?\d{1,4}$/i,
  // The ticks of an axis: "$915", "600", "40%", "billion"
  /^[$€£¥]?\s?[−–+-]?\d[\d.,\u00a0]{0,15}\s?(?:%|[kmb]n?|thousand|million|billion|trillion|tn|percent|per cent)?$/i,
  /^(?:thousand|million|billion|trillion|percent|per cent|%)$/i,
  // Buttons and notices
  /^(?:full\s?screen|exit full\s?screen|advertise?ment|sponsored(?: content)?|loading|close|menu|search|share|save|print|tweet|e-?mail|copy link|comments?|reply|play(?: video)?|show more|load more|back to top|continue reading|skip to (?:main )?content|skip ad(?:vertisement)?|scroll to continue|link copied|all rights reserved)[.…!]*$/i,
  /^(?:please )?wait \d{1,3} seconds?\b.{0,40}$/i,
  /^share (?:this|on|via)\b[^.!?]{0,60}$/i,
  /^follow us\b[^.!?]{0,60}$/i,
  /^(?:link )?opens? (?:in )?(?:a )?new (?:tab|window)\.?$/i,
  /^listen to this (?:article|story)\b.{0,40}$/i,
  /^\d{1,3} min(?:ute)?s? read$/i,
  // Offers and notices of the law
  /^(?:subscribe|sign up|sign in|log in|register (?:now|today|free|for free)|become a (?:member|subscriber)|start your|get (?:full|unlimited) access|already a (?:member|subscriber))\b.{0,140}$/i,
  /^(?:this (?:article|story|content) is (?:only )?(?:for|available to)|to (?:read|continue reading) (?:this|the full)|you have (?:read|reached)\b.{0,40}\b(?:free )?articles?)\b.{0,120}$/i,
  /^(?:we|this (?:web)?site) uses? cookies\b.{0,140}$/i,
  /^(?:accept|reject|manage) (?:all )?(?:cookies|preferences)$/i,
  /^(?:©|\(c\)|copyright (?:©|\d{4}))\s.{0,100}$/i,
  // Links elsewhere
  /^(?:read|see|watch|listen)(?: more| also| next)?\s?[:|»→]\s?.{1,140}$/i,
  /^(?:related|more on this|recommended|you may (?:also )?like|editors?['’]s? picks?)\s?(?:[:|»→]\s?.{0,120})?$/i,
];
