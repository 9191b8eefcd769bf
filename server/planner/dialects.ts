import type { Database } from '../store/database.ts';
import type { Dialect } from './dialect.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';

/** The SQL of each database that a record can be kept in. */
export const dialects: Readonly<Record<Database['dialect'], Dialect>> = { sqlite, postgres };
