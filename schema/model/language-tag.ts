const LANGUAGE_TAG = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;

/** Brings a language tag to its canonical form [BCP 47]: `EN-gb` → `en-GB`, `iw` → `he`. Null for what is not a tag. */
export function toLanguageTag(text: string): string | null {
  if (!LANGUAGE_TAG.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
