import { type AccessRole, includesRole } from './role.ts';
import type { TokenSettings } from './token-settings.ts';

/** The strongest role that the claims of a token give; null when they give none. Nothing is assumed. */
export function resolveRole(
  claims: Readonly<Record<string, unknown>>,
  { roleClaimName, roles }: Pick<TokenSettings, 'roleClaimName' | 'roles'>,
): AccessRole | null {
  const claim = findClaim(claims, roleClaimName);
  const roleNames: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  let strongest: AccessRole | null = null;
  for (const roleName of roleNames) {
    const role = typeof roleName === 'string' && Object.hasOwn(roles, roleName) ? roles[roleName] : undefined;
    if (role && (!strongest || includesRole(role, strongest))) strongest = role;
  }
  return strongest;
}

/** A claim by its name, which may hold dots, else by its place. */
function findClaim(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let found: unknown = claims;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    // An object that has the name as its own.
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found;
}
