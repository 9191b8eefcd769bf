import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** The public keys of an issuer, read from where it publishes them and remembered for a while. */
export interface IssuerKeys {
  /**
   * Finds the key that a token names by its id. Addresses and keys that the token itself brings are not looked at.
   *
   * @throws {IssuerKeysUnavailableError} when it takes keys that cannot be read.
   */
  readonly find: JWTVerifyGetKey;
}

/** The issuer's keys cannot be read now: whether a token is good is not known. */
export class IssuerKeysUnavailableError extends Error {
  override readonly name = 'KeysOutOfReachError';
}

/** A key that the issuer withdraws is believed no longer than this. */
const JWKS_CACHE_MAX_AGE_MS = 300_000;

/** Tokens that name unknown keys have the keys read again no more often than this, and so does an issuer that is down. */
const JWKS_REFETCH_COOLDOWN_MS = 30_000;
const JWKS_RETRY_COOLDOWN_MS = 2_000;

const JWKS_TIMEOUT_MS = 5_000;

/** Verdicts on the token; every other failure is that of the issuer's keys. */
const TOKEN_ERRORS = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

export function createIssuerKeys(
  url: string,
  onError: (error: unknown) => void = () => undefined,
): IssuerKeys {
  const remote = createRemoteJWKSet(new URL(url), {
    cacheMaxAge: JWKS_CACHE_MAX_AGE_MS,
    cooldownDuration: JWKS_REFETCH_COOLDOWN_MS,
    timeoutDuration: JWKS_TIMEOUT_MS,
  });
  let failedAt = Number.NEGATIVE_INFINITY;

  /** What is known without asking: an issuer that just failed to answer is left alone. */
  function findCached(...token: Parameters<JWTVerifyGetKey>): ReturnType<JWTVerifyGetKey> {
    const cached = remote.fresh ? remote.jwks() : undefined;
    if (!cached)
      throw new IssuerKeysUnavailableError('Cannot read the keys of the issuer: it did not answer');
    return createLocalJWKSet(cached)(...token);
  }

  return {
    async find(...token) {
      const isCoolingDown = Date.now() - failedAt < JWKS_RETRY_COOLDOWN_MS;
      try {
        return await (isCoolingDown ? findCached(...token) : remote(...token));
      } catch (error) {
        const isTokenError = TOKEN_ERRORS.some((kind) => error instanceof kind);
        if (isTokenError && !isCoolingDown) throw error;
        if (!isCoolingDown) {
          failedAt = Date.now();
          onError(error);
        }
        throw new IssuerKeysUnavailableError('Cannot read the keys of the issuer', { cause: error });
      }
    },
  };
}
