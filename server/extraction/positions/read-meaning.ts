import type { Act, Certainty, Position, Stance } from '../../../schema/model/position.ts';
import {
  CERTAIN_WORDS,
  DIMINISHERS,
  INTENSIFIERS,
  NEGATIONS,
  POSSIBLE_WORDS,
  PROBABLE_WORDS,
  STANCE_WORDS,
} from '../lexicon/stance-words.ts';
import type { Token } from '../text/tagged-text.ts';
import type { StatementView } from './statement-view.ts';

type Meaning = Pick<Position, 'stance' | 'intensity' | 'act' | 'certainty' | 'negated'>;

/** Reads what a statement does, which side it takes, how strongly and how surely. Each is read by itself. */
export function readMeaning(statement: StatementView, isConditional: boolean): Meaning {
  const negated = isNegated(statement);
  const judgement = findJudgement(statement);
  const act = readAct(statement, { isConditional, negated, judgement });
  const stance = readStance(statement, { act, judgement });
  return {
    stance,
    intensity: rate(statement, { stance, act, judgement }),
    act,
    certainty: readCertainty(statement),
    negated,
  };
}

/** A negation in the first verb group of a clause, or "no" at the head of a phrase. */
function isNegated({ view, first, last, attribution }: StatementView): boolean {
  if (attribution.complement === 'PHRASE') return /^(?:no|not)$/.test(view.tokens[first]?.lower ?? '');
  for (let index = first; index < last; index += 1) {
    const token = view.tokens[index];
    if (!token) return false;
    if (NEGATIONS.has(token.lower)) return true;
    if (token.pos === 'VERB' || /^[,;]$/.test(token.text)) return false;
  }
  return false;
}

