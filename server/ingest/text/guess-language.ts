import { francAll } from 'franc-min';

/** Enough of a text to tell its language by, in UTF-16 code units. */
const SAMPLE_LENGTH = 1_000;
/** With fewer letters nothing is guessed. */
const MIN_LETTERS = 200;
/** Of 1, the score of the likeliest language. No English text of that many letters is known to score less. */
const MIN_ENGLISH_SCORE = 0.85;

/**
 * Guesses the language of a text by its first thousand characters: `en` whenever it may be English, else the BCP 47 tag of
 * the likeliest. Null when the text is too short to tell. Where a page states another language than English, only a text
 * that is most likely English is.
 */
export function guessLanguage(text: string, stated: string | null = null): string | null {
  const isStatedOther = stated !== null && !/^en(?:-|$)/i.test(stated);
  const sample = text.slice(0, SAMPLE_LENGTH);
  if ((sample.match(/\p{L}/gu) ?? []).length < MIN_LETTERS) return isStatedOther ? stated : null;
  const scores = francAll(sample);
  const [likeliest] = scores[0] ?? [];
  if (likeliest === undefined || likeliest === 'und') return isStatedOther ? stated : null;
  if (isStatedOther && likeliest !== 'eng') return stated;
  const english = scores.find(([language]) => language === 'eng')?.[1] ?? 0;
  if (english >= MIN_ENGLISH_SCORE) return 'en';
  const [tag] = Intl.getCanonicalLocales(likeliest);
  return tag ?? null;
}
