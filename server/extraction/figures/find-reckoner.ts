import type { Span } from '../../../schema/model/span.ts';
import { RECKONINGS } from '../lexicon/claiming-verbs.ts';
import type { PlacedMention, SentenceView } from '../text/sentence-view.ts';
import type { Claimant } from './find-claimant.ts';
import { quoteOf } from './quote-of.ts';

/** In UTF-16 code units: a reckoning farther off is of something else. */
const REACH = 90;

/** Finds whose reckoning a number is: "£70m, by the trust's reckoning", "in the board's assessment, add 0.4 points". */
export function findReckoner(view: SentenceView, at: Span): Claimant | null {
  const { text, tokens } = view;
  let nearest: { readonly claimant: Claimant; readonly distance: number } | null = null;
  for (const placed of view.starting.values()) {
    const noun = reckoningOf(view, placed);
    const [open, close] = [tokens[placed.first - 1], tokens[noun]];
    if (!open || !close) continue;
    const [from, to] = open.start > at.end ? [at.end, open.start] : [close.end, at.start];
    const between = text.slice(from, to);
    // What follows a number says of it rather than what stands in front of it.
    const distance = between.length + (open.start > at.end ? 0 : REACH / 2);
    if (
      between.length > REACH ||
      /[;.]\s|\sbut\s/.test(between) ||
      distance >= (nearest?.distance ?? Infinity)
    )
      continue;
    const { mention } = placed;
    const cue = quoteOf(text, close);
    const step = { source: mention.actor, cue, mode: 'NARRATED', type: 'BELIEF', negated: false } as const;
    nearest = { claimant: { mention, step }, distance };
  }
  return nearest?.claimant ?? null;
}

/** The index of the noun in "by | the trust's own reckoning"; −1 where there is none. */
function reckoningOf({ tokens }: SentenceView, { first, last }: PlacedMention): number {
  const before = /^(?:the|its|their|an?)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  if (!/^(?:by|in|on)$/.test(tokens[before]?.lower ?? '')) return -1;
  const isOwner = /^(?:his|her|its|their|my|our)$/.test(tokens[first]?.lower ?? '');
  const mark = /^['’]s?$/.test(tokens[last]?.text ?? '') ? last + 1 : last;
  if (!isOwner && mark === last) return -1;
  for (let at = mark; at < mark + 3; at += 1) if (RECKONINGS.has(tokens[at]?.lower ?? '')) return at;
  return -1;
}
