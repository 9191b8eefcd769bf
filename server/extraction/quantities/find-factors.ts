import { CARDINALS, MULTIPLIERS } from '../lexicon/number-words.ts';
import { findHedgeBefore } from './find-hedges.ts';
import type { FoundQuantity, QuantityReading } from './found-quantity.ts';
import type { Atom } from './number-atoms.ts';

/** Reads a factor said in one word at an atom: "tripled", "halving", "tenfold", "twice as many", "double the". */
export function findFactor(sentence: string, atoms: readonly Atom[], at: number): QuantityReading | null {
  const atom = atoms[at];
  if (atom?.kind !== 'WORD' || !FACTOR_WORD.test(atom.lower)) return null;
  const after = sentence.slice(atom.end, atom.end + 16);
  const before = sentence.slice(Math.max(0, atom.start - 16), atom.start);
  const factor = foldOf(atom) ?? verbOf(atom, before, after) ?? timesOf(atom, after);
  if (!factor && isOccasion(atom, before, after)) {
    const quantity = toFactor(sentence, atom, { value: atom.lower === 'once' ? '1' : '2', nature: 'TIMES' });
    return { quantity, to: at + 1 };
  }
  return factor && { quantity: toFactor(sentence, atom, factor), to: at + 1 };
}

const FACTOR_WORD = /^(?:once|twice|thrice|doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv)|fold$/;

interface Factor {
  readonly value: string;
  readonly nature: 'CHANGE_FACTOR' | 'COMPARISON_FACTOR' | 'TIMES';
}

/** "At least once", "twice a week": how often, where a hedge or a rate says that it counts. */
function isOccasion({ lower }: Atom, before: string, after: string): boolean {
  if (lower !== 'once' && lower !== 'twice') return false;
  return (
    (lower === 'once' ? /\b(?:at least|only|just)\s$/i : /\b(?:at least|more than|only|just)\s$/i).test(
      before,
    ) ||
    /^\s(?:daily|weekly|monthly|yearly|annually)(?!\p{L})/u.test(after) ||
    /^\s(?:a|an|per|each|every)\s(?:hour|day|week|month|quarter|year|season)/.test(after)
  );
}

function foldOf({ lower }: Atom): Factor | null {
  const value = lower.endsWith('fold') ? CARDINALS.get(lower.slice(0, -4)) : undefined;
  return value === undefined ? null : { value: String(value), nature: 'CHANGE_FACTOR' };
}

/** "Doubled" and "halving" change; "double the" compares unless an auxiliary or "to" makes it a verb. */
function verbOf({ lower }: Atom, before: string, after: string): Factor | null {
  if (lower === 'halve') return { value: '0.5', nature: 'CHANGE_FACTOR' };
  const inflected = /^(doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv)(ed|ing|es)$/.exec(lower);
  const value = MULTIPLIERS.get(inflected ? `${inflected[1]}e` : lower);
  if (!value || after.startsWith('-')) return null;
  if (inflected) return lower === 'halves' ? null : { value, nature: 'CHANGE_FACTOR' };
  const isVerb = /\b(?:to|will|would|could|can|may|might|should|must|nearly|almost|and|not)\s+$/i.test(
    before,
  );
  const compares = /^\s+(?:the|that|those|what|its|their|his|her|as)(?!\p{L})/u.test(after);
  if (isVerb && /\b(?:to|will|would|could|can|may|might|should|must)\s+$/i.test(before)) {
    return { value, nature: 'CHANGE_FACTOR' };
  }
  return compares ? { value, nature: 'COMPARISON_FACTOR' } : null;
}

function timesOf({ lower }: Atom, after: string): Factor | null {
  const value = lower === 'twice' ? '2' : lower === 'thrice' ? '3' : null;
  const compares = /^\s+(?:as\s|the\s|that\s|its\s|their\s|his\s|what\s)/.test(after);
  return value && compares ? { value, nature: 'COMPARISON_FACTOR' } : null;
}

function toFactor(sentence: string, { start, end }: Atom, { value, nature }: Factor): FoundQuantity {
  const hedge = findHedgeBefore(sentence, start);
  const from = hedge?.start ?? start;
  const tells = hedge && (hedge.comparator !== 'EQ' || hedge.approximation !== 'EXACT');
  return {
    start: from,
    end,
    number: { start, end },
    unitSpan: null,
    nature,
    kind: 'RATIO',
    inDigits: false,
    quantity: {
      raw: sentence.slice(from, end),
      value,
      lower: null,
      upper: null,
      comparator: hedge?.comparator ?? 'EQ',
      approximation: hedge?.approximation ?? 'EXACT',
      approximator: tells ? hedge.words : null,
      unit: { label: 'times', ucum: null, currency: null, counted: null },
    },
  };
}
