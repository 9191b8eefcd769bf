import { DEEDS_AGAINST, DEEDS_OF_NO_SIDE, HARMING_VERBS, HELPING_VERBS } from '../lexicon/deeds.ts';
import type { Token } from '../text/tagged-text.ts';
import type { StatementView } from './statement-view.ts';

/** Which side a deed that somebody wants or promises takes towards what it governs; null where the verb tells none. */
export function sideOfDeed({ view, first, last, attribution }: StatementView): 'AGAINST' | 'NEUTRAL' | null {
  const { tokens } = view;
  const lemma = tokens[deedAt(tokens, first, last)]?.lemma ?? '';
  if (isToEnd(tokens, first, last) || isEndOf(tokens, first)) return 'AGAINST';
  if (DEEDS_AGAINST.has(lemma)) return 'AGAINST';
  return DEEDS_OF_NO_SIDE.has(lemma) && attribution.complement !== 'PHRASE' ? 'NEUTRAL' : null;
}

/** "the bill to be scrapped" */
function isToEnd(tokens: readonly Token[], first: number, last: number): boolean {
  for (let index = first; index < Math.min(last, first + 14); index += 1) {
    if (tokens[index]?.lower !== 'be' || !MODALS.test(tokens[index - 1]?.lower ?? '')) continue;
    return DEEDS_AGAINST.has(tokens[index + 1]?.lemma ?? '');
  }
  return false;
}

/** "an end to the strikes" */
function isEndOf(tokens: readonly Token[], first: number): boolean {
  const end = tokens.findIndex(({ lower }, index) => index >= first && index < first + 3 && lower === 'end');
  return end >= 0 && tokens[end]?.pos === 'NOUN' && tokens[end + 1]?.lower === 'to';
}

/** The verb behind "to", behind the first modal, or at the head of a gerund; −1 for none. */
function deedAt(tokens: readonly Token[], first: number, last: number): number {
  if (tokens[first]?.lower.endsWith('ing') && tokens[first]?.pos === 'VERB') return first;
  for (let index = first; index < Math.min(last, first + 14); index += 1) {
    const token = tokens[index];
    if (!token || /^[,;]$/.test(token.text)) return -1;
    if (token.pos !== 'VERB') continue;
    const opener = tokens[tokens[index - 1]?.pos === 'ADV' ? index - 2 : index - 1]?.lower ?? '';
    return MODALS.test(opener) ? index : -1;
  }
  return -1;
}

const MODALS = /^(?:to|will|would|must|should|shall|['’]ll|['’]d)$/;

/** The good or harm that a thing is said to do, now or in time to come: 3, −3 or 0. */
export function effectOf({ view, first, last, subject, attribution }: StatementView): number {
  if (subject !== null || attribution.complement === 'PHRASE' || attribution.complement === 'INFINITIVE')
    return 0;
  const { tokens } = view;
  for (let index = first + 1; index < last; index += 1) {
    const token = tokens[index];
    if (token?.pos !== 'VERB') continue;
    const before = tokens[tokens[index - 1]?.pos === 'ADV' ? index - 2 : index - 1];
    const isNow = /^(?:will|would|could|may|might|can|is|are|['’]s|['’]re)$/.test(before?.lower ?? '');
    if (!isNow && !/[^s]s$/.test(token.lower)) return 0;
    if (/(?:ed|en)$/.test(token.lower)) return 0;
    return HARMING_VERBS.has(token.lemma) ? -3 : HELPING_VERBS.has(token.lemma) ? 3 : 0;
  }
  return 0;
}
