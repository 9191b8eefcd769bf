import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportSPKI, generateKeyPair, importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { TokenSettings } from '../../../server/auth/token-settings.ts';
import { createTokenVerifier, type TokenVerifier } from '../../../server/auth/token-verifier.ts';
import { AUDIENCE, ISSUER, type Issuer, startIssuer } from '../../helpers/issuer.ts';

let issuer: Issuer;
let verifier: TokenVerifier;
let outages: unknown[];
beforeEach(async () => {
  issuer = await startIssuer();
  outages = [];
  verifier = createTokenVerifier({ ...settings(), onError: (error) => outages.push(error) });
});
afterEach(async () => {
  vi.useRealTimers();
  await issuer.close();
});

const settings = (): TokenSettings => ({
  issuer: ISSUER,
  audience: AUDIENCE,
  jwksUrl: issuer.jwksUrl,
  roleClaimName: 'role',
  roles: { reader: 'reader', editor: 'editor', admin: 'admin' },
});

const seconds = () => Math.floor(Date.now() / 1000);

/** Moves the clock; timers and the network go on as ever. */
function pass(milliseconds: number): void {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: now + milliseconds });
}

describe('a token', () => {
  it.each(['reader', 'editor', 'admin'])('lets its bearer act as %s', async (role) => {
    const exp = seconds() + 60;
    expect(await verifier.verify(await issuer.sign({ role, exp }))).toEqual({
      name: `ada (${ISSUER})`,
      role,
      id: 'token:ada',
      expiresAt: (exp + 5) * 1_000,
    });
  });

  it.each(['RS512', 'PS256', 'ES256', 'ES384', 'EdDSA'])('may be signed by %s', async (alg) => {
    await issuer.rotate('other', alg);
    expect(await verifier.verify(await issuer.sign())).toMatchObject({ role: 'reader' });
  });

  it('may be for several, of whom this server is one', async () => {
    expect(await verifier.verify(await issuer.sign({ aud: ['mail', AUDIENCE] }))).toMatchObject({
      role: 'reader',
    });
  });

  it('may come from a clock that is a little ahead', async () => {
    expect(await verifier.verify(await issuer.sign({ nbf: seconds() + 3 }))).toMatchObject({
      role: 'reader',
    });
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['of another issuer', () => ({ iss: 'https://login.example.com' })],
    ['of no issuer', () => ({ iss: undefined })],
    ['for another server', () => ({ aud: 'mail' })],
    ['without an audience', () => ({ aud: undefined })],
    ['that has expired', () => ({ exp: seconds() - 10 })],
    ['that never expires', () => ({ exp: undefined })],
    ['whose expiry is no number', () => ({ exp: 'tomorrow' })],
    ['that does not hold yet', () => ({ nbf: seconds() + 60 })],
    ['without a subject', () => ({ sub: undefined })],
    ['with an empty subject', () => ({ sub: '' })],
    ['with a number as subject', () => ({ sub: 1 })],
    ['with a subject that cannot be stored', () => ({ sub: 'a\0b' })],
    ['with a line break in the subject', () => ({ sub: 'ada\nadmin' })],
    ['with a subject of 256 characters', () => ({ sub: 'a'.repeat(256) })],
  ])('is refused that is %s', async (_, claims) => {
    expect(await verifier.verify(await issuer.sign(claims()))).toBe('BAD_TOKEN');
  });

  it.each([{ role: undefined }, { role: 'owner' }, { role: [] }])(
    'rejects the role claim %j: no role is assumed',
    async (claims) => {
      expect(await verifier.verify(await issuer.sign(claims))).toBe('NO_ROLE');
    },
  );

  it('is refused with other claims or another signature than it was signed with', async () => {
    const [head = '', , signature = ''] = (await issuer.sign()).split('.');
    const [, claims = ''] = (await issuer.sign({ role: 'admin' })).split('.');
    expect(await verifier.verify(`${head}.${claims}.${signature}`)).toBe('BAD_TOKEN');
    expect(await verifier.verify(`${head}.${claims}.`)).toBe('BAD_TOKEN');
    expect(await verifier.verify(`${head}.${claims}`)).toBe('BAD_TOKEN');
    expect(await verifier.verify(`${head}.${claims}.${signature}.${signature}.${signature}`)).toBe(
      'BAD_TOKEN',
    );
  });
});

describe('a forged token', () => {
  const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'eve', role: 'admin' };
  const publicKey = () => (issuer.published as { keys: [JWK] }).keys[0];

  it('is refused without a signature', async () => {
    const token = new UnsecuredJWT(claims).setExpirationTime('1h').encode();
    expect(await verifier.verify(token)).toBe('BAD_TOKEN');
    expect(issuer.reads).toBe(0);
  });

  it('is refused that has the public key for a shared secret', async () => {
    const spki = await exportSPKI((await importJWK(publicKey(), 'RS256')) as CryptoKey);
    for (const secret of [spki, JSON.stringify(publicKey()), publicKey().n ?? '']) {
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'first' })
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(secret));
      expect(await verifier.verify(token)).toBe('BAD_TOKEN');
    }
    // Its algorithm is enough to refuse it.
    expect(issuer.reads).toBe(0);
  });

  it('is refused that has a shared secret published among the keys', async () => {
    const secret = new TextEncoder().encode('s'.repeat(32));
    issuer.published = {
      keys: [{ kty: 'oct', kid: 'shared', k: Buffer.from(secret).toString('base64url') }],
    };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'shared' })
      .setExpirationTime('1h')
      .sign(secret);
    expect(await verifier.verify(token)).toBe('BAD_TOKEN');
  });

  it('is rejected with an embedded key or key address, and the address is not fetched', async () => {
    const { publicKey: own, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await crypto.subtle.exportKey('jwk', own);
    let visits = 0;
    const theirs = createServer((_, response) => {
      visits += 1;
      response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'first' }] }));
    }).listen(0, '127.0.0.1');
    await once(theirs, 'listening');
    onTestFinished(() => void theirs.close());
    const url = `http://127.0.0.1:${(theirs.address() as AddressInfo).port}/`;
    for (const header of [{ jku: url }, { x5u: url }, { jwk }, { x5c: ['AAAA'] }, { kid: url }]) {
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'first', ...header } as { alg: string })
        .setExpirationTime('1h')
        .sign(privateKey);
      expect(await verifier.verify(token)).toBe('BAD_TOKEN');
    }
    expect(visits).toBe(0);
  });

  it.each(['', '..', 'a.b.c', 'eyJhbGciOiJSUzI1NiJ9..', `${'a'.repeat(9_000)}.b.c`, '{}.{}.{}', 'é.é.é'])(
    'is refused that is none: %j',
    async (text) => {
      expect(await verifier.verify(text)).toBe('BAD_TOKEN');
    },
  );
});

