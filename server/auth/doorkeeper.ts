import type { Key, KeyRing } from './key-ring.ts';
import type { Role } from './role.ts';

/** Who asks. */
export interface Viewer {
  /** As the record of changes and reviews names them. */
  readonly name: string;
  readonly role: Role;
  /** Tells callers apart: whose rate is counted, and whose idempotency keys these are. */
  readonly id: string;
}

/** Why somebody is not let in. */
export type Rejection = 'NO_KEY' | 'BAD_KEY' | 'TOO_MANY_BAD_KEYS';

export interface Doorkeeper {
  /** Lets in whoever shows a key in use and, as long as there are no keys and the doors are this machine's, anybody. */
  identify(visitor: Visitor): Viewer | Rejection | Promise<Viewer | Rejection>;
}

export interface Visitor {
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  /** The network address they come from. */
  readonly address: string;
}

export interface DoorkeeperOptions {
  readonly keys: KeyRing;
  /** Whether only this machine can reach the doors. */
  readonly isLoopback: boolean;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Whoever comes while none is needed. */
export const LOCAL: Viewer = { name: 'local', role: 'admin', id: 'local' };

export function createDoorkeeper({ keys, isLoopback, now = Date.now }: DoorkeeperOptions): Doorkeeper {
  const failures = createFailureCount(now);

  function judge({ authorization = '', address }: Visitor): Viewer | Rejection | Promise<Viewer | Rejection> {
    if (authorization === '') return 'NO_KEY';
    const [, secret = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const key = keys.find(secret);
    return key instanceof Promise ? key.then((found) => admit(found, address)) : admit(key, address);
  }

  /** A good key is let in however many bad ones came from the same address: behind a proxy all share one. */
  function admit(key: Key | null, address: string): Viewer | Rejection {
    if (key) return { name: key.name, role: key.role, id: `key:${key.id}` };
    return failures.add(address) > MAX_FAILURES ? 'TOO_MANY_BAD_KEYS' : 'BAD_KEY';
  }

  return {
    identify(visitor) {
      if (!isLoopback) return judge(visitor);
      const isOpen = keys.isEmpty();
      if (isOpen instanceof Promise) return isOpen.then((open) => (open ? LOCAL : judge(visitor)));
      return isOpen ? LOCAL : judge(visitor);
    },
  };
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
