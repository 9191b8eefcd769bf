import type { Database } from '../database.ts';

/**
 * The same database, which tells when there may be new changes: after each of its write transactions, and when it hears
 * of those of other processes.
 */
export function withChangeSignal(database: Database, onChange: () => void): Database {
  database.onExternalWrite(onChange);
  return {
    ...database,
    async transaction(work) {
      const result = await database.transaction(work);
      onChange();
      return result;
    },
    file: database.file && {
      ...database.file,
      async runExclusive(write) {
        await database.file?.runExclusive(write);
        onChange();
      },
    },
  };
}
