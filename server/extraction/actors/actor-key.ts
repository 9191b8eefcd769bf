/** The stable key of a name: lower case, marks taken off, words joined by hyphens: "Élysée Palace" → `elysee-palace`. */
export function toActorKey(name: string): string {
  const key = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’'.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return key === '' ? 'unnamed' : key;
}