describe('the keys of the issuer', () => {
  it('are read once for many tokens', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, at) => issuer.sign({ sub: `ada${at}` })));
    await Promise.all(tokens.map((token) => verifier.verify(token)));
    expect(issuer.reads).toBe(1);
  });

  it('are read again for an unknown key id, once in 30 seconds', async () => {
    await verifier.verify(await issuer.sign());
    for (let at = 0; at < 20; at++) {
      expect(await verifier.verify(await issuer.sign({}, { kid: `unknown${at}` }))).toBe('BAD_TOKEN');
    }
    expect(issuer.reads).toBe(1);
    pass(31_000);
    for (let at = 0; at < 20; at++) {
      expect(await verifier.verify(await issuer.sign({}, { kid: `other${at}` }))).toBe('BAD_TOKEN');
    }
    expect(issuer.reads).toBe(2);
  });

  it('may change: the new one is taken, the old one no longer', async () => {
    const before = await issuer.sign({ exp: seconds() + 3_600 });
    expect(await verifier.verify(before)).toMatchObject({ role: 'reader' });
    await issuer.rotate('second');
    pass(31_000);
    expect(await verifier.verify(await issuer.sign())).toMatchObject({ role: 'reader' });
    pass(31_000);
    expect(await verifier.verify(before)).toBe('BAD_TOKEN');
  });

  it('that were withdrawn are believed for six minutes at most', async () => {
    const before = await issuer.sign({ exp: seconds() + 3_600 });
    await verifier.verify(before);
    issuer.published = { keys: [] };
    pass(361_000);
    expect(await verifier.verify(before)).toBe('BAD_TOKEN');
  });

  it('admit no request while they cannot be read, and are retried after a cooldown', async () => {
    issuer.isDown = true;
    for (let at = 0; at < 20; at++)
      expect(await verifier.verify(await issuer.sign())).toBe('ISSUER_UNAVAILABLE');
    expect(issuer.reads).toBe(1);
    expect(outages).toHaveLength(1);
    issuer.isDown = false;
    pass(2_000);
    expect(await verifier.verify(await issuer.sign())).toMatchObject({ role: 'reader' });
  });

  it('leave those known in for a while when they get out of reach', async () => {
    await verifier.verify(await issuer.sign());
    await issuer.close();
    pass(100_000);
    expect(await verifier.verify(await issuer.sign({ sub: 'bob' }))).toMatchObject({ role: 'reader' });
    expect(await verifier.verify(await issuer.sign({}, { kid: 'unknown' }))).toBe('ISSUER_UNAVAILABLE');
    expect(await verifier.verify(await issuer.sign({ sub: 'eve' }))).toMatchObject({ role: 'reader' });
    pass(301_000);
    for (let at = 0; at < 2; at++)
      expect(await verifier.verify(await issuer.sign({ sub: 'bob' }))).toBe('ISSUER_UNAVAILABLE');
    issuer = await startIssuer();
  });

  it.each<[string, object]>([
    ['are no list', {}],
    ['are none of a set', { keys: 'first' }],
  ])('that %s admit no request', async (_, published) => {
    issuer.published = published;
    expect(await verifier.verify(await issuer.sign())).toBe('ISSUER_UNAVAILABLE');
  });
});

describe('a token judged good', () => {
  it('is not judged again for a minute, and then is', async () => {
    const token = await issuer.sign();
    await verifier.verify(token);
    expect(verifier.verify(token)).not.toBeInstanceOf(Promise);
    pass(60_000);
    expect(verifier.verify(token)).toBeInstanceOf(Promise);
  });

  it('is refused at the moment it expires', async () => {
    const token = await issuer.sign({ exp: seconds() + 20 });
    expect(await verifier.verify(token)).toMatchObject({ role: 'reader' });
    pass(26_000);
    expect(await verifier.verify(token)).toBe('BAD_TOKEN');
  });

  it('is forgotten when more came after it than are remembered', async () => {
    const forgetful = createTokenVerifier({ ...settings(), maxCachedTokens: 2 });
    const tokens = await Promise.all(['ada', 'bob', 'eve'].map((sub) => issuer.sign({ sub })));
    for (const token of tokens) await forgetful.verify(token);
    const isKnown = tokens.map((token) => !(forgetful.verify(token) instanceof Promise));
    expect(isKnown).toEqual([false, true, true]);
  });
});
