import { issueApiKey } from '../../server/auth/issue-api-key.ts';
import { type AccessRole, ROLES } from '../../server/auth/role.ts';
import { type ConfigOverrides, readConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import { sqliteOnDisk, type TestDialect } from './dialects.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** A server with API keys, which rejects requests without one. */
export interface KeyedServer extends RunningServer {
  /** The secret of a key of each role. */
  readonly secrets: Readonly<Record<AccessRole, string>>;
  /** As `DATABASE_URL` takes it. */
  readonly databaseUrl: string;
}

export async function startKeyedServer(
  overrides: ConfigOverrides = {},
  { createLocation }: Pick<TestDialect, 'createLocation'> = sqliteOnDisk,
): Promise<KeyedServer> {
  const place = await createLocation();
  const database = await openDatabase(readConfig({ DATABASE_URL: place.url }, {}).database);
  const secrets: Partial<Record<AccessRole, string>> = {};
  for (const role of ROLES) {
    secrets[role] = await issueApiKey(database, { name: `the ${role}`, role, expires: null });
  }
  await database.close();
  const server = await startServer(
    { STANDPOINT_LOG_LEVEL: 'silent', ...overrides },
    { createLocation: async () => place },
  );
  return { ...server, secrets: secrets as Record<AccessRole, string>, databaseUrl: place.url };
}
