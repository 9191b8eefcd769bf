import { hash as digest } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { createIssuerKeys, IssuerKeysUnavailableError } from './issuer-keys.ts';
import { resolveRole } from './resolve-role.ts';
import type { TokenSettings } from './token-settings.ts';
import type { AuthFailure, Viewer } from './viewer.ts';

/** Judges signed tokens of one issuer [JWT, RFC 7519; RFC 8725]. */
export interface TokenVerifier {
  /** Answers at once for a token that it judged good a moment ago. */
  verify(token: string): Viewer | AuthFailure | Promise<Viewer | AuthFailure>;
}

export interface TokenVerifierOptions extends TokenSettings {
  /** Hears when the issuer's keys cannot be read. */
  readonly onError?: (error: unknown) => void;
  /** Verified tokens in the cache; others are verified again. Default 10,000. */
  readonly maxCachedTokens?: number;
}

/**
 * Only signatures by key pairs: a shared secret could be the public key itself, and "none" is no signature. The list is
 * the server's; a token has no say in it.
 */
const ALGORITHMS = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');

/** How far the issuer's clock may be from this one. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** How long a token is believed without another look at its signature, at most until it expires. */
const VERIFIED_TOKEN_TTL_MS = 60_000;

export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { onError, maxCachedTokens = 10_000, ...settings } = options;
  const keys = createIssuerKeys(settings.jwksUrl, onError);
  const verifiedTokens = new Map<string, { readonly viewer: Viewer; readonly expiresAt: number }>();

  function cacheViewer(hash: string, viewer: Viewer): void {
    const expiresAt = Math.min(Date.now() + VERIFIED_TOKEN_TTL_MS, viewer.expiresAt ?? 0);
    const [oldest] = verifiedTokens.keys();
    if (verifiedTokens.size >= maxCachedTokens && oldest !== undefined) verifiedTokens.delete(oldest);
    verifiedTokens.set(hash, { viewer, expiresAt });
  }

  async function verifyToken(token: string, hash: string): Promise<Viewer | AuthFailure> {
    try {
      const { payload } = await jwtVerify(token, keys.find, {
        algorithms: ALGORITHMS,
        issuer: settings.issuer,
        audience: settings.audience,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'sub'],
      });
      const viewer = toViewer(payload, settings);
      if (typeof viewer !== 'string') cacheViewer(hash, viewer);
      return viewer;
    } catch (error) {
      if (error instanceof IssuerKeysUnavailableError) return 'ISSUER_UNAVAILABLE';
      if (error instanceof errors.JOSEError) return 'BAD_TOKEN';
      throw error;
    }
  }

  return {
    verify(token) {
      const hash = digest('sha256', token, 'base64url');
      const cached = verifiedTokens.get(hash);
      if (cached && Date.now() < cached.expiresAt) return cached.viewer;
      verifiedTokens.delete(hash);
      return verifyToken(token, hash);
    },
  };
}

/** A subject [RFC 7519 §4.1.2] that can be stored and shown: no control characters, no half of a surrogate pair. */
const SUBJECT_PATTERN = /^[^\p{C}]{1,255}$/u;

function toViewer(claims: JWTPayload, settings: TokenSettings): Viewer | AuthFailure {
  const { sub = '', exp = 0 } = claims;
  // An issuer may sign anything, whatever its type says: 1 and '1' are not one person.
  if (typeof sub !== 'string' || !SUBJECT_PATTERN.test(sub)) return 'BAD_TOKEN';
  const role = resolveRole(claims, settings);
  if (!role) return 'NO_ROLE';
  return {
    // No API key can have such a name, so names stay unambiguous.
    name: `${sub} (${settings.issuer})`,
    role,
    id: `token:${sub}`,
    expiresAt: (exp + CLOCK_TOLERANCE_SECONDS) * 1_000,
  };
}
