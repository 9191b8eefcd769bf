/** What a key lets its bearer do; each role may do all that those before it may. */
export const ROLES = ['reader', 'editor', 'admin'] as const;
export type AccessRole = (typeof ROLES)[number];

/** Tells whether a role may do what needs another. */
export function includesRole(role: AccessRole, needed: AccessRole): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** Tells whether a word from outside is a role. */
export function isRole(word: unknown): word is AccessRole {
  return ROLES.some((role) => role === word);
}
