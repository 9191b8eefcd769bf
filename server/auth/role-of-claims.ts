import { type AccessRole, mayAct } from './role.ts';
import type { TokenSettings } from './token-settings.ts';

/** The strongest role that the claims of a token give; null when they give none. Nothing is assumed. */
export function roleOfClaims(
  claims: Readonly<Record<string, unknown>>,
  { roleClaimName, roles }: Pick<TokenSettings, 'roleClaimName' | 'roles'>,
): AccessRole | null {
  const given = findClaim(claims, roleClaimName);
  const words: readonly unknown[] = Array.isArray(given) ? given : [given];
  let strongest: AccessRole | null = null;
  for (const word of words) {
    const role = typeof word === 'string' && Object.hasOwn(roles, word) ? roles[word] : undefined;
    if (role && (!strongest || mayAct(role, strongest))) strongest = role;
  }
  return strongest;
}

/** A claim by its name, which may hold dots, else by its place. */
function findClaim(claims: Readonly<Record<string, unknown>>, place: string): unknown {
  if (Object.hasOwn(claims, place)) return claims[place];
  let found: unknown = claims;
  for (const name of place.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    // An object that has the name as its own.
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found;
}
