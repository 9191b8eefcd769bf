import type { RawBuilder } from 'kysely';
import type { Database } from '../database.ts';
import * as postgres from '../postgres/clock.ts';
import * as sqlite from '../sqlite/clock.ts';

const CLOCKS = { sqlite, postgres };

/** The clock of the database, in milliseconds since the epoch: the clocks of several machines differ. */
export function currentTimeMs(dialect: Database['dialect']): RawBuilder<number> {
  return CLOCKS[dialect].CURRENT_TIME_MS;
}
