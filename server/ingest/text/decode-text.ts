import { DomainError } from '../../../schema/model/errors.ts';
import { isWindows1252 } from './is-windows-1252.ts';

/** Control characters that no text has. */
const BINARY_BYTE = /[\x00-\x06\x0e-\x1a\x1c-\x1f]/;

/**
 * Decodes a file: UTF-8, UTF-16 where a byte order mark says so, or Windows-1252 where its bytes can hardly be anything
 * else. The mark itself is not part of the text; every other character is kept. Any other encoding is refused: a wrong
 * guess would change words and shift every span.
 *
 * @throws {DomainError} BINARY_FILE or ILL_FORMED_TEXT.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0') && !text.startsWith('%PDF-')) return text;
  } catch {
    if (encoding === 'utf-8' && isWindows1252(bytes)) return new TextDecoder('windows-1252').decode(bytes);
    const isText =
      encoding !== 'utf-8' || !BINARY_BYTE.test(Buffer.from(bytes.subarray(0, 65_536)).toString('latin1'));
    if (isText) {
      throw new DomainError(
        'ILL_FORMED_TEXT',
        `Cannot read ${name}: it is not valid ${encoding.toUpperCase()}; save it as UTF-8`,
      );
    }
  }
  throw new DomainError('BINARY_FILE', `Cannot read ${name}: it is a binary file, not a text`);
}

/** The encoding that a byte order mark names; UTF-8 without one. */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
