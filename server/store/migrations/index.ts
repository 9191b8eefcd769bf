import { initial } from './001-initial.ts';
import type { Migration } from './migration.ts';

/** In the order in which they apply. */
export const migrations: readonly Migration[] = [initial];
