import { initial } from './001-initial.ts';
import { keysAndAnswers } from './002-keys-and-answers.ts';
import { jobs } from './003-jobs.ts';
import { ledger } from './004-ledger.ts';
import { keptWrites } from './005-kept-writes.ts';
import { wordsEnteredAtOnce } from './006-words-entered-at-once.ts';
import { indexesByFilter } from './007-indexes-by-filter.ts';
import { samples } from './008-samples.ts';
import type { Migration } from './migration.ts';

/** In the order in which they apply. */
export const migrations: readonly Migration[] = [
  initial,
  keysAndAnswers,
  jobs,
  ledger,
  keptWrites,
  wordsEnteredAtOnce,
  indexesByFilter,
  samples,
];
