import type { Act, Position, Stance } from '../../../schema/model/position.ts';
import type { AttributionCue } from '../lexicon/attribution-cues.ts';
import { DIMINISHERS, INTENSIFIERS, NEGATIONS } from '../lexicon/stance-words.ts';
import { findJudgement } from './find-judgement.ts';
import { cannot, type OwnCue, ownCue, speaksOfItself } from './own-words.ts';
import { readCertainty } from './read-certainty.ts';
import { sideOfDeed } from './read-deed.ts';
import type { StatementView } from './statement-view.ts';

type Meaning = Pick<Position, 'stance' | 'intensity' | 'act' | 'certainty' | 'negated'>;

export interface MeaningContext {
  readonly isConditional: boolean;
  /** The `key` of the actor that the holder speaks for. */
  readonly principal: string | null;
}

/** Reads what a statement does, which side it takes, how strongly and how surely. Each is read by itself. */
export function readMeaning(statement: StatementView, { isConditional, principal }: MeaningContext): Meaning {
  const isOwn = speaksOfItself(statement, principal);
  const negated = isNegated(statement);
  const judgement = findJudgement(statement);
  const own = isOwn ? ownCue(statement) : null;
  const act = readAct(statement, { isConditional, isOwn, own, negated, judgement });
  const stance = withDeed(statement, act, readStance(statement, { act, own, judgement, negated }));
  return {
    stance,
    intensity: rate(statement, { stance, act, judgement }),
    act,
    certainty: readCertainty(statement),
    negated: negated || statement.attribution.negated,
  };
}

/** Who wants or promises to fight something is against it. */
function withDeed(statement: StatementView, act: Act, stance: Stance): Stance {
  const side = stance === 'FAVOR' && DEED_ACTS.has(act) ? sideOfDeed(statement) : null;
  return side ?? stance;
}

const DEED_ACTS: ReadonlySet<Act> = new Set(['COMMIT', 'DEMAND', 'PROPOSE', 'SUPPORT', 'PREDICT']);

/** A negation in the first verb group of the main clause, or "no" at the head of a phrase or right behind the verb. */
function isNegated(statement: StatementView): boolean {
  const { view, last, attribution, first } = statement;
  if (attribution.complement === 'PHRASE') return /^(?:no|not)$/.test(view.tokens[first]?.lower ?? '');
  for (let index = mainClause(statement); index < last; index += 1) {
    const token = view.tokens[index];
    if (!token) return false;
    if (NEGATIONS.has(token.lower)) return true;
    if (token.pos === 'VERB') return view.tokens[index + 1]?.lower === 'no';
    if (/^[,;]$/.test(token.text)) return false;
  }
  return false;
}

/** Behind "If it rains," and "Without aid,". */
function mainClause({ view: { tokens }, first, last }: StatementView): number {
  const opener = tokens[first]?.pos === 'PUNCT' ? first + 1 : first;
  if (!/^(?:if|unless|without|when|as|while)$/.test(tokens[opener]?.lower ?? '')) return first;
  for (let index = opener; index < last; index += 1) if (tokens[index]?.text === ',') return index + 1;
  return first;
}

interface ActSigns {
  readonly isConditional: boolean;
  /** The speaker speaks of itself or of whom it speaks for. */
  readonly isOwn: boolean;
  readonly own: OwnCue | null;
  readonly negated: boolean;
  readonly judgement: number;
}

function readAct(
  statement: StatementView,
  { isConditional, isOwn, own: worded, negated, judgement }: ActSigns,
): Act {
  const { view, first, last, attribution } = statement;
  const { cue, noun, complement, addressee } = attribution;
  const act = noun?.cue.act ?? cue.act;
  const own = act === 'ASSERT' ? worded : null;
  if (own) return own.negated && own.cue.stance === 'FAVOR' ? 'REFUSE' : own.cue.act;
  if (complement === 'INFINITIVE' && addressee && act === 'ASSERT') return 'DEMAND';
  if (act !== 'ASSERT' && act !== 'ACKNOWLEDGE')
    return attribution.negated && act === 'COMMIT' ? 'REFUSE' : act;
  const isJudgement = cue.frames.predicate || (complement === 'PHRASE' && judgesAs(cue));
  if (isJudgement && judgement !== 0) return judgement > 0 ? 'PRAISE' : 'CRITICIZE';
  if (complement === 'PHRASE' || act === 'ACKNOWLEDGE') return act;
  const modal = view.tokens.slice(first, last).find(({ lower }) => MODALS.has(lower))?.lower ?? '';
  if (isConditional && OBLIGATIONS.has(modal)) return 'CONDITION';
  if (OBLIGATIONS.has(modal)) return 'DEMAND';
  if (judgement <= -4 && !negated) return 'OPPOSE';
  if (modal !== '' && cue.type === 'COMMUNICATION') {
    if (negated && statement.subject !== null) return 'REFUSE';
    if (!isOwn) return modal === 'would' ? act : 'PREDICT';
    return negated ? 'REFUSE' : 'COMMIT';
  }
  return isOwn && cannot(statement) ? 'REFUSE' : act;
}

function judgesAs({ lemma }: AttributionCue): boolean {
  return /^(?:describe|regard|view|see|portray|characteri[sz]e)$/.test(lemma);
}

const OBLIGATIONS: ReadonlySet<string> = new Set(['must', 'should', 'ought']);

const MODALS: ReadonlySet<string> = new Set([...OBLIGATIONS, 'will', 'would', "'ll", '’ll', 'wo', 'shall']);

interface StanceSigns {
  readonly act: Act;
  readonly own: OwnCue | null;
  readonly judgement: number;
  readonly negated: boolean;
}

function readStance(
  { attribution }: StatementView,
  { act, own: worded, judgement, negated }: StanceSigns,
): Stance {
  const given = attribution.noun?.cue.stance ?? attribution.cue.stance;
  const own = given === 'NEUTRAL' ? worded : null;
  const stance = own
    ? turn(own.cue.stance, own.negated)
    : given === 'NEUTRAL'
      ? stanceOfAct(attribution, { act, judgement, negated })
      : turn(given, negated && given === 'FAVOR' && GIVING_ACTS.has(act));
  if (attribution.negated || attribution.outer?.negated) return OPPOSITE[stance] ?? stance;
  return act === 'CONDITION' && stance !== 'AGAINST' ? 'MIXED' : stance;
}

/** Acts that want what they name: a promise or demand that something shall not be is against it. */
const GIVING_ACTS: ReadonlySet<Act> = new Set(['COMMIT', 'DEMAND', 'PROPOSE', 'REFUSE']);

function turn(stance: Stance, negated: boolean): Stance {
  return negated ? (OPPOSITE[stance] ?? stance) : stance;
}

function stanceOfAct(
  { cue, negated: isDenied }: StatementView['attribution'],
  { act, judgement, negated }: Omit<StanceSigns, 'own'>,
): Stance {
  if (judgement !== 0) return judgement > 0 ? 'FAVOR' : 'AGAINST';
  // What `readStance` turns about: "does not accept", "do not agree".
  if (isDenied && HELD_TRUE.has(cue.lemma)) return 'FAVOR';
  if (cue.frames.predicate) return 'UNCLEAR';
  if (act === 'DEMAND' || act === 'COMMIT') return negated ? 'AGAINST' : 'FAVOR';
  return act === 'REFUSE' ? 'AGAINST' : 'NEUTRAL';
}

const HELD_TRUE: ReadonlySet<string> = new Set([
  'accept',
  'agree',
  'believe',
  'think',
  'convinced',
  'recognise',
  'recognize',
]);

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
