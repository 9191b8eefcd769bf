import type { AccessRole } from './role.ts';

/** Accepted JWTs [RFC 7519]: issuer, audience and the mapping of claims to roles. */
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
