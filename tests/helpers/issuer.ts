import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';

export const ISSUER = 'https://login.example.org';
export const AUDIENCE = 'standpoint';

/** Who signs tokens, and publishes the keys for them on a server of this machine. */
export interface Issuer {
  readonly jwksUrl: string;
  /** How often its keys were read. */
  readonly reads: number;
  /** What it publishes now; may be replaced, or broken. */
  published: object;
  /** Whether it answers with an error instead. */
  isDown: boolean;
  /** Signs a token that is good but for what is given. */
  sign(claims?: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Takes a new key pair, and publishes it in the place of the one before. */
  rotate(kid: string, alg?: string): Promise<void>;
  close(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  let pair = await generateKeyPair('RS256');
  let current = { kid: 'first', alg: 'RS256' };
  const server = createServer((_, response) => {
    issuer.reads += 1;
    response.writeHead(issuer.isDown ? 500 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(issuer.published));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const publish = async () => ({ keys: [{ ...(await exportJWK(pair.publicKey)), ...current, use: 'sig' }] });

  const issuer = {
    jwksUrl: `http://127.0.0.1:${port}/keys`,
    reads: 0,
    published: await publish(),
    isDown: false,
    sign: (claims: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const good = { iss: ISSUER, aud: AUDIENCE, sub: 'ada', role: 'reader', iat: now, exp: now + 600 };
      // What is undefined is left out of the token.
      return new SignJWT({ ...good, ...claims })
        .setProtectedHeader({ ...current, ...header })
        .sign(pair.privateKey);
    },
    async rotate(kid: string, alg = 'RS256') {
      pair = await generateKeyPair(alg);
      current = { kid, alg };
      issuer.published = await publish();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return issuer;
}
