import type { Span } from '../../../schema/model/span.ts';
import type { TimeScope } from '../../../schema/model/time-scope.ts';
import { HORIZON_PHRASES } from '../lexicon/horizons.ts';
import { findTimeScopes } from '../times/find-time-scopes.ts';
import type { StatementView } from './statement-view.ts';

/** Until when a position looks ahead, and where the text says so. */
export interface FoundHorizon {
  readonly span: Span;
  readonly scope: TimeScope;
}

/** Finds the first time ahead that a statement names: "over the next two decades", "by 2030". Null when it names none. */
export function findHorizon({ view, attribution }: StatementView, publishedAt?: string): FoundHorizon | null {
  for (const { start, end } of attribution.content) {
    const words = view.text.slice(start, end);
    if (!AHEAD.test(words)) continue;
    const found = readPhrase(words) ?? readTime(words, publishedAt);
    if (found)
      return { span: { start: start + found.span.start, end: start + found.span.end }, scope: found.scope };
  }
  return null;
}

const AHEAD =
  /\b(?:next|coming|future|by|until|before|within|from|in|this|tomorrow|term|decades?|indefinitely|permanently|come|generations?)\b/i;

function readPhrase(words: string): FoundHorizon | null {
  const lower = words.toLowerCase();
  for (const [phrase, kind] of HORIZON_PHRASES) {
    const start = lower.indexOf(phrase);
    if (start < 0 || /[\p{L}\p{N}]/u.test(lower.charAt(start + phrase.length))) continue;
    const end = start + phrase.length;
    const scope = {
      raw: words.slice(start, end),
      start: null,
      end: null,
      kind,
      relative: true,
      inherited: false,
    };
    return { span: { start, end }, scope };
  }
  return null;
}

/** Years alone ("by 2030") and lengths of time count only with a word that looks ahead. */
function readTime(words: string, publishedAt: string | undefined): FoundHorizon | null {
  for (const { start, end, scope, isBaseline } of findTimeScopes(words, publishedAt)) {
    if (isBaseline) continue;
    const lead = LEAD.exec(words.slice(Math.max(0, start - LONGEST_LEAD), start))?.[0] ?? '';
    const span = { start: start - lead.length, end };
    const raw = words.slice(span.start, end);
    if (FORWARD.test(raw) || isAhead(scope.start, publishedAt))
      return { span, scope: lead === '' ? scope : bound(scope, raw) };
  }
  return null;
}

/** In characters. */
const LONGEST_LEAD = 12;
const LEAD = /\b(?:by|before|until|from) $/i;
const FORWARD = /\b(?:next|coming|by|until|before|within|tomorrow)\b|\bin\b.*\btime\b/i;

/** "before March", "from 1 June": open at one end. */
function bound(scope: TimeScope, raw: string): TimeScope {
  return /^from/i.test(raw)
    ? { ...scope, raw, kind: 'SINCE', end: null }
    : { ...scope, raw, kind: 'UNTIL', start: null, end: scope.end ?? scope.start };
}

/** A month or a year that begins after the day of publication. */
function isAhead(start: string | null, publishedAt: string | undefined): boolean {
  return start !== null && publishedAt !== undefined && start > publishedAt.slice(0, start.length);
}