/** The strongest judging word that is said of something, with its sign turned by a negation; 0 when there is none. */
function findJudgement({ view, first, last, attribution }: StatementView): number {
  let strongest = 0;
  for (let index = first; index < last; index += 1) {
    const weight = STANCE_WORDS.get(view.tokens[index]?.lower ?? '') ?? 0;
    if (weight === 0 || Math.abs(weight) <= Math.abs(strongest)) continue;
    if (!isPredicate(view.tokens, index, first) && attribution.complement !== 'PHRASE') continue;
    const judges = attribution.cue.frames.predicate || NEEDS.has(view.tokens[index]?.lower ?? '');
    if (attribution.complement === 'PHRASE' && !judges) continue;
    const turned = view.tokens
      .slice(Math.max(first, index - 3), index)
      .some(({ lower }) => NEGATIONS.has(lower));
    strongest = turned ? -weight : weight;
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

interface ActSigns {
  readonly isConditional: boolean;
  readonly negated: boolean;
  readonly judgement: number;
}

function readAct(
  { view, first, last, attribution }: StatementView,
  { isConditional, negated, judgement }: ActSigns,
): Act {
  const { cue, noun, complement, addressee } = attribution;
  const act = noun?.cue.act ?? cue.act;
  if (complement === 'INFINITIVE' && addressee && act === 'ASSERT') return 'DEMAND';
  if (act !== 'ASSERT' && act !== 'ACKNOWLEDGE')
    return attribution.negated && act === 'COMMIT' ? 'REFUSE' : act;
  if (cue.frames.predicate && judgement !== 0) return judgement > 0 ? 'PRAISE' : 'CRITICIZE';
  if (complement === 'PHRASE' || act === 'ACKNOWLEDGE') return act;
  const modal = view.tokens.slice(first, last).find(({ lower }) => MODALS.has(lower))?.lower ?? '';
  if (isConditional && OBLIGATIONS.has(modal)) return 'CONDITION';
  if (OBLIGATIONS.has(modal)) return 'DEMAND';
  if (judgement <= -4 && !negated) return 'OPPOSE';
  if (modal !== '' && cue.type === 'COMMUNICATION') {
    if (!speaksOfItself(view.tokens.slice(first, last), attribution))
      return modal === 'would' ? act : 'PREDICT';
    return negated ? 'REFUSE' : 'COMMIT';
  }
  return act;
}

const OBLIGATIONS: ReadonlySet<string> = new Set(['must', 'should', 'ought']);
const MODALS: ReadonlySet<string> = new Set([...OBLIGATIONS, 'will', 'would', "'ll", '’ll', 'wo', 'shall']);

function speaksOfItself(words: readonly Token[], { mode }: StatementView['attribution']): boolean {
  const subject = words.find(({ pos }) => pos !== 'PUNCT')?.lower ?? '';
  return mode === 'DIRECT'
    ? /^(?:i|we|our|my)$/.test(subject)
    : /^(?:he|she|it|they|his|her|its|their)$/.test(subject);
}

interface StanceSigns {
  readonly act: Act;
  readonly judgement: number;
}

function readStance({ attribution }: StatementView, { act, judgement }: StanceSigns): Stance {
  const given = attribution.noun?.cue.stance ?? attribution.cue.stance;
  const stance = given === 'NEUTRAL' ? stanceOfAct(act, judgement) : given;
  if (attribution.negated || attribution.outer?.negated) return OPPOSITE[stance] ?? stance;
  return act === 'CONDITION' && stance !== 'AGAINST' ? 'MIXED' : stance;
}

function stanceOfAct(act: Act, judgement: number): Stance {
  if (judgement !== 0) return judgement > 0 ? 'FAVOR' : 'AGAINST';
  if (act === 'DEMAND' || act === 'COMMIT') return 'FAVOR';
  return act === 'REFUSE' ? 'AGAINST' : 'NEUTRAL';
}

const OPPOSITE: Readonly<Partial<Record<Stance, Stance>>> = { FAVOR: 'AGAINST', AGAINST: 'FAVOR' };

interface Grading {
  readonly stance: Stance;
  readonly act: Act;
  readonly judgement: number;
}

/** Graded by a judging word, or by the act; a strengthening or weakening word moves it by one. */
function rate(
  { view, first, last, attribution }: StatementView,
  { stance, act, judgement }: Grading,
): number | null {
  if (stance !== 'FAVOR' && stance !== 'AGAINST') return null;
  const weight = Math.abs(judgement) || (GRADED_ACTS.get(act) ?? 0);
  if (weight === 0) return null;
  const cueIndex = view.tokens.findIndex(({ start }) => start === attribution.cueSpan.start);
  const near = view.tokens.slice(Math.max(0, cueIndex < 0 ? first : cueIndex - 2), Math.min(last, first + 6));
  const step = near.some(({ lower }) => INTENSIFIERS.has(lower))
    ? 1
    : near.some(({ lower }) => DIMINISHERS.has(lower))
      ? -1
      : 0;
  const size = Math.min(5, Math.max(1, weight + step));
  return stance === 'FAVOR' ? size : -size;
}

const GRADED_ACTS: ReadonlyMap<Act, number> = new Map([
  ['SUPPORT', 3],
  ['PRAISE', 3],
  ['OPPOSE', 3],
  ['REFUSE', 3],
  ['CRITICIZE', 3],
  ['ACCUSE', 3],
  ['DEMAND', 3],
  ['COMMIT', 3],
  ['THREATEN', 4],
]);

function readCertainty({ view, first, last, attribution }: StatementView): Certainty {
  const cueIndex = view.tokens.findIndex(({ start }) => start === attribution.cueSpan.start);
  const words = [
    ...view.tokens.slice(Math.max(0, cueIndex - 2), cueIndex + 2),
    ...view.tokens.slice(first, last),
  ];
  if (words.some(({ lower }) => CERTAIN_WORDS.has(lower))) return 'CERTAIN';
  if (words.some(({ lower }) => PROBABLE_WORDS.has(lower))) return 'PROBABLE';
  if (words.some(({ lower, text }) => POSSIBLE_WORDS.has(lower) && text !== 'May')) return 'POSSIBLE';
  return attribution.noun?.cue.certainty ?? attribution.cue.certainty;
}
