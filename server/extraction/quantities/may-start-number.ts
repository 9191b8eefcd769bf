import {
  CARDINALS,
  DENOMINATORS,
  MULTIPLIERS,
  SCALES,
  VAGUE_COUNTS,
  VAGUE_SCALES,
} from '../lexicon/number-words.ts';
import type { Atom } from './number-atoms.ts';

/** Tells cheaply whether a number may start at an atom: most words of a text start none. */
export function mayStartNumber(atoms: readonly Atom[], at: number): boolean {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  if (!atom) return false;
  if (atom.kind !== 'WORD') return true;
  if (atom.lower === 'a' || atom.lower === 'an') {
    return STARTERS.has(next?.lower ?? '') || atoms[at + 2]?.lower === 'and' || inList(atoms, at);
  }
  return STARTERS.has(atom.lower) || FOLDS.test(atom.lower);
}

const STARTERS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...SCALES.keys(),
  ...VAGUE_SCALES,
  ...VAGUE_COUNTS,
  ...DENOMINATORS.keys(),
  ...MULTIPLIERS.keys(),
  'once',
  'twice',
  'thrice',
]);

const FOLDS = /^(?:doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv)|fold$/;

/** Behind a comma or "and" an article may count. */
function inList(atoms: readonly Atom[], at: number): boolean {
  return atoms[at]?.gap.startsWith(',') === true || atoms[at - 1]?.lower === 'and';
}
