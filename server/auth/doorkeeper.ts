import type { KeyRing } from './key-ring.ts';
import { isSecret } from './secret.ts';
import type { TokenVerifier } from './token-verifier.ts';
import { LOCAL, type Rejection, type Viewer } from './viewer.ts';

export interface Doorkeeper {
  /**
   * Lets in whoever shows a key in use or a good token; and anybody, as long as there are no keys, no tokens are taken,
   * and the doors are this machine's.
   */
  identify(visitor: Visitor): Verdict | Promise<Verdict>;
}

export interface Visitor {
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  /** The network address they come from. */
  readonly address: string;
}

export interface DoorkeeperOptions {
  readonly keys: KeyRing;
  /** Judges what is no key; null where only keys are taken. */
  readonly tokens?: TokenVerifier | null;
  /** Whether only this machine can reach the doors. */
  readonly isLoopback: boolean;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

type Verdict = Viewer | Rejection;

export function createDoorkeeper(options: DoorkeeperOptions): Doorkeeper {
  const { keys, tokens = null, isLoopback, now = Date.now } = options;
  const failures = createFailureCount(now);

  function judge({ authorization = '', address }: Visitor): Verdict | Promise<Verdict> {
    if (authorization === '') return 'NO_KEY';
    const [, shown = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const verdict = tokens && !isSecret(shown) ? tokens.verify(shown) : judgeKey(keys, shown);
    return verdict instanceof Promise
      ? verdict.then((given) => count(given, address))
      : count(verdict, address);
  }

  /** A good key is let in however many bad ones came from the same address: behind a proxy all share one. */
  function count(verdict: Verdict, address: string): Verdict {
    if (verdict !== 'BAD_KEY' && verdict !== 'BAD_TOKEN') return verdict;
    return failures.add(address) > MAX_FAILURES ? 'TOO_MANY_BAD_KEYS' : verdict;
  }

  return {
    identify(visitor) {
      if (!isLoopback || tokens) return judge(visitor);
      const isOpen = keys.isEmpty();
      if (isOpen instanceof Promise) return isOpen.then((open) => (open ? LOCAL : judge(visitor)));
      return isOpen ? LOCAL : judge(visitor);
    },
  };
}

function judgeKey(keys: KeyRing, secret: string): Verdict | Promise<Verdict> {
  const key = keys.find(secret);
  return key instanceof Promise ? key.then(toVerdict) : toVerdict(key);
}

function toVerdict(key: Awaited<ReturnType<KeyRing['find']>>): Verdict {
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
