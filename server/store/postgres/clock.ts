import { sql } from 'kysely';

/** The database's current time, in milliseconds since the epoch. */
export const CURRENT_TIME_MS = sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;
