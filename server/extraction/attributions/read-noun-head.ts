import { type AttributionCue, NOUN_CUES } from '../lexicon/attribution-cues.ts';
import { readNounPhrase } from '../text/read-noun-phrase.ts';
import type { PlacedMention, SentenceView } from '../text/sentence-view.ts';
import { trimSpan } from '../text/trim-span.ts';
import type { NounHead } from './attribution.ts';
import { endOfContent } from './content-end.ts';
import { singular } from './cue-noun.ts';
import type { FoundComplement } from './read-complement.ts';

/** Reads the cue noun that heads what a verb governs: "asserted Mali's readiness for talks". Null when none does. */
export function readNounHead(
  view: SentenceView,
  { from, head, cue }: FoundComplement,
  speaker: string | null,
): NounHead | null {
  // Who doubts or rejects another's pledge does not make it: only verbs that convey the noun pass it on.
  if (cue.act !== 'ASSERT' && cue.act !== 'COMMIT' && cue.act !== 'DECLARE') return null;
  const phrase = readNounPhrase(view.tokens, from);
  if (!phrase || head < 0) return null;
  const owner = readOwner(view, phrase.first, head)?.mention.actor ?? null;
  if (owner && owner !== speaker && !SPEAKS_FOR.has(cue.lemma)) return null;
  const noun =
    readCueNoun(view, { head, from: head + 1, isInitial: false }) ??
    (cue.frames.nounPhrase || cue.frames.predicate ? null : readBareNoun(view, head));
  return noun && { ...noun, owner };
}

/** "asserted Mali's readiness" speaks for Mali; "noted Mali's readiness" speaks about it. */
const SPEAKS_FOR: ReadonlySet<string> = new Set(
  `assert affirm reaffirm emphasize emphasise stress underline underscore reiterate declare express voice confirm state maintain
  announce insist repeat convey signal project highlight`.split(/\s+/),
);

/** "expressing determination": what for, the sentence leaves to what was said before. */
function readBareNoun({ tokens }: SentenceView, head: number): Omit<NounHead, 'owner'> | null {
  const token = tokens[head];
  const [cue] = NOUN_CUES.get(token?.lower ?? '') ?? [];
  if (!token || !cue || cue.stance === 'NEUTRAL') return null;
  const { start, end } = token;
  return { start, end, cue, content: { start, end } };
}

export interface CueNounPlace {
  readonly head: number;
  /** The token at which what it governs begins. */
  readonly from: number;
  readonly isInitial: boolean;
}

/** Reads a cue noun with the content that follows it: "opposition to the plan", "a pledge that …". */
export function readCueNoun(
  view: SentenceView,
  { head, from: governed, isInitial }: CueNounPlace,
): Omit<NounHead, 'owner'> | null {
  const { tokens } = view;
  const token = tokens[head];
  const lemma = token?.lower ?? '';
  for (const cue of NOUN_CUES.get(lemma) ?? NOUN_CUES.get(singular(lemma)) ?? []) {
    const from = nounContent(view, cue, governed);
    const end =
      from === null
        ? 0
        : endOfContent(view, { from, isInitial, isPhrase: tokens[from - 1]?.lower !== 'that' });
    const content = from === null ? null : trimSpan(view, from, end);
    if (token && content) return { start: token.start, end: token.end, cue, content };
  }
  return null;
}

/** The first token of what a noun or adjective governs; null when nothing in its frame follows. */
export function nounContent(
  { tokens }: SentenceView,
  { frames }: AttributionCue,
  from: number,
): number | null {
  const [token, next] = [tokens[from], tokens[from + 1]];
  if (!token || !next) return null;
  if (token.lower === 'that') return frames.thatClause ? from + 1 : null;
  if (token.lower === 'to' && next.pos === 'VERB' && !next.lower.endsWith('ing'))
    return frames.infinitive ? from : null;
  if (frames.nounPhrase) return from;
  return frames.prepositions.includes(token.lower) ? from + 1 : null;
}

/** Whose noun it is: the mention before the genitive mark, or a possessive pronoun. */
export function readOwner(
  { tokens, starting, ending }: SentenceView,
  first: number,
  head: number,
): PlacedMention | null {
  for (let index = head; index > Math.max(first, head - 8); index -= 1) {
    const mark = tokens[index - 1];
    if (!mark) return null;
    if (/^['’]s?$/.test(mark.text)) return ending.get(index - 1) ?? null;
    if (/^(?:his|her|its|their)$/.test(mark.lower)) return starting.get(index - 1) ?? null;
    if (!/^(?:ADJ|NOUN|NUM|ADV|VERB)$/.test(mark.pos)) return null;
  }
  const opener = starting.get(first);
  return opener && /^(?:his|her|its|their)$/i.test(opener.mention.quote) ? opener : null;
}
