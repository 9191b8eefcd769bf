import { LOADED_WORDS, NEGATIONS, STANCE_PHRASES, STANCE_WORDS } from '../lexicon/stance-words.ts';
import type { Token } from '../text/tagged-text.ts';
import { effectOf } from './read-deed.ts';
import type { StatementView } from './statement-view.ts';

/** The strongest judging words that are said of something, with their sign turned by a negation; 0 when there are none. */
export function findJudgement(statement: StatementView): number {
  const { view, first, last } = statement;
  let strongest = judgingPhrase(statement);
  for (let index = first; index < last; index += 1) {
    const weight = STANCE_WORDS.get(view.tokens[index]?.lower ?? '') ?? 0;
    if (weight === 0 || Math.abs(weight) <= Math.abs(strongest)) continue;
    if (isVerb(view.tokens, index)) continue;
    if (!judges(statement, index)) continue;
    const turned = view.tokens
      .slice(Math.max(first, index - 3), index)
      .some(({ lower }) => NEGATIONS.has(lower));
    strongest = turned ? -weight : weight;
  }
  return strongest || tooMuch(statement) || effectOf(statement);
}

/** Words that judge as adjectives and tell as verbs: "growth will slow". */
function isVerb(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:slow|sound|progress)$/.test(tokens[index]?.lower ?? '')) return false;
  return (
    tokens[index]?.pos === 'VERB' ||
    /^(?:to|will|would|could|may|might)$/.test(tokens[index - 1]?.lower ?? '')
  );
}

/** "too small": −2; 0 where nothing is. */
function tooMuch({ view: { tokens }, first, last }: StatementView): number {
  for (let index = first; index < last - 1; index += 1)
    if (tokens[index]?.lower === 'too' && tokens[index + 1]?.pos === 'ADJ') return -2;
  return 0;
}

function judges({ view, first, attribution }: StatementView, index: number): boolean {
  const lower = view.tokens[index]?.lower ?? '';
  if (LOADED_WORDS.has(lower)) return true;
  if (attribution.complement !== 'PHRASE') return isPredicate(view.tokens, index, first);
  return attribution.cue.frames.predicate || NEEDS.has(lower) || standsBehindAs(view.tokens, index, first);
}

/** "regarded the threat as unhelpful": what something is taken for. */
function standsBehindAs(tokens: readonly Token[], index: number, first: number): boolean {
  return tokens.slice(Math.max(first, index - 6), index).some(({ lower }) => lower === 'as');
}

function judgingPhrase({ view, first, last }: StatementView): number {
  const [from, to] = [view.tokens[first]?.start ?? 0, view.tokens[last - 1]?.end ?? 0];
  const words = view.text.slice(from, to).toLowerCase();
  let strongest = 0;
  for (const [phrase, weight] of STANCE_PHRASES) {
    if (Math.abs(weight) > Math.abs(strongest) && words.includes(phrase)) strongest = weight;
  }
  return strongest;
}

const NEEDS: ReadonlySet<string> = new Set(['need', 'needs', 'necessity', 'importance']);

/** "is unacceptable", "was a grave mistake": the clause's first verb, one of being, stands shortly before. */
function isPredicate(tokens: readonly Token[], index: number, first: number): boolean {
  for (let verb = first; verb < index; verb += 1) {
    const token = tokens[verb];
    if (token?.pos === 'VERB' && !COPULAS.has(token.lower)) return false;
    if (token?.pos === 'AUX' || COPULAS.has(token?.lower ?? '')) return index - verb <= 6;
  }
  return false;
}

const COPULAS: ReadonlySet<string> = new Set([
  "'s",
  '’s',
  "'re",
  'remains',
  'remain',
  'becomes',
  'became',
  'seems',
  'looks',
]);
