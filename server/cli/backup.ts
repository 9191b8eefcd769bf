import { existsSync } from 'node:fs';
import { DomainError } from '../../schema/model/errors.ts';
import { type Config, type ConfigOverrides, readConfig } from '../config.ts';
import { backupSqlite, restoreSqlite } from '../store/sqlite/file/backup.ts';
import { EXIT_CODE, type ExitCode } from './process/run-command.ts';

/** Copies the record into a file, while servers use it. */
export async function backupRecord(file: string, overrides: ConfigOverrides): Promise<ExitCode> {
  const path = pathOf(readConfig(overrides));
  await backupSqlite(path, file);
  console.log(`The record ${path} is in ${file}`);
  return EXIT_CODE.OK;
}

/** Puts a copy in the place of the record, where there is none. */
export async function restoreRecord(file: string, overrides: ConfigOverrides): Promise<ExitCode> {
  const path = pathOf(readConfig(overrides));
  if (['', '-wal', '-shm'].some((suffix) => existsSync(`${path}${suffix}`)))
    throw new DomainError(
      'CONFLICT',
      `Cannot restore the record ${path}: there is one; move it away, with its -wal and -shm`,
    );
  await restoreSqlite(file, path);
  console.log(`The record ${path} is as ${file} has it`);
  return EXIT_CODE.OK;
}

function pathOf({ database }: Config): string {
  if (database.dialect === 'sqlite' && database.path !== ':memory:') return database.path;
  const state = 'the record is not in a file; for Postgres use pg_dump, or standpoint copy';
  throw new DomainError('INVALID_INPUT', `Cannot copy the record: ${state}`);
}
