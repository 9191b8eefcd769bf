import type { Database } from './database.ts';

/**
 * The same database, which tells when there may be new changes: after each of its write transactions, and when it hears
 * of those of other processes.
 */
export function withChangeSignal(database: Database, signal: () => void): Database {
  database.onWriteOfOthers(signal);
  return {
    ...database,
    async transaction(work) {
      const result = await database.transaction(work);
      signal();
      return result;
    },
    file: database.file && {
      ...database.file,
      async writeAlone(write) {
        await database.file?.writeAlone(write);
        signal();
      },
    },
  };
}
