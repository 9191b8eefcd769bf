import { readFileSync } from 'node:fs';
import { operationId } from './persisted-operations.ts';

const MANIFEST = new URL('../../../sdk/generated/operations.json', import.meta.url);

/** The operations that the SDK sends, by their ids. */
export function readSdkOperations(): ReadonlyMap<string, string> {
  const manifest: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const entries = Object.entries(manifest as Readonly<Record<string, string>>);
  const mismatched = entries.find(([id, text]) => operationId(text) !== id);
  if (mismatched)
    throw new Error(`Cannot read the shipped operations: ${mismatched[0]} is not the hash of its text`);
  return new Map(entries);
}
