import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './imports.ts';

/** The repository's root, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Reads the repository's files that match a glob, in the order of their paths. */
export function readSourceFiles(pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: ROOT, exclude: ['**/node_modules', '**/dist'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readRepositoryFile(path) }));
}

/** Reads a file of the repository. */
export function readRepositoryFile(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}
