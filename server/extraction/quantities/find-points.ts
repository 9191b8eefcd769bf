import { isChangeWord } from '../lexicon/changes.ts';
import type { FoundUnit } from './found-unit.ts';
import type { Atom } from './number-atoms.ts';

/**
 * Reads bare "points" behind a number: those of an index, or percentage points where a rate moves by them ("up five
 * points", "add 0.2 points to inflation", "a nine-point lead"). Null where they are a score like any other count.
 */
export function findPoints(sentence: string, { start, text }: Atom, end: number): FoundUnit | null {
  const words = /^[\s-]points?(?!\p{L})/u.exec(sentence.slice(end, end + 8))?.[0];
  if (!words) return null;
  const span = { start: end + 1, end: end + words.length };
  if (OF_AN_INDEX.test(sentence)) {
    const unit = { label: 'point', ucum: null, currency: null, counted: null };
    return { ...span, unit, kind: 'OTHER', nature: 'PLAIN' };
  }
  if (/\d{3}/.test(text) || !movesRate(sentence, start, span.end)) return null;
  const unit = { label: 'percentage point', ucum: null, currency: null, counted: null };
  return { ...span, unit, kind: 'RATIO', nature: 'POINTS' };
}

const OF_AN_INDEX =
  /(?<!\p{L})(?:index|indices|FTSE|Dow|DAX|CAC|MIB|Ibex|Nikkei|Nasdaq|S&P|Hang Seng|Sensex|Nifty|Kospi|Stoxx|Ibovespa|Bovespa|Topix|Composite|ASX|TSX|blue[- ]chips?)(?!\p{L})/u;

function movesRate(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - 40), start);
  const lead =
    /(\p{L}+)\s+(?:by\s+|an?\s+|(?:about|nearly|some|around|perhaps|roughly|almost|only|just|another|at least|up to|more than)\s+)*$/u.exec(
      before,
    )?.[1];
  if (lead && isChangeWord(lead.toLowerCase())) return true;
  if (LEADS.test(sentence.slice(Math.max(0, start - 60), start)) && IN_PERCENT.test(sentence)) return true;
  const behind = sentence.slice(end, end + 60);
  if (
    /^\s(?:lead|advantage|margin|gap|swing|rise|drop|fall|increase|jump|gain|cut|hike)(?!\p{L})/u.test(behind)
  )
    return true;
  if (/^\s(?:more|less|higher|lower|up|down|ahead|behind|below|above|clear)(?!\p{L})/u.test(behind))
    return IN_PERCENT.test(sentence);
  return /^\s(?:to|off|from|of|in)\s(?:[\p{L}’'-]+\s){0,4}(?:growth|inflation|GDP|output|turnout|support|unemployment|rates?|margins?|yields?|share)(?!\p{L})/iu.test(
    behind,
  );
}

/** "A lead of 12 to | 14 points", "the margin was | 3 points". */
const LEADS =
  /(?<!\p{L})(?:lead|advantage|margin|gap|swing|edge)\s(?:\p{L}+\s){0,4}(?:[\d.]+\s?(?:to|and|[-–])\s?)?$/u;

const IN_PERCENT =
  /%|per\s?cent|(?<!\p{L})(?:polls?|pollsters?|support|turnout|approval|margin of error)(?!\p{L})/iu;
