import { ADJECTIVE_CUES, type AttributionCue, VERB_CUES } from '../lexicon/attribution-cues.ts';
import { NEGATIONS } from '../lexicon/stance-words.ts';
import type { Token } from '../text/tagged-text.ts';
import { readVerbCue } from '../text/verb-cues.ts';
import type { StatementView } from './statement-view.ts';

export interface OwnCue {
  readonly cue: AttributionCue;
  readonly negated: boolean;
}

/** The stance that a speaker words itself: "We support the plan", "she is open to talks". */
export function ownCue({ view, first, last, attribution }: StatementView): OwnCue | null {
  const { tokens } = view;
  if (attribution.complement === 'PHRASE' || attribution.complement === 'INFINITIVE') return null;
  let negated = false;
  for (let index = first; index < Math.min(last, first + 8); index += 1) {
    const token = tokens[index];
    if (!token || (index > first + 1 && token.pos === 'PUNCT')) return null;
    negated ||= NEGATIONS.has(token.lower);
    const isState = ADJECTIVE_CUES.has(token.lower) && tokens[index - 1]?.pos === 'AUX';
    const form = isState ? null : readVerbCue(tokens, index);
    const cue = form
      ? VERB_CUES.get(form.lemma)?.find((one) => one.stance !== 'NEUTRAL' && governs(one, tokens[index + 1]))
      : ADJECTIVE_CUES.get(token.lower)?.[0];
    if (cue && cue.stance !== 'NEUTRAL' && (cue.type !== 'BELIEF' || !form)) return { cue, negated };
    if (form || token.pos === 'VERB') return null;
  }
  return null;
}

/** "vote for" and "vote against" are two cues of one verb. */
function governs({ frames }: AttributionCue, next: Token | undefined): boolean {
  if (frames.prepositions.length === 0 || frames.nounPhrase || frames.clause) return true;
  return frames.prepositions.includes(next?.lower ?? '') || (frames.infinitive && next?.lower === 'to');
}

export function speaksOfItself(
  { view, first, last, subject, attribution }: StatementView,
  principal: string | null,
): boolean {
  if (subject !== null && (subject === principal || subject === attribution.source)) return true;
  const opener = view.tokens.slice(first, last).find(({ pos }) => pos !== 'PUNCT')?.lower ?? '';
  return attribution.mode === 'DIRECT'
    ? /^(?:i|we|our|my)$/.test(opener)
    : /^(?:he|she|it|they|his|her|its|their)$/.test(opener);
}

/** "We cannot pay twice": the speaker itself will not. */
export function cannot({ view, first, last }: StatementView): boolean {
  const words = view.tokens.slice(first, last);
  const at = words.findIndex(({ lower }) => /^(?:can|could|ca|cannot)$/.test(lower));
  return at >= 0 && at < 4 && (words[at]?.lower === 'cannot' || NEGATIONS.has(words[at + 1]?.lower ?? ''));
}
