import { sql } from 'kysely';

/** The database's current time, in milliseconds since the epoch. */
export const CURRENT_TIME_MS = sql<number>`cast(unixepoch('subsec') * 1000 as integer)`;
