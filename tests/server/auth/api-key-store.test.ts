import { describe, expect, it } from 'vitest';
import { createApiKeyStore } from '../../../server/auth/api-key-store.ts';
import { createAuthenticator } from '../../../server/auth/authenticator.ts';
import { createSecret, hashSecret, isSecret } from '../../../server/auth/secret.ts';
import type { ApiKey } from '../../../server/store/api-keys.ts';

const secret = createSecret();

function keyed(given: Partial<ApiKey> = {}) {
  const key: ApiKey = {
    id: 1,
    name: 'anna',
    role: 'editor',
    hash: hashSecret(secret),
    created_at: '2026-01-01T00:00:00.000Z',
    expires_at: null,
    last_used_at: null,
    revoked_at: null,
    ...given,
  };
  const state = { keys: [key], now: Date.parse('2026-06-01T00:00:00Z'), reads: 0, touched: [] as string[] };
  const ring = createApiKeyStore({
    list: async () => {
      state.reads += 1;
      return state.keys;
    },
    touch: async (id, at) => void state.touched.push(`${id} ${at}`),
    now: () => state.now,
  });
  return { ring, state };
}

describe('a secret', () => {
  it('is new each time, recognisable, and not its hash', () => {
    const secrets = new Set(Array.from({ length: 1_000 }, createSecret));
    expect(secrets.size).toBe(1_000);
    for (const one of secrets) expect(isSecret(one)).toBe(true);
    expect(hashSecret(secret)).not.toContain(secret.slice(11));
    for (const other of ['', 'standpoint_', secret.slice(1), `${secret}x`])
      expect(isSecret(other)).toBe(false);
  });
});

describe('a key ring', () => {
  it('finds a key by its secret', async () => {
    const { ring } = keyed();
    expect(await ring.find(secret)).toEqual({ id: 1, name: 'anna', role: 'editor' });
    expect(await ring.find(createSecret())).toBeNull();
  });

  it.each<[string, Partial<ApiKey>]>([
    ['revoked', { revoked_at: '2026-05-01T00:00:00.000Z' }],
    ['expired', { expires_at: '2026-05-31T23:59:59.999Z' }],
    ['at the moment it expires', { expires_at: '2026-06-01T00:00:00.000Z' }],
    ['of a role there is not', { role: 'owner' }],
  ])('does not find a key that is %s', async (_, given) => {
    expect(await keyed(given).ring.find(secret)).toBeNull();
  });

  it('reads once for many, and again after a second', async () => {
    const { ring, state } = keyed();
    await Promise.all(Array.from({ length: 50 }, () => ring.find(secret)));
    expect(state.reads).toBe(1);
    expect(ring.find(secret)).not.toBeInstanceOf(Promise);
    state.keys = [];
    state.now += 1_000;
    expect(await ring.find(secret)).toBeNull();
    expect(state.reads).toBe(2);
  });

  it('notes a use once a minute', async () => {
    const { ring, state } = keyed();
    for (let at = 0; at < 5; at++) await ring.find(secret);
    expect(state.touched).toEqual(['1 2026-06-01T00:00:00.000Z']);
    state.now += 60_000;
    await ring.find(secret);
    expect(state.touched).toHaveLength(2);
  });
});

describe('an authenticator', () => {
  const credentials = { authorization: undefined, address: '10.0.0.1' };

  it('lets anybody in on this machine as long as there was never a key', async () => {
    const { ring, state } = keyed();
    state.keys = [];
    expect(
      await createAuthenticator({ apiKeys: ring, isLoopback: true }).authenticate(credentials),
    ).toMatchObject({
      role: 'admin',
    });
    expect(await createAuthenticator({ apiKeys: ring, isLoopback: false }).authenticate(credentials)).toBe(
      'NO_CREDENTIALS',
    );
  });

  it('asks for a key once one was made, though it be revoked', async () => {
    const { ring } = keyed({ revoked_at: '2026-05-01T00:00:00.000Z' });
    const authenticator = createAuthenticator({ apiKeys: ring, isLoopback: true });
    expect(authenticator.authenticate(credentials)).toBeInstanceOf(Promise);
    expect(await authenticator.authenticate(credentials)).toBe('NO_CREDENTIALS');
    expect(authenticator.authenticate(credentials)).toBe('NO_CREDENTIALS');
  });

  it('tires of an address that brings bad keys, for a minute, but lets a good one in', async () => {
    const { ring, state } = keyed();
    const authenticator = createAuthenticator({ apiKeys: ring, isLoopback: false, now: () => state.now });
    const bring = (authorization: string, address = '10.0.0.1') =>
      authenticator.authenticate({ authorization, address });
    const answers = [];
    for (let at = 0; at < 11; at++) answers.push(await bring('Bearer bad'));
    expect(answers).toEqual([...Array(10).fill('BAD_KEY'), 'TOO_MANY_FAILURES']);
    expect(await bring(`Bearer ${secret}`)).toMatchObject({ name: 'anna', role: 'editor', id: 'key:1' });
    expect(await bring('Bearer bad', '10.0.0.2')).toBe('BAD_KEY');
    state.now += 60_000;
    expect(await bring('Bearer bad')).toBe('BAD_KEY');
  });
});
