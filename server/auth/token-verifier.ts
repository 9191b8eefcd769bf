import { hash as digest } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { createIssuerKeys, KeysOutOfReachError } from './issuer-keys.ts';
import { readRole } from './read-role.ts';
import type { TokenSettings } from './token-settings.ts';
import type { Rejection, Viewer } from './viewer.ts';

/** Judges signed tokens of one issuer [JWT, RFC 7519; RFC 8725]. */
export interface TokenVerifier {
  /** Answers at once for a token that it judged good a moment ago. */
  verify(token: string): Viewer | Rejection | Promise<Viewer | Rejection>;
}

export interface TokenVerifierOptions extends TokenSettings {
  /** Hears when the issuer's keys cannot be read. */
  readonly onError?: (error: unknown) => void;
  /** The most tokens believed; whoever has more of them makes the server look again, and no more. Default 10,000. */
  readonly maxBelieved?: number;
}

/**
 * Only signatures by key pairs: a shared secret could be the public key itself, and "none" is no signature. The list is
 * the server's; a token has no say in it.
 */
const ALGORITHMS = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');

/** How far the issuer's clock may be from this one. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** How long a token is believed without another look at its signature, at most until it expires. */
const BELIEVED_MS = 60_000;

export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { onError, maxBelieved = 10_000, ...settings } = options;
  const keys = createIssuerKeys(settings.jwksUrl, onError);
  const believed = new Map<string, { readonly viewer: Viewer; readonly until: number }>();

  function believe(hash: string, viewer: Viewer): void {
    const until = Math.min(Date.now() + BELIEVED_MS, viewer.until ?? 0);
    const [oldest] = believed.keys();
    if (believed.size >= maxBelieved && oldest !== undefined) believed.delete(oldest);
    believed.set(hash, { viewer, until });
  }

  async function judge(token: string, hash: string): Promise<Viewer | Rejection> {
    try {
      const { payload } = await jwtVerify(token, keys.find, {
        algorithms: ALGORITHMS,
        issuer: settings.issuer,
        audience: settings.audience,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'sub'],
      });
      const viewer = toViewer(payload, settings);
      if (typeof viewer !== 'string') believe(hash, viewer);
      return viewer;
    } catch (error) {
      if (error instanceof KeysOutOfReachError) return 'CANNOT_TELL';
      if (error instanceof errors.JOSEError) return 'BAD_TOKEN';
      throw error;
    }
  }

  return {
    verify(token) {
      const hash = digest('sha256', token, 'base64url');
      const known = believed.get(hash);
      if (known && Date.now() < known.until) return known.viewer;
      believed.delete(hash);
      return judge(token, hash);
    },
  };
}

/** A subject [RFC 7519 §4.1.2] that can be stored and shown: no control characters, no half of a surrogate pair. */
const SUBJECT = /^[^\p{C}]{1,255}$/u;

function toViewer(claims: JWTPayload, settings: TokenSettings): Viewer | Rejection {
  const { sub = '', exp = 0 } = claims;
  // An issuer may sign anything, whatever its type says: 1 and '1' are not one person.
  if (typeof sub !== 'string' || !SUBJECT.test(sub)) return 'BAD_TOKEN';
  const role = readRole(claims, settings);
  if (!role) return 'NO_ROLE';
  return {
    // No key can have such a name, so nobody is taken for another.
    name: `${sub} (${settings.issuer})`,
    role,
    id: `token:${sub}`,
    until: (exp + CLOCK_TOLERANCE_SECONDS) * 1_000,
  };
}
