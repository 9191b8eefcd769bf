import type { ApiKeyStore } from './api-key-store.ts';
import { isSecret } from './secret.ts';
import type { TokenVerifier } from './token-verifier.ts';
import { type AuthFailure, LOCAL_VIEWER, type Viewer } from './viewer.ts';

export interface Authenticator {
  /**
   * Authenticates a request by an API key in use or a valid token. While no API key exists, no tokens are accepted and the
   * server listens on a loopback address, every request is the local viewer.
   */
  authenticate(credentials: Credentials): AuthResult | Promise<AuthResult>;
}

export interface Credentials {
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  /** The network address they come from. */
  readonly address: string;
}

export interface AuthenticatorOptions {
  readonly apiKeys: ApiKeyStore;
  /** Judges what is no key; null where only keys are taken. */
  readonly tokenVerifier?: TokenVerifier | null;
  /** Whether only this machine can reach the doors. */
  readonly isLoopback: boolean;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

type AuthResult = Viewer | AuthFailure;

export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { apiKeys, tokenVerifier = null, isLoopback, now = Date.now } = options;
  const failures = createFailureCounter(now);

  function verify({ authorization = '', address }: Credentials): AuthResult | Promise<AuthResult> {
    if (authorization === '') return 'NO_CREDENTIALS';
    const [, secret = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const result =
      tokenVerifier && !isSecret(secret) ? tokenVerifier.verify(secret) : verifyApiKey(apiKeys, secret);
    return result instanceof Promise
      ? result.then((given) => countFailure(given, address))
      : countFailure(result, address);
  }

  /** A good key is let in however many bad ones came from the same address: behind a proxy all share one. */
  function countFailure(result: AuthResult, address: string): AuthResult {
    if (result !== 'BAD_KEY' && result !== 'BAD_TOKEN') return result;
    return failures.add(address) > MAX_FAILURES ? 'TOO_MANY_FAILURES' : result;
  }

  return {
    authenticate(credentials) {
      if (!isLoopback || tokenVerifier) return verify(credentials);
      const isAnonymousAllowed = apiKeys.isEmpty();
      if (isAnonymousAllowed instanceof Promise)
        return isAnonymousAllowed.then((open) => (open ? LOCAL_VIEWER : verify(credentials)));
      return isAnonymousAllowed ? LOCAL_VIEWER : verify(credentials);
    },
  };
}

function verifyApiKey(keys: ApiKeyStore, secret: string): AuthResult | Promise<AuthResult> {
  const key = keys.find(secret);
  return key instanceof Promise ? key.then(toAuthResult) : toAuthResult(key);
}

function toAuthResult(key: Awaited<ReturnType<ApiKeyStore['find']>>): AuthResult {
  return key ? { name: key.name, role: key.role, id: `key:${key.id}` } : 'BAD_KEY';
}

/** Bad keys from one address within the window, beyond which they are no longer answered one by one. */
const MAX_FAILURES = 10;
const FAILURE_WINDOW_MS = 60_000;

/** The most addresses whose failures are counted; an attacker with more of them does not fill the memory. */
const MAX_ADDRESSES = 10_000;

function createFailureCounter(now: () => number) {
  let counts = new Map<string, number>();
  let since = now();

  return {
    /** Counts one more, and gives how many there are in this window. */
    add(address: string): number {
      if (now() - since >= FAILURE_WINDOW_MS) {
        counts = new Map();
        since = now();
      }
      const count = (counts.get(address) ?? 0) + 1;
      if (count > 1 || counts.size < MAX_ADDRESSES) counts.set(address, count);
      return count;
    },
  };
}
