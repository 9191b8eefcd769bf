/** Lines of a release or page that say nothing of its matter: release lines, times of day, contact lines, makers' lines. */
export const RELEASE_LINES: readonly RegExp[] = [
  // "FOR IMMEDIATE RELEASE", "For release at 2:00 p.m. EDT", "Embargoed until 9 a.m."
  /^(?:for (?:immediate |general )?(?:release|publication)|embargoed?|not for (?:release|publication))\b[^.!?]{0,60}(?:[ap]\.m\.[^.!?]{0,20})?$/i,
  // "12:41 P.M. PDT", "Updated 9:30 am"
  /^(?:(?:posted|published|updated|last updated|first published)\b[^.!?]{0,30}\d[^.!?]{0,30}|\d{1,2}[:.]\d{2}\s?(?:[ap]\.?\s?m\.?)(?:\s\p{Lu}{2,5})?)$/iu,
  // "Media contact: Ada Holm, 555 0142"
  /^(?:(?:media|press|investor|public) )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))\s?:\s?[^!?]{1,140}$/i,
  // "Audio By Norvik", "Share: Facebook | Print"
  /^(?:audio|video|photos?|pictures?)\s+by\s[^!?]{1,80}$/i,
  /^share\s?:\s?[^!?]{1,140}$/i,
];

/** Shapes of further short lines that stand alone like headings but head nothing: bylines, speakers and questions. */
export const HEADLESS_LINES: readonly RegExp[] = [
  ...RELEASE_LINES,
  // "OPINION | Ada Holm"
  /\s\|\s/,
  // "Q    Mr. President —", "Q:", "THE PRESIDENT:  (Laughs.)"
  /^[QA](?:\s{2,}|[:.])\s*\S/,
  /^(?:THE |MR\.? |MS\.? |MRS\.? |DR\.? )\p{Lu}[\p{Lu} .'’-]+:/u,
  // A line that breaks off.
  /[—–-]$/,
];
