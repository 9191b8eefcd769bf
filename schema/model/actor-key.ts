/** The stable key of a name: lower case, marks taken off, words joined by hyphens: "Élysée Palace" → `elysee-palace`. */
export function toActorKey(name: string): string {
  return keyOf(name) || 'unnamed';
}

/**
 * Reads a key of an actor as a person writes it, in any case and with any blanks, or the actor's name. The key of an actor
 * that is known only in one document ends in `@` and a number. Null for a text that is the key of no actor.
 */
export function parseActorKey(text: string): string | null {
  const [, name = '', owner = ''] = /^(.*?)(@\d+)?\s*$/s.exec(text) ?? [];
  const key = keyOf(name);
  return key === '' ? null : `${key}${owner}`;
}

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’'.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
