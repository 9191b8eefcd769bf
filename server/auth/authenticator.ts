import type { ApiKeyCache } from './api-key-cache.ts';
import { isSecret } from './secret.ts';
import type { TokenVerifier } from './token-verifier.ts';
import { type AuthFailure, LOCAL, type Viewer } from './viewer.ts';

export interface Authenticator {
  /**
   * Lets in whoever shows a key in use or a good token; and anybody, as long as there are no keys, no tokens are taken,
   * and the doors are this machine's.
   */
  authenticate(visitor: Credentials): AuthResult | Promise<AuthResult>;
}

export interface Credentials {
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  /** The network address they come from. */
  readonly address: string;
}

export interface AuthenticatorOptions {
  readonly apiKeys: ApiKeyCache;
  /** Judges what is no key; null where only keys are taken. */
  readonly tokens?: TokenVerifier | null;
  /** Whether only this machine can reach the doors. */
  readonly isLoopback: boolean;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

type AuthResult = Viewer | AuthFailure;

export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { apiKeys, tokens = null, isLoopback, now = Date.now } = options;
  const failures = createFailureCount(now);

  function verify({ authorization = '', address }: Credentials): AuthResult | Promise<AuthResult> {
    if (authorization === '') return 'NO_KEY';
    const [, shown = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const verdict = tokens && !isSecret(shown) ? tokens.verify(shown) : verifyKey(apiKeys, shown);
    return verdict instanceof Promise
      ? verdict.then((given) => countFailure(given, address))
      : countFailure(verdict, address);
  }

  /** A good key is let in however many bad ones came from the same address: behind a proxy all share one. */
  function countFailure(verdict: AuthResult, address: string): AuthResult {
    if (verdict !== 'BAD_KEY' && verdict !== 'BAD_TOKEN') return verdict;
    return failures.add(address) > MAX_FAILURES ? 'TOO_MANY_BAD_KEYS' : verdict;
  }

  return {
    authenticate(visitor) {
      if (!isLoopback || tokens) return verify(visitor);
      const isOpen = apiKeys.isEmpty();
      if (isOpen instanceof Promise) return isOpen.then((open) => (open ? LOCAL : verify(visitor)));
      return isOpen ? LOCAL : verify(visitor);
    },
  };
}

function verifyKey(keys: ApiKeyCache, secret: string): AuthResult | Promise<AuthResult> {
  const key = keys.find(secret);
  return key instanceof Promise ? key.then(toAuthResult) : toAuthResult(key);
}

function toAuthResult(key: Awaited<ReturnType<ApiKeyCache['find']>>): AuthResult {
  return key ? { name: key.name, role: key.role, id: `key:${key.id}` } : 'BAD_KEY';
}

/** Bad keys from one address within the window, beyond which they are no longer answered one by one. */
const MAX_FAILURES = 10;
const FAILURE_WINDOW_MS = 60_000;

/** The most addresses whose failures are counted; an attacker with more of them does not fill the memory. */
const MAX_ADDRESSES = 10_000;

function createFailureCount(now: () => number) {
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
