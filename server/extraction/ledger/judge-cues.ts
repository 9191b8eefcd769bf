import type { Mention } from '../../../schema/model/actor.ts';
import type { Claim } from '../../../schema/model/claim.ts';
import type { DismissalReason, LedgerItem } from '../../../schema/model/ledger.ts';
import type { Span } from '../../../schema/model/span.ts';
import type { Attribution } from '../attributions/attribution.ts';
import { isCueNoun } from '../attributions/cue-noun.ts';
import { ADJECTIVE_CUES } from '../lexicon/attribution-cues.ts';
import { type SentenceView, viewSentences } from '../text/sentence-view.ts';
import type { TaggedText, Token } from '../text/tagged-text.ts';
import { isVerbCueForm, readVerbCue } from '../text/verb-cues.ts';
import { createOverlapIndex } from './overlap-index.ts';

/** What decides about the cues of a text. */
export interface CueJudgement {
  readonly tagged: TaggedText;
  /** In text order. */
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  /** Claims that the gate refused. */
  readonly refused: readonly Claim[];
  /** Claims beyond the limits of a text. */
  readonly exceeding: readonly Claim[];
}

/** Tells of every word that can attribute whether a claim rests on it, why it attributes nothing, or that nobody knows. */
export function judgeCues({
  tagged,
  mentions,
  attributions,
  claims,
  refused,
  exceeding,
}: CueJudgement): readonly LedgerItem[] {
  const claimed = createOverlapIndex(claims.flatMap(cuesOf));
  const refusals = createOverlapIndex(refused.flatMap(cuesOf));
  const excess = createOverlapIndex(exceeding.flatMap(cuesOf));
  const read = createOverlapIndex(attributions.map(({ cueSpan, source }) => ({ ...cueSpan, source })));
  // "voiced concern": the noun is part of what the claim at its verb rests on.
  const nouns = createOverlapIndex(
    attributions.flatMap(({ cueSpan, noun }) => (noun && claimed.find(cueSpan) ? [noun] : [])),
  );
  const names = createOverlapIndex(mentions.filter(({ form }) => form === 'NAME'));

  function judge(view: SentenceView, index: number, cue: Span): Pick<LedgerItem, 'status' | 'reason'> {
    if (claimed.find(cue) || nouns.find(cue)) return { status: 'CLAIMED', reason: null };
    const attribution = read.find(cue);
    const reason = refusals.find(cue)
      ? 'REJECTED'
      : excess.find(cue)
        ? 'TOO_MANY'
        : attribution
          ? attribution.source === null
            ? 'NO_SOURCE'
            : 'SAYS_NOTHING'
          : (names.find(cue) && 'OTHER_USE') || whyNoCue(view, index);
    return { status: reason ? 'DISMISSED' : 'OPEN', reason: reason || null };
  }

  const inBody = viewSentences(tagged, mentions).flatMap((view) =>
    view.tokens.flatMap((_token, index): LedgerItem[] => {
      const cue = cueAt(view, index);
      if (!cue) return [];
      const quote = tagged.text.slice(cue.start, cue.end);
      return [{ ...cue, quote, kind: 'CUE', ...judge(view, index, cue) }];
    }),
  );
  return [...inBody, ...cuesInHeadings(tagged)];
}

function cuesOf({ attribution, evidence }: Claim): readonly Span[] {
  return [...attribution.flatMap(({ cue }) => cue ?? []), ...evidence.filter(({ role }) => role === 'CUE')];
}

/** The cue that begins at a token, in one of the forms in which it could attribute; null where none does. */
function cueAt({ tokens }: SentenceView, index: number): Span | null {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !isCueWord(token.lower, next?.lower)) return null;
  const { start, end } = token;
  return { start, end: token.lower === 'according' && next ? next.end : end };
}

function isCueWord(word: string, next: string | undefined): boolean {
  if (word === 'according') return next === 'to';
  return isVerbCueForm(word) || isCueNoun(word) || ADJECTIVE_CUES.has(word);
}

/** Why a cue that no reader of attributions took attributes nothing; null when it may have been missed. */
function whyNoCue(view: SentenceView, index: number): DismissalReason | null {
  const { tokens, starting, quotedBy, quotations } = view;
  const token = tokens[index];
  if (!token || !couldAttribute(tokens, index)) return 'OTHER_USE';
  if (quotedBy[index]) return 'QUOTED';
  if (isUnsaid(tokens, index)) return 'UNSAID';
  return starting.size === 0 && quotations.length === 0 ? 'NO_SOURCE' : null;
}

function couldAttribute(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (token.lower === 'according') return true;
  if (readVerbCue(tokens, index)) return !isAttributive(tokens, index);
  if (isCueNoun(token.lower)) return token.pos === 'NOUN';
  return ADJECTIVE_CUES.has(token.lower) && token.pos === 'ADJ';
}

/** "21 confirmed cases", "the alleged leader": a participle between what counts a noun and the noun. */
function isAttributive(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!/(?:ed|en|ing)$/.test(token?.lower ?? '') || after?.pos !== 'NOUN') return false;
  return before?.pos === 'DET' || before?.pos === 'NUM' || before?.pos === 'ADJ';
}

/** "To announce", "could tell". */
function isUnsaid(tokens: readonly Token[], index: number): boolean {
  const cue = readVerbCue(tokens, index);
  return cue?.form === 'BASE' && UNREAL.has(tokens[index - 1]?.lower ?? '');
}

const UNREAL: ReadonlySet<string> = new Set('to can could may might must should would shall'.split(' '));

function cuesInHeadings({ text, sections }: TaggedText): readonly LedgerItem[] {
  return sections.flatMap(({ headingSpan }) => {
    if (!headingSpan) return [];
    const words = [...text.slice(headingSpan.start, headingSpan.end).matchAll(/\p{L}+/gu)];
    return words.flatMap(({ 0: quote, index }, at): LedgerItem[] => {
      if (!isCueWord(quote.toLowerCase(), words[at + 1]?.[0].toLowerCase())) return [];
      const start = headingSpan.start + index;
      const end = start + quote.length;
      return [{ start, end, quote, kind: 'CUE', status: 'DISMISSED', reason: 'HEADING' }];
    });
  });
}
