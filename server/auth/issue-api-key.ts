import { toUtc } from '../../schema/model/date-time.ts';
import { DomainError } from '../../schema/model/errors.ts';
import { type ApiKey, insertApiKey } from '../store/api-keys.ts';
import type { Database } from '../store/database.ts';
import type { AccessRole } from './role.ts';
import { createSecret, hashSecret } from './secret.ts';

export interface CreateApiKeyOptions {
  /** What people call it; changes and reviews made with it bear this name. */
  readonly name: string;
  readonly role: AccessRole;
  /** An ISO 8601 date or moment in the future; null for a key that never expires. */
  readonly expires: string | null;
}

/** A key and whether it opens doors. */
export type ApiKeyState = 'in use' | 'expired' | 'revoked';

/**
 * Makes a key and gives its secret, which is stored nowhere.
 *
 * @throws {DomainError} INVALID_INPUT, or CONFLICT when a key in use has the name.
 */
export async function issueApiKey(
  database: Database,
  { name, role, expires }: CreateApiKeyOptions,
): Promise<string> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u.test(name)) {
    throw new DomainError(
      'INVALID_INPUT',
      'Cannot create the key: its name is not 1 to 64 letters, digits, blanks or ._@-',
    );
  }
  const secret = createSecret();
  await insertApiKey(database, { name, role, hash: hashSecret(secret), expires_at: parseExpiry(expires) });
  return secret;
}

export function apiKeyState({ revoked_at, expires_at }: ApiKey, now = Date.now()): ApiKeyState {
  if (revoked_at !== null) return 'revoked';
  return expires_at !== null && Date.parse(expires_at) <= now ? 'expired' : 'in use';
}

function parseExpiry(expires: string | null): string | null {
  if (expires === null) return null;
  const moment = toUtc(expires);
  if (moment === null || Date.parse(moment) <= Date.now()) {
    throw new DomainError(
      'INVALID_INPUT',
      `Cannot create the key: its expiry "${expires.slice(0, 40)}" is not an ISO 8601 date or moment in the future`,
    );
  }
  return moment;
}
