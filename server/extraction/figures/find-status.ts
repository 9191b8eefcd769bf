import type { FigureStatus } from '../../../schema/model/figure.ts';
import {
  PRELIMINARY,
  STATUS_CUES,
  STATUS_CUES_AFTER,
  STATUS_CUES_AT_END,
  STATUS_CUES_RELATIVE,
  type StatusCue,
} from '../lexicon/status-cues.ts';
import type { FigureContext } from './figure-context.ts';
import type { FoundMeasure } from './to-measure.ts';

/** Farther words belong to something else. */
const REACH = 110;

/** Finds what sort of reality a number claims: planned, promised, expected, estimated or, without a cue, actual. */
export function findStatus(context: FigureContext, measure: FoundMeasure | null): FigureStatus {
  const status = statusByWords(context);
  return status === 'ACTUAL' ? (statusOfNoun(context, measure) ?? status) : status;
}

/** "A cap of £6m", "its forecast of 3%": the noun that is measured says it itself. */
function statusOfNoun(
  { sentence, quantity }: FigureContext,
  measure: FoundMeasure | null,
): FigureStatus | null {
  if (!measure || measure.start > sentence.start + quantity.start) return null;
  const head = /(\p{L}+)(?:\s(?:of|for|on)\s.*)?$/u.exec(measure.label)?.[1]?.toLowerCase() ?? '';
  const status = STATUS_NOUNS.find(([, shape]) => shape.test(head))?.[0] ?? null;
  // A share of a promise is no promise.
  return status === 'PLEDGED' && quantity.kind === 'RATIO' ? null : status;
}

const STATUS_NOUNS: readonly (readonly [status: FigureStatus, shape: RegExp])[] = [
  ['LIMIT', /^(?:cap|ceiling|limit|threshold|quota|maximum)$/],
  ['TARGET', /^(?:target|goal)$/],
  ['FORECAST', /^(?:forecast|projection|guidance)$/],
  ['ESTIMATED', /^estimate$/],
  ['PLEDGED', /^(?:pledge|promise|commitment)$/],
];

function statusByWords(context: FigureContext): FigureStatus {
  const { words, quantity } = context;
  if (/\b(?:estimated|probably|presumably)\b/i.test(quantity.quantity.raw)) return 'ESTIMATED';
  const reach = IN_A_SERIES.test(words.slice(0, quantity.start)) ? 2 * REACH : REACH;
  const lead = words.slice(Math.max(0, quantity.start - reach), quantity.start);
  const behind = words.slice(quantity.end, quantity.end + 48);
  if (IS_BASELINE.test(lead)) return comparedStatus(behind) ?? sentenceStatus(words);
  const label = LABEL.exec(lead)?.[1]?.toLowerCase() ?? '';
  const byLabel = STATUS_NOUNS.find(([, shape]) => shape.test(label))?.[0];
  if (byLabel) return byLabel;
  if (/,\s+$/.test(lead) && SPEAKERS.test(behind)) return sentenceStatus(words);
  if (INVERTED.test(words.slice(0, quantity.start))) return 'HYPOTHETICAL';
  const front = clauseBefore(lead + words.slice(quantity.start, quantity.number.start));
  if (isBound(front, context) || isNeeded(behind, context)) return 'LIMIT';
  const after =
    isPolled(context, behind) || /\b(?:toll|total|number|figure|tally)\sof\s$/i.test(lead)
      ? undefined
      : cuesAfter(context).find(([, shape]) => shape.test(behind))?.[0];
  if (!after && isGiven(context, front)) return sentenceStatus(words);
  const ahead = nearest(front);
  // "Promised that no more than 500 would go".
  const near = after === 'FORECAST' && ahead === 'PLEDGED' ? ahead : (after ?? ahead);
  const status = near === 'FORECAST' ? (saidAtEnd(words) ?? near) : near;
  if (status === null) return sentenceStatus(words);
  return status === 'FORECAST' && isSupposed(words, quantity.start) ? 'HYPOTHETICAL' : status;
}

/** "(Target: 90%)", "its guidance for the year: sales of $2bn and a margin of | 8%". */
const LABEL =
  /(?<!\p{L})(target|goal|forecast|projection|guidance|limit|cap|ceiling|estimate)s?(?:\s[^.;:]{0,40})?:\s(?:[^.;:]|\.(?=\d)){0,80}$/iu;

/** What a number is only compared with has been: "£151m a year, against £88m", "from 4.4 per cent". */
const IS_BASELINE =
  /(?:,\s+against|\b(?:compared (?:with|to)|versus|on top of|in addition to|instead of|rather than|up from|down from|,\s+from|currently|already|previously|(?<=\b(?:rais|increas|cut|reduc|lower|boost|expand|ris|fall|drop|hik|lift|widen|extend)\p{L}*\b[^,;]{0,50}) from))\s+(?:the\s+)?(?:usual\s+|normal\s+|current\s+|previous\s+|existing\s+)?(?:about\s+|some\s+)?$/iu;

