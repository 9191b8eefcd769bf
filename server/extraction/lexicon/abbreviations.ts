/** Words that stand before a name, so that their full stop never ends a sentence. In lower case, without the stop. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof gen maj lt col cmdr cpl capt sgt adm brig sen rep gov pres amb hon rev fr st supt insp messrs
  mt ft vs e.g i.e cf approx est ca`.split(/\s+/),
);

/** Abbreviations that may also end a sentence: they do when a word that often starts one follows. */
export const OPEN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `inc ltd co corp llc plc jr sr bros dept univ etc al no nos jan feb mar apr jun jul aug sep sept oct nov dec mon tue
  wed thu fri sat sun a.m p.m ave blvd rd d.c ph.d fig art sec vol pp`.split(/\s+/),
);

/** Words that, capitalised after such an abbreviation, show that a new sentence starts. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `the a an this that these those he she it they we i you his her its their our my your in on at by for from with
  without after before during since until while when where as if although though despite however but and or so yet
  there here what who why how most many some all both each no not nearly about more meanwhile according also still then
  under over among between last next`.split(/\s+/),
);
