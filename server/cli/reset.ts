import { DomainError } from '../../schema/model/errors.ts';
import { type ConfigOverrides, readConfig } from '../config.ts';
import { listSqliteFiles, removeSqlite } from '../store/sqlite/file/remove.ts';
import { EXIT_CODE, type ExitCode } from './process/run-command.ts';
import { isConfirmed } from './terminal/is-confirmed.ts';

/** Removes a SQLite record with its files for good, unless a process uses it. */
export async function reset(
  overrides: ConfigOverrides,
  options: { readonly yes: boolean },
): Promise<ExitCode> {
  const { database } = readConfig(overrides);
  if (database.dialect !== 'sqlite' || database.path === ':memory:')
    throw new DomainError(
      'INVALID_INPUT',
      'Cannot remove the record: it is not in a file; a record in Postgres is removed with its database or schema',
    );
  const files = listSqliteFiles(database.path);
  if (!(await isConfirmed(`Remove the record for good: ${files.join(', ')}?`, options)))
    return EXIT_CODE.SOME_FAILED;
  for (const file of removeSqlite(database.path)) console.log(`removed ${file}`);
  return EXIT_CODE.OK;
}
