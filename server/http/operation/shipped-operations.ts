import { readFileSync } from 'node:fs';
import { operationId } from './persisted-operations.ts';

const MANIFEST = new URL('../../../sdk/generated/operations.json', import.meta.url);

/** The operations that the SDK sends, by their ids. */
export function readShippedOperations(): ReadonlyMap<string, string> {
  const manifest: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const entries = Object.entries(manifest as Readonly<Record<string, string>>);
  const wrong = entries.find(([id, text]) => operationId(text) !== id);
  if (wrong) throw new Error(`Cannot read the shipped operations: ${wrong[0]} is not the hash of its text`);
  return new Map(entries);
}
