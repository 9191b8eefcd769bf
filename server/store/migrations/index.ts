import { initial } from './001-initial.ts';
import { apiKeysAndIdempotencyResponses } from './002-api-keys-and-idempotency-responses.ts';
import { jobs } from './003-jobs.ts';
import { ledger } from './004-ledger.ts';
import { idempotencyEffects } from './005-idempotency-effects.ts';
import { disableGinFastupdate } from './006-disable-gin-fastupdate.ts';
import { filterIndexes } from './007-filter-indexes.ts';
import { samples } from './008-samples.ts';
import { searchPrefixes } from './009-search-prefixes.ts';
import type { Migration } from './migration.ts';

/** In the order in which they apply. */
export const migrations: readonly Migration[] = [
  initial,
  apiKeysAndIdempotencyResponses,
  jobs,
  ledger,
  idempotencyEffects,
  disableGinFastupdate,
  filterIndexes,
  samples,
  searchPrefixes,
];
