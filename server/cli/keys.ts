import { apiKeyState, issueApiKey } from '../auth/issue-api-key.ts';
import type { AccessRole } from '../auth/role.ts';
import { type ConfigOverrides, readConfig } from '../config.ts';
import { listApiKeys, revokeApiKey } from '../store/api-keys.ts';
import type { Database } from '../store/database.ts';
import { openDatabase } from '../store/open-database.ts';
import { openExisting } from './process/open-existing.ts';
import { EXIT_CODE, type ExitCode } from './process/run-command.ts';

export interface CreateOptions {
  readonly name: string;
  readonly role: AccessRole;
  readonly expires: string | null;
}

/** Makes a key and prints its secret, alone on standard output, once. */
export function createApiKey(options: CreateOptions, overrides: ConfigOverrides): Promise<ExitCode> {
  return withDatabase(overrides, openDatabase, async (database) => {
    const secret = await issueApiKey(database, options);
    console.error(
      'Send it as "Authorization: Bearer <key>". It is shown this once and cannot be read again:',
    );
    console.log(secret);
  });
}

/** Prints every key ever made, without anything that opens doors. */
export function listKeys(overrides: ConfigOverrides): Promise<ExitCode> {
  return withDatabase(overrides, openExisting, async (database) => {
    const keys = await listApiKeys(database);
    if (keys.length === 0) console.error('There are no keys');
    for (const key of keys) {
      const used = key.last_used_at === null ? 'never used' : `last used ${key.last_used_at}`;
      const end = key.expires_at === null ? 'no expiry' : `expires ${key.expires_at}`;
      console.log([key.name, key.role, apiKeyState(key), `created ${key.created_at}`, end, used].join('\t'));
    }
  });
}

/** Takes a key out of use, on every server within a second. */
export function revokeKey(name: string, overrides: ConfigOverrides): Promise<ExitCode> {
  return withDatabase(overrides, openExisting, async (database) => {
    await revokeApiKey(database, name);
    console.error(`The key ${name} opens no door any more`);
  });
}

async function withDatabase(
  overrides: ConfigOverrides,
  open: typeof openDatabase,
  work: (database: Database) => Promise<void>,
): Promise<ExitCode> {
  const database = await open(readConfig(overrides).database);
  try {
    await work(database);
    return EXIT_CODE.OK;
  } finally {
    await database.close();
  }
}
