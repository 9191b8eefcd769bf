import { createReadStream } from 'node:fs';
import { DomainError } from '../../../schema/model/errors.ts';

/** The path that stands for standard input. */
export const STDIN = '-';

/** Opens a file, or standard input, as a stream of buffers. */
export function openInput(file: string): AsyncIterable<Uint8Array> {
  // A stream without an encoding gives buffers.
  return file === STDIN ? process.stdin : createReadStream(file);
}

/**
 * Reads a file, or standard input, whole.
 *
 * @throws {DomainError} TEXT_TOO_LARGE when it has more bytes than `maxBytes`.
 */
export async function readInput(file: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of openInput(file)) {
    length += chunk.length;
    if (length > maxBytes) throw inputTooLarge(file);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function inputTooLarge(file: string): DomainError {
  return new DomainError('TEXT_TOO_LARGE', `Cannot read ${file}: it is longer than a text may be`);
}

/** Gives an error of the file system the code and message that a caller can act on; other errors stay as they are. */
export function explainInputFailure(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return new DomainError('NOT_FOUND', `Cannot read ${name}: there is no such file`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new DomainError('NOT_FOUND', `Cannot read ${name}: this user may not read it`);
  }
  if (code === 'EISDIR') return new DomainError('NOT_FOUND', `Cannot read ${name}: it is a folder`);
  return error;
}
