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
  /\b(?:next|coming|future|by|until|within|tomorrow|term|decades?|indefinitely|permanently|come|generations?)\b/i;

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
    if (!isBaseline && FORWARD.test(scope.raw)) return { span: { start, end }, scope };
  }
  return null;
}

const FORWARD = /\b(?:next|coming|by|until|within|tomorrow)\b|\bin\b.*\btime\b/i;
