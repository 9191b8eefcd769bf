import type { ApiKey } from '../store/api-keys.ts';
import { type AccessRole, isRole } from './role.ts';
import { hashSecret, isSecret } from './secret.ts';

/** The keys that open the doors, as of at most a second ago. */
export interface ApiKeyStore {
  /** Finds the key with this secret; null when there is none, or it has expired or is revoked. */
  find(secret: string): ActiveApiKey | null | Promise<ActiveApiKey | null>;
  /** Whether no key was ever made. */
  isEmpty(): boolean | Promise<boolean>;
  /** Forgets what it knows, so that the next question is put to the database. */
  invalidate(): void;
}

/** A key in use. */
export interface ActiveApiKey {
  readonly id: number;
  readonly name: string;
  readonly role: AccessRole;
}

export interface ApiKeyStoreOptions {
  readonly list: () => Promise<readonly ApiKey[]>;
  /** Notes that a key was used; called at most once a minute for each. */
  readonly touch: (id: number, at: string) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** How long a revoked key may still open doors, on servers that did not revoke it themselves. */
const CACHE_TTL_MS = 1_000;
const TOUCH_INTERVAL_MS = 60_000;

export function createApiKeyStore({ list, touch, now = Date.now }: ApiKeyStoreOptions): ApiKeyStore {
  let cached: ApiKeySnapshot | null = null;
  let loading: Promise<ApiKeySnapshot> | null = null;
  const touched = new Map<number, number>();

  function currentSnapshot(): ApiKeySnapshot | Promise<ApiKeySnapshot> {
    if (cached && now() - cached.loadedAt < CACHE_TTL_MS) return cached;
    loading ??= load().finally(() => {
      loading = null;
    });
    return loading;
  }

  async function load(): Promise<ApiKeySnapshot> {
    const loadedAt = now();
    const keys = await list();
    cached = { loadedAt, isEmpty: keys.length === 0, byHash: new Map(keys.map((key) => [key.hash, key])) };
    return cached;
  }

  function findActive({ byHash }: ApiKeySnapshot, secret: string): ActiveApiKey | null {
    const key = byHash.get(hashSecret(secret));
    if (!key || key.revoked_at !== null || !isRole(key.role)) return null;
    const at = now();
    if (key.expires_at !== null && Date.parse(key.expires_at) <= at) return null;
    if (at - (touched.get(key.id) ?? 0) >= TOUCH_INTERVAL_MS) {
      touched.set(key.id, at);
      // A use that cannot be noted, on a full disk for one, is no reason to refuse it.
      touch(key.id, new Date(at).toISOString()).catch(() => touched.delete(key.id));
    }
    return { id: key.id, name: key.name, role: key.role };
  }

  return {
    find(secret) {
      if (!isSecret(secret)) return null;
      const current = currentSnapshot();
      return current instanceof Promise
        ? current.then((read) => findActive(read, secret))
        : findActive(current, secret);
    },
    isEmpty() {
      const current = currentSnapshot();
      return current instanceof Promise ? current.then(({ isEmpty }) => isEmpty) : current.isEmpty;
    },
    invalidate() {
      cached = null;
    },
  };
}

interface ApiKeySnapshot {
  readonly loadedAt: number;
  readonly isEmpty: boolean;
  readonly byHash: ReadonlyMap<string, ApiKey>;
}
