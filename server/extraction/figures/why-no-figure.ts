import type { DismissalReason } from '../../../schema/model/ledger.ts';
import { NUMBERED_NOUNS, STREET_WORDS } from '../lexicon/numbered-things.ts';
import { SPEECH_LEMMAS } from '../lexicon/speech-verbs.ts';
import type { FoundTime } from '../times/find-time-scopes.ts';
import { type FigureContext, tokenAfter, tokenBefore } from './figure-context.ts';
import { isPhoneNumber } from './is-phone-number.ts';
import { isNoun } from './measure-phrase.ts';

/**
 * Tells why a number claims nothing; null when it is a figure. Dates, clock times, identifiers, names with numbers,
 * ordinals, scores, list numbers and footnotes are none.
 */
export function whyNoFigure(context: FigureContext, times: readonly FoundTime[]): DismissalReason | null {
  const { quantity, words } = context;
  const { number, unitSpan } = quantity;
  const dates = times.filter((time) => time.isCalendar);
  if (isInside(number, dates)) return 'DATE';
  if (quantity.inDigits && !unitSpan && isPhoneNumber(words, number)) return 'IDENTIFIER';
  if (quantity.isScore) return 'SCORE';
  if (tokenBefore(context)?.lower === 'per') return 'RATE_BASE';
  const code = codeOf(words, number, unitSpan);
  if (code) return code;
  if (isWhole(words, number)) return 'RATE_BASE';
  if (isGlued(words, number.start, unitSpan?.start === number.end ? unitSpan.end : number.end)) {
    return ORDINAL_ENDING.test(words.slice(number.end, number.end + 3)) ? 'ORDINAL' : 'IDENTIFIER';
  }
  if (isPluralName(context)) return 'NAME';
  if (isListNumber(words, number)) return 'LIST_NUMBER';
  if (isNote(words, number)) return 'NOTE';
  if (unitSpan || quantity.nature !== 'PLAIN') return isIdleUnit(context) ? 'COUNTS_NOTHING' : null;
  if (isClockTime(context)) return 'CLOCK_TIME';
  if (isNamed(context) || isOfGroup(context)) return 'NAME';
  if (isIdleWord(context)) return 'COUNTS_NOTHING';
  if (isYearLike(context)) return 'DATE';
  return isCompound(context) ? 'COMPOUND' : null;
}

/** "0340:" is a time of day, "007" and "Item 1A" are codes: no count begins with a nought or ends in a capital. */
function codeOf(words: string, { start, end }: Range, unit: Range | null): DismissalReason | null {
  const digits = words.slice(start, end);
  if (!/^\d+$/.test(digits)) return null;
  if (/^\d{4}$/.test(digits) && OPENS_ENTRY.test(`${words.slice(0, start)}|${words.slice(end, end + 2)}`))
    return /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits) ? 'CLOCK_TIME' : null;
  if (/^0\d/.test(digits)) return 'IDENTIFIER';
  const before = words.slice(Math.max(0, start - 24), start);
  const behind = words.slice(end, end + 16);
  if (/^\d{5}$/.test(digits) && isPostcode(before, behind)) return 'IDENTIFIER';
  const isLetter = unit !== null && /^-?[AK](?![\p{L}\d])/u.test(behind);
  if (isLetter) return /\p{Lu}\p{L}+\s$/u.test(before) ? 'IDENTIFIER' : null;
  return unit === null && /^\p{Lu}(?![\p{L}\d])/u.test(words.slice(end, end + 2)) ? 'IDENTIFIER' : null;
}

/** "Alder City | 60199.", "the | 60614 ZIP code". */
function isPostcode(before: string, behind: string): boolean {
  const isNamed = /\b(?:zip|post|postal)[\s-]?code\b[\s\p{Ll}]{0,6}$/iu.test(before);
  if (isNamed || /^\s(?:zip|post|postal)[\s-]?code/i.test(behind)) return true;
  return /\p{Lu}[\p{L}.]+,?\s$/u.test(before) && /^(?:[.,;]?\s|[.;]?$)(?!\p{Ll})/u.test(behind);
}

