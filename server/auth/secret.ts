import { hash, randomBytes } from 'node:crypto';

/** Lets people and secret scanners tell what a leaked secret belongs to. */
const PREFIX = 'standpoint_';

/** Makes the secret of a new key: 256 random bits. It is shown once and never stored. */
export function createSecret(): string {
  return `${PREFIX}${randomBytes(32).toString('base64url')}`;
}

/** What is stored of a secret. A fast hash will do: 256 random bits cannot be guessed, however fast one guesses. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** Tells whether a text has the form of a secret, so that nothing else is looked up. */
export function isSecret(text: string): boolean {
  return text.length === PREFIX.length + 43 && text.startsWith(PREFIX);
}
