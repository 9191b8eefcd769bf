import { readConfig } from '../config.ts';
import { copyRecord } from '../store/integrity/copy-record.ts';
import { openDatabase } from '../store/open-database.ts';
import { openExisting } from './process/open-existing.ts';
import { EXIT_CODE, type ExitCode } from './process/run-command.ts';

/** Copies a record into an empty one, from SQLite to Postgres or back, and compares the two. */
export async function copy({ from, to }: { readonly from: string; readonly to: string }): Promise<ExitCode> {
  const source = await openExisting(readConfig({ DATABASE_URL: from }).database);
  try {
    const target = await openDatabase(readConfig({ DATABASE_URL: to }).database);
    try {
      for (const { table, rows, hash } of await copyRecord(source, target))
        console.log(`${table}: ${rows} rows, ${hash.slice(0, 16)}`);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  return EXIT_CODE.OK;
}
