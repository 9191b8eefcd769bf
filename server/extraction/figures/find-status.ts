import type { FigureStatus } from '../../../schema/model/figure.ts';
import {
  PRELIMINARY,
  STATUS_CUES,
  STATUS_CUES_AFTER,
  STATUS_CUES_AT_END,
  type StatusCue,
} from '../lexicon/status-cues.ts';
import type { FigureContext } from './figure-context.ts';

/** Farther words belong to something else. */
const REACH = 110;

/** Finds what sort of reality a number claims: planned, promised, expected, estimated or, without a cue, actual. */
export function findStatus(context: FigureContext): FigureStatus {
  const { words, quantity } = context;
  if (/\bestimated\b/i.test(quantity.quantity.raw)) return 'ESTIMATED';
  const lead = words.slice(Math.max(0, quantity.start - REACH), quantity.start);
  if (IS_BASELINE.test(lead)) return sentenceStatus(words);
  const behind = words.slice(quantity.end, quantity.end + 48);
  if (/,\s+$/.test(lead) && SPEAKERS.test(behind)) return sentenceStatus(words);
  const front = clauseBefore(lead + words.slice(quantity.start, quantity.number.start));
  if (isBound(front, context)) return 'LIMIT';
  const after = STATUS_CUES_AFTER.find(([, shape]) => shape.test(behind))?.[0];
  const status = after ?? nearest(front);
  if (status === null) return sentenceStatus(words);
  return status === 'FORECAST' && isSupposed(words, quantity.start) ? 'HYPOTHETICAL' : status;
}

/** What a number is only compared with has been: "£151m a year, against £88m", "from 4.4 per cent". */
const IS_BASELINE =
  /(?:,\s+against|\b(?:compared (?:with|to)|versus|up from|down from|,\s+from|currently|already|previously))\s+(?:about\s+|some\s+)?$/i;

/** "…, three people familiar with the talks said": the number counts who speaks. */
const SPEAKERS = /^[^,.;:]{0,40}\b(?:said|say|told|added)\b/;

/** "Must keep noise below 55 decibels": an obligation with a bound. */
function isBound(front: string, { quantity }: FigureContext): boolean {
  const isCompared = quantity.quantity.comparator !== 'EQ';
  return (
    isCompared &&
    /\b(?:must|(?:be|is|are|was|were) (?:kept|held|capped|limited)|stays?|not (?:go|rise|fall))\b[^,;]{0,50}$/i.test(
      front,
    ) &&
    !/\b(?:if|unless|as long as)\b/i.test(front)
  );
}

/** The cue nearest to the number; a bare "will" leaves it to a promise in front of it. */
function nearest(front: string): FigureStatus | null {
  if (!/\p{L}{2}/u.test(front)) return null;
  let [best, place]: [FigureStatus | null, number] = [null, -1];
  let promised = false;
  for (const [status, shape] of STATUS_CUES) {
    for (const { index } of front.matchAll(shape)) {
      if (status === 'PLEDGED') promised = true;
      if (index > place) [best, place] = [status, index];
    }
  }
  return best === 'FORECAST' && promised && /^(?:will|would|shall)\b/i.test(front.slice(place))
    ? 'PLEDGED'
    : best;
}

/** "If all took part, the bill would come to £5": what would be is only supposed. */
function isSupposed(words: string, at: number): boolean {
  return /(?:^|[,“"]\s?)(?:if|were|should|without)\b[^.;]{3,100}?,[^.;]{0,80}\bwould\b[^.;]*$/i.test(
    words.slice(Math.max(0, at - 220), at),
  );
}

function sentenceStatus(words: string): FigureStatus {
  const tail = words.slice(-120);
  const said = (cues: readonly StatusCue[]) => cues.find(([, shape]) => shape.test(tail))?.[0];
  if (PRELIMINARY.test(words)) return 'PROVISIONAL';
  return said(STATUS_CUES_AT_END) ?? 'ACTUAL';
}

/** What stands after the last break that starts a new statement. */
function clauseBefore(front: string): string {
  let from = 0;
  for (const { 0: words, index } of front.matchAll(BREAK)) from = index + words.length;
  return front.slice(from);
}

/** A conjunction opens a new statement unless a verb follows, which goes on with the old subject. */
const BREAK =
  /[;:—]\s|\s[–-]\s|,\s+(?:but|while|whereas|although|though|as|because|which|who|where|when|after|before)\s|,?\s+and\s+(?=(?:he|she|it|they|we|the|an?|its|their|his|her|nearly|almost|about|some|only|more|fewer|at least|up to|one|two|three|those|this|that|\d)\s(?!or\b))|\s(?:which|who|because|whereas)\s|[.?!]["”]\s/gi;
