/** Nouns whose number names one of them: "Article 5", "Flight 17", "page 3". */
export const NUMBERED_NOUNS: ReadonlySet<string> = new Set(
  `article articles section sections chapter chapters resolution resolutions protocol paragraph clause part annex
  appendix amendment act law bill proposition directive regulation rule title schedule number no nos no. nos. nr # §
  flight route highway interstate channel room gate platform runway pier block unit house apartment suite floor level
  phase stage step round group pool tier category grade class type mark model version series season episode volume vol
  vol. issue page pages p. pp. figure fig fig. table line verse psalm chapter exhibit case docket count game match set
  lap heat day week quarter half question item point option track lane zone area sector district ward precinct region
  brigade battalion regiment division corps squadron apollo formula boeing airbus windows ps playstation iphone galaxy
  agenda annexes notes form paragraphs para paras disclosure disclosures items box rooms goal basel euro halo fortnite world's ref refs equation eq eq. eqs section. note footnote sample group`.split(
    /\s+/,
  ),
);

/** Streets, which put their number in front. */
export const STREET_WORDS =
  /^\s+(?:\p{Lu}\p{L}+\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|square|drive|boulevard|blvd|place|court|way)\b/iu;
