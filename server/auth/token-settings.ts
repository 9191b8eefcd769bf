import type { AccessRole } from './role.ts';

/** Whose signed tokens [JWT, RFC 7519] are taken besides keys, and what their bearers may do. */
export interface TokenSettings {
  /** As the claim `iss` has it, exactly. */
  readonly issuer: string;
  /** What the claim `aud` must hold: the name by which the issuer knows this server. */
  readonly audience: string;
  /** Where the issuer's public keys are [JWK Set, RFC 7517 §5]. */
  readonly jwksUrl: string;
  /** The claim that says what the bearer may do: its name, or its place such as `realm_access.roles`. */
  readonly roleClaimName: string;
  /** What a word of that claim stands for. Other words stand for nothing. */
  readonly roles: Readonly<Record<string, AccessRole>>;
}