/** The number opens its line and a colon follows. */
const OPENS_ENTRY = /^[\s•*–-]*\|:\s?$/;

/** "3 of | 8 samples", "44 out of | 51": the whole that a count is a part of. */
function isWhole(words: string, { start, end }: Range): boolean {
  return (
    /^\d/.test(words.slice(start, end)) &&
    /\d\s(?:out\s)?of\s$/.test(words.slice(Math.max(0, start - 10), start))
  );
}

const ORDINAL_ENDING = /^(?:st|nd|rd|th)(?!\p{L})/iu;

interface Range {
  readonly start: number;
  readonly end: number;
}

function isInside({ start, end }: Range, spans: readonly Range[]): boolean {
  return spans.some((span) => start < span.end && span.start < end);
}

/** Digits that are part of a word, a code, an address or a longer number: "Su-35", "G7", "10.1.2", "9/11", "21st". */
function isGlued(words: string, start: number, end: number): boolean {
  const before = words.slice(Math.max(0, start - 24), start);
  const after = words.slice(end, end + 12);
  if (!/\d/.test(words.charAt(start)) && !/\d/.test(words.charAt(end - 1))) {
    return (
      /[\p{L}\d]-$/u.test(before) && !/(?:^|[^\p{L}])(?:mid|pre|post|all|some|early|late)-$/iu.test(before)
    );
  }
  if (/(?:\p{L}|\p{L}[-‐‑–]|_|#|[\d\p{L}][./:])$/u.test(before) && !CURRENCY_LETTERS.test(before))
    return true;
  if (/(?:https?:|www\.|@)\S*$/i.test(words.slice(Math.max(0, start - 200), start))) return true;
  return /^(?:(?:st|nd|rd|th)(?!\p{L})|s(?!\p{L})|[:/_]\d|\.\d|[@#]|['’]s\b|\p{L}\d|-[A-Z]\d)/iu.test(after);
}

const CURRENCY_LETTERS = /(?:USD|EUR|GBP|JPY|CNY|RUB|CHF|AUD|CAD|INR|UAH|PLN|SEK|NOK|DKK|Rs\.?)$/;

/** "1. First", "(2) Second" at the start of a sentence. */
function isListNumber(words: string, { start, end }: Range): boolean {
  return (
    /^[([#\s]*$/.test(words.slice(0, start)) && /^(?:[.)\]]|\s*[.)\]]\s)/.test(words.slice(end, end + 3))
  );
}

/** "[12]", "(3)", "[4, 5]": numbers alone in brackets. */
function isNote(words: string, { start, end }: Range): boolean {
  const [before, after] = [words.slice(Math.max(0, start - 24), start), words.slice(end, end + 24)];
  if (/\[[\d,;\s–-]*$/.test(before) && /^[\d,;\s–-]*\]/.test(after)) return true;
  return /\($/.test(before) && /^\)/.test(after) && end - start <= 2;
}

/** "Boeing 737s", "Racing 92 in front", "in his 40s": what looks like a unit is none. */
function isPluralName({ words, quantity: { number, unitSpan, inDigits } }: FigureContext): boolean {
  if (!inDigits || !unitSpan || unitSpan.start < number.end) return false;
  const unit = words.slice(unitSpan.start, unitSpan.end);
  const before = words.slice(Math.max(0, number.start - 24), number.start);
  if (unit === 's')
    return (
      unitSpan.start === number.end &&
      (/^(?:1[5-9]|20)\d0$/.test(words.slice(number.start, number.end)) ||
        /\p{Lu}[\p{L}\d-]*\s$/u.test(before) ||
        /\b(?:his|her|their|the|mid|early|late)[\s-]$/i.test(before))
    );
  return unit === 'in' && /(?:^|[^.?!]\s)\p{Lu}[\p{L}-]+\s$/u.test(before);
}

/** "A second", "one day", "the day": units that say nothing of a length. */
function isIdleUnit({ words, quantity }: FigureContext): boolean {
  const raw = words.slice(quantity.number.start, quantity.end).toLowerCase();
  return /^one[\s-](?:day|time|bar|quarter|foot|stone|yard|degree|half)$/.test(raw);
}

/** "5 pm", "at 10 o'clock", "by 9." */
function isClockTime({ words, quantity }: FigureContext): boolean {
  const before = words.slice(Math.max(0, quantity.number.start - 24), quantity.number.start);
  if (/\b(?:half|a?\s?quarter|minutes?)\s(?:past|to)\s$/i.test(before)) return !quantity.inDigits;
  const after = words.slice(quantity.number.end, quantity.number.end + 12);
  if (/^by\s$/i.test(before) && HOURS.test(words.slice(quantity.start, quantity.end)))
    return /^(?:,|\s(?:the|it|he|she|they|we|all|every)\s)/.test(after);
  return /^\s?(?:[ap]\.?m\b|o['’]clock|hrs?\b|hours?\s+(?:local|gmt|utc)|GMT|UTC)/i.test(after);
}

const HOURS = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i;

/** "Article 5", "Boeing 737", "FTSE 100", "Downing Street 10". */
function isNamed(context: FigureContext): boolean {
  const { quantity, words, sentence } = context;
  if (quantity.inDigits && STREET_WORDS.test(words.slice(quantity.end))) return true;
  const near = tokenBefore(context);
  if (near?.lower === 'year' && /^(?:in|by|of|until|from|after)$/.test(tokenBefore(context, 1)?.lower ?? ''))
    return !countsPlural(context);
  const raw = words.slice(quantity.number.start, quantity.number.end);
  if (!near || quantity.quantity.approximator || /,\d{3}|\d\s?\p{L}{4}/u.test(raw)) return false;
  if (LISTED.test(words.slice(Math.max(0, quantity.start - 40), quantity.start)) && !countsPlural(context))
    return true;
  if (NUMBERED_NOUNS.has(near.lower) && context.before > 0 && /^\p{Lu}/u.test(near.text) && quantity.inDigits)
    return true;
  if (NUMBERED_NOUNS.has(near.lower)) return !countsPlural(context) || /^(?:no|no\.|#)$/.test(near.lower);
  const touches = near.end + 1 >= sentence.start + quantity.start;
  // "Racing 92": inside a sentence a capital shows the name that the tagger takes for a verb.
  const isInName =
    context.before === 1 &&
    context.tokens[0]?.pos === 'DET' &&
    /^\p{Lu}/u.test(tokenAfter(context)?.text ?? '');
  // "Gave Reform 97 of the 200 seats".
  if (/^\s(?:out\s)?of\s(?:the|its|their|all)\s\d/.test(words.slice(quantity.end, quantity.end + 20)))
    return false;
  const isName = near.pos === 'PROPN' || isInName || (near.pos === 'VERB' && context.before > 1);
  if (!isName || !/^\p{Lu}/u.test(near.text) || !touches || !quantity.inDigits) return false;
  return !(tokenBefore(context, 1)?.pos === 'ADP' && countsPlural(context));
}

/** "The Group of Seven", "the Big Four": a number word with a capital inside a sentence is part of a name. */
function isOfGroup({ quantity, words }: FigureContext): boolean {
  const { start, end } = quantity.number;
  return (
    /^(?:Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Twenty)$/.test(words.slice(start, end)) &&
    /(?:\p{Lu}\p{L}+\s(?:of\s)?|\bBig\s)$/u.test(words.slice(Math.max(0, start - 24), start))
  );
}

/** "Figs. 4 and 5", "Articles 5 to 7". */
const LISTED =
  /\b(?:figs?|figures?|tables?|eqs?|refs?|sections?|articles?|chapters?|nos?|pages?|pp?|resolutions?|annex(?:es)?|vol)\.?\s(?:\d+\p{L}?\s?(?:,\s?(?:and\s)?|and\s|or\s|&\s?|to\s|[-–]\s?))*$/iu;

function countsPlural(context: FigureContext): boolean {
  const [first, second] = [tokenAfter(context), tokenAfter(context, 1)];
  const noun = isNoun(first) ? first : first?.pos === 'ADJ' ? second : undefined;
  return isNoun(noun) && /s$|people|men$|children/.test(noun?.lower ?? '');
}

const IDLE_AFTER_ONE =
  /^(?:of|another|day|way|thing|side|hand|reason|point|time|such|more|who|that|which|is|was|has|can|could|should|must|may|might|would|will|and|or|to|in|on|for|with|as|by|,|\.|-|['’]s|with|example|aspect)$/;

/** "One of the", "no one", "the two", "half a": number words that count nothing. */
function isIdleWord(context: FigureContext): boolean {
  const { quantity, words } = context;
  const raw = words.slice(quantity.number.start, quantity.number.end).toLowerCase();
  if (/^half an?$/.test(raw)) return true;
  const next = tokenAfter(context);
  const near = tokenBefore(context)?.lower ?? '';
  if (raw !== 'one')
    return /^(?:zero|two|three|four|five)$/.test(raw) && /^(?:tolerance|-)$/.test(next?.lower ?? '');
  if (quantity.quantity.approximator) return false;
  if (
    /^(?:the|this|that|no|any|every|each|another|some|which|which|a|last|next|first|only|own|its|their|his|just|little|big|loved)$/.test(
      near,
    )
  )
    return true;
  // "Said one aid worker", "a bad one": a speaker, and a pronoun.
  const front = tokenBefore(context);
  if (front?.pos === 'VERB' && SPEECH_LEMMAS.has(front.lemma)) return true;
  if (/[”"’'],?\s\p{L}+\s$/u.test(words.slice(Math.max(0, quantity.start - 20), quantity.start))) return true;
  if (front?.pos === 'ADJ' && tokenBefore(context, 1)?.pos === 'DET') return true;
  return (
    !next || IDLE_AFTER_ONE.test(next.lower) || !(isNoun(next) || next.pos === 'ADJ' || next.pos === 'VERB')
  );
}

/** A bare four-digit number like a year, unless it counts what follows. */
function isYearLike(context: FigureContext): boolean {
  const { quantity } = context;
  if (quantity.quantity.approximator || quantity.quantity.lower !== null) return false;
  const raw = context.words.slice(quantity.number.start, quantity.number.end);
  if (/^['’]\d{2}$/.test(context.words.slice(quantity.number.start - 1, quantity.number.end))) return true;
  const isOfLaw = /\b(?:act|law|order|rules|code|ordinance|convention),\s$/i.test(
    context.words.slice(Math.max(0, quantity.start - 14), quantity.start),
  );
  return /^(?:1[5-9]|20|21)\d{2}$/.test(raw) && (isOfLaw || !countsPlural(context));
}

const COUNTED_COMPOUND =
  /^(?:capacity|members?|persons?|man|men|woman|nations?|country|countries|seats?|strong|people|vehicles?|page|storey|story|ship|aircraft|bed|room|bedroom|odd|plus|student|party|judge|justice|seater|turbine|home|unit|team|vote|acre|lane|pupil|worker)$/;

/** "Six-speed", "two-state": the number is part of a word; "15,000-strong" and "five-member" count. */
function isCompound(context: FigureContext): boolean {
  const [hyphen, noun] = [tokenAfter(context), tokenAfter(context, 1)];
  const isJoined =
    /^[-‐‑]$/.test(hyphen?.text ?? '') &&
    hyphen?.start === context.sentence.start + context.quantity.number.end;
  return isJoined && !COUNTED_COMPOUND.test(noun?.lower ?? '');
}