/** In "half the pace they had expected" the relative clause says of the pace, not of the half. */
function cuesAfter({ quantity }: FigureContext): readonly StatusCue[] {
  return /^(?:FRACTION|COMPARISON_FACTOR|TIMES)$/.test(quantity.nature) ? CUES_OF_PARTS : STATUS_CUES_AFTER;
}

const CUES_OF_PARTS = STATUS_CUES_AFTER.filter((cue) => !STATUS_CUES_RELATIVE.includes(cue));

/** What is only compared with may still be what somebody expected or asked for. */
function comparedStatus(behind: string): FigureStatus | null {
  if (EXPECTED.test(behind)) return 'FORECAST';
  return STATUS_CUES_RELATIVE.find(([, shape]) => shape.test(behind))?.[0] ?? null;
}

/** "Versus the 58 cents | expected". */
const EXPECTED = /^\s(?:\p{L}+\s){0,2}(?:expected|forecast|predicted|projected)(?!\p{L})/u;

/** "Vowed to raise …, to build 800 homes and to halve …": what is promised goes on. */
const IN_A_SERIES = /\bto\s[^.;]*(?:,|\band|\bor)\sto\s(?:\p{L}+\s)?[^,.;]*$/iu;

/** "Should rates rise by | a point, …", "Were Chad to leave …": a condition by its word order. */
const INVERTED =
  /(?:^|[.:—“"]\s?)(?:Should\s(?!(?:we|I|you)\b)[^,;?]{3,120}|(?:Were|Had)\s[^,;?]{3,60}\s(?:to|not|\p{L}+ed)\s[^,;?]{0,60})$/u;

/** "…, three people familiar with the talks said": the number counts who speaks. */
const SPEAKERS = /^[^,.;:]{0,40}\b(?:said|say|told|added)\b/;

/** "Will review the 3% levy", "plans to sell its 24% stake": what is spoken of as known is there already. */
function isGiven({ quantity, tokens, after }: FigureContext, front: string): boolean {
  return (
    /\b(?:the|its|their|his|her|our|these|those)\s\p{Sc}?$/iu.test(front) &&
    quantity.quantity.comparator === 'EQ' &&
    /^(?:NOUN|PROPN)$/.test(tokens[after]?.pos ?? '') &&
    !/^(?:targets?|goals?|limits?|caps?|ceiling|threshold|quota|offer|pledge|forecast|estimate|mark|level|growth|rise|cut|increase|reduction)$/.test(
      tokens[after]?.lower ?? '',
    )
  );
}

/** "Eight in ten would keep it, a poll found": what people would do is what they say now. */
function isPolled({ words, quantity }: FigureContext, behind: string): boolean {
  return (
    quantity.kind === 'RATIO' &&
    /\bwould\b/.test(behind) &&
    /\b(?:polls?|surveys?|polled|surveyed)\b/i.test(words)
  );
}

/** "Must keep noise below 55 decibels": an obligation with a bound. */
function isBound(front: string, { quantity }: FigureContext): boolean {
  const isCompared = quantity.quantity.comparator !== 'EQ';
  if (quantity.quantity.comparator === 'LE' && MAY_AT_MOST.test(front)) return true;
  if (quantity.quantity.comparator === 'GT' && NONE_MAY.test(front)) return true;
  return (
    isCompared &&
    /\b(?:must|(?:be|is|are|was|were) (?:kept|held|capped|limited)|stays?|not (?:go|rise|fall))\b[^,;]{0,50}$/i.test(
      front,
    ) &&
    !/\b(?:if|unless|as long as)\b/i.test(front)
  );
}

/** "Rents may rise by | no more than 3%". */
const MAY_AT_MOST =
  /\b(?:may|can|must|should|shall)\s[^,;]{0,50}\b(?:no|not) (?:more|longer|higher) than\s\p{Sc}?$/iu;
/** "No member may serve | more than two terms". */
const NONE_MAY =
  /\b(?:no|nobody|none|neither)\b[^,;]{0,40}\b(?:may|can|must|shall)\b[^,;]{0,40}$|\b(?:may|must|shall) not\b[^,;]{0,40}$/iu;

/** "At least 60 votes | are needed", "no more than 20 guests are allowed". */
function isNeeded(behind: string, { quantity }: FigureContext): boolean {
  return (
    /^(?:GE|LE)$/.test(quantity.quantity.comparator) &&
    /^\s(?:\p{L}+\s){0,3}(?:is|are|was|were|must be)\s(?:allowed|permitted|required|needed|prescribed|stipulated|mandated|specified)(?!\p{L})/u.test(
      behind,
    )
  );
}

/** The cue nearest to the number; a bare "will" leaves it to a promise in front of it. */
function nearest(front: string): FigureStatus | null {
  if (!/\p{L}{2}/u.test(front)) return null;
  const lower = front.replace(MAY, '   ').toLowerCase();
  const found: { readonly status: FigureStatus; readonly index: number }[] = [];
  let promised = false;
  for (const [status, shape] of STATUS_CUES) {
    for (const { index } of lower.matchAll(shape)) {
      if (status === 'PLEDGED') promised = true;
      found.push({ status, index });
    }
  }
  // Of two cues at one place the one that stands first in the list decides.
  found.reverse().sort((left, right) => left.index - right.index);
  const last = found.at(-1);
  // "Called on them to set aside 2%": an infinitive is as real as what governs it.
  const governs =
    last?.status === 'PLEDGED' && /\bto\s$/.test(front.slice(0, last.index)) ? found.at(-2) : undefined;
  const { status: best, index: place } = governs ?? last ?? { status: null, index: -1 };
  const rest = front.slice(place);
  const guess =
    best === 'FORECAST'
      ? /\b(?:estimates?|estimated|reckons?|reckoned|calculates?|calculated)\s(?:that\s)?(?:\p{L}+\s){0,4}$/iu.test(
          front.slice(0, place),
        )
      : false;
  if (guess) return 'ESTIMATED';
  if (best === 'FORECAST' && promised && /^(?:will|would|shall)\b/i.test(rest)) return 'PLEDGED';
  return best === 'PLEDGED' && PURPOSE.test(rest) ? 'TARGET' : best;
}

/** The month is no verb. */
const MAY = /(?<=\s)May(?!\p{L})/gu;

/** "Set aside $40 million to repair | 300 bridges": what a sum is promised for is aimed at. */
const PURPOSE =
  /\d[^,;]*\sto\s(?!(?:each|every|all|any|the|an?|its|their|his|her|our|those|these|some|people|more|about|at|\p{L}+s)\s)\p{Ll}+\s[^,;]*$/u;

/** "If all took part, the bill would come to £5": what would be is only supposed. */
function isSupposed(words: string, at: number): boolean {
  return /(?:^|[,“"]\s?)(?:if|were|should|without)\b[^.;]{3,100}?,[^.;]{0,80}\bwould\b[^.;]*$/i.test(
    words.slice(Math.max(0, at - 220), at),
  );
}

function sentenceStatus(words: string): FigureStatus {
  return PRELIMINARY.test(words) ? 'PROVISIONAL' : (saidAtEnd(words) ?? 'ACTUAL');
}

function saidAtEnd(words: string): FigureStatus | null {
  const tail = words.slice(-120);
  return STATUS_CUES_AT_END.find(([, shape]) => shape.test(tail))?.[0] ?? null;
}

/** What stands after the last break that starts a new statement. */
function clauseBefore(front: string): string {
  let from = 0;
  const whole = front.includes(', wh') ? front.replace(ASIDE, ' ') : front;
  for (const { 0: words, index } of whole.matchAll(BREAK)) from = index + words.length;
  return whole.slice(from);
}

/** "The bank, which is expected to merge, has …": a relative clause that has ended. */
const ASIDE = /,\s(?:which|who|whose|where)\s(?:[^,;]|,(?=\d)){1,80},\s/g;

/** A conjunction opens a new statement unless a verb follows, which goes on with the old subject. */
const BREAK =
  /[;:—]\s|,\s+(?:accusing|blaming|citing|noting)\s|\s[–-]\s|,\s+(?:but|while|whereas|although|though|as|because|which|who|where|when|after|before)\s|,?\s+and\s+(?!(?:an?|the|its|their)\s(?:[\p{L}-]+\s){1,3}(?:of|worth)\s(?:\p{L}+\s){0,2}\p{Sc}?$)(?=(?:he|she|it|they|we|the|an?|its|their|his|her|nearly|almost|about|some|only|more|fewer|at least|up to|one|two|three|those|this|that|\d)\s(?!or\b))|,?\s+and\s+(?=(?:has|have|had|is|was|were|are|already|now|currently|said|says|[a-z]{3,}ed)\s)|\sbut\s|,\saccording\sto\s(?=[^,]*$)|\safter\s|\sas\s(?=(?:\p{L}+\s){1,3}(?:hit|rose|fell|grew|was|were|had|\p{L}{3,}ed)\s)|(?<=\b(?:the|an?|its|their)\s(?:expected|proposed|projected|promised|predicted|anticipated)\s(?:\p{L}+\s){1,3})(?:left|drew|cost|hit|brought|took|made|was|were|had|\p{L}{3,}ed)\s|\s(?:which|who|why|how|because|whereas|while)\s|(?<=\p{L}{2}s)\sthat\s(?=(?:have|are|were|had)\s)|\sis\sthat\s|[.?!]["”]\s/giu;
