import { initial } from './001-initial.ts';

/** One step from a version of the database to the next, per dialect. A released migration never changes. */
export interface Migration {
  readonly sqlite: string;
}

/** In the order in which they apply. */
export const migrations: readonly Migration[] = [initial];
