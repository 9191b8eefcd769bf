import type { Database } from './database.ts';

/** The same database, which tells after each of its write transactions that there may be new changes. */
export function withChangeSignal(database: Database, signal: () => void): Database {
  return {
    ...database,
    async transaction(work) {
      const result = await database.transaction(work);
      signal();
      return result;
    },
  };
}
