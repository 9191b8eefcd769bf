import { type ConfigOverrides, readConfig } from '../config.ts';
import { checkRecord } from '../store/integrity/check-record.ts';
import { describeAddress } from '../store/open-database.ts';
import { openExisting } from './process/open-existing.ts';
import { EXIT_CODE, type ExitCode } from './process/run-command.ts';
import { escapeText } from './terminal/escape-text.ts';

const ONE_HOUR_MS = 3_600_000;

/** Says what is wrong with the record, a line each; with exit code 1 when anything is. */
export async function check(overrides: ConfigOverrides): Promise<ExitCode> {
  const { database: address } = readConfig(overrides);
  // A rule reads whole tables, which may be large.
  const patient = address.dialect === 'postgres' ? { ...address, readTimeoutMs: ONE_HOUR_MS } : address;
  const database = await openExisting(patient);
  try {
    let complaints = 0;
    for await (const complaint of checkRecord(database)) {
      complaints += 1;
      console.error(escapeText(complaint));
    }
    console.log(
      `${describeAddress(address)}: ${complaints === 0 ? 'all is well' : `${complaints} complaints`}`,
    );
    return complaints === 0 ? EXIT_CODE.OK : EXIT_CODE.SOME_FAILED;
  } finally {
    await database.close();
  }
}
