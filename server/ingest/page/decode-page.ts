import { DomainError } from '../../../schema/model/errors.ts';
import { decodeText } from '../text/decode-text.ts';

/** Where a page names its encoding, it does so in its first bytes [HTML, 4.2.5.4: within the first 1024]. */
const HEAD_BYTES = 1_024;
const CHARSET = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i;

/**
 * Decodes a web page: as `decodeText` does, or in the encoding that its server names (`charset`), else the page itself.
 *
 * @throws {DomainError} BINARY_FILE or ILL_FORMED_TEXT.
 */
export function decodePage(bytes: Uint8Array, name: string, charset?: string): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const label = charset ?? CHARSET.exec(head)?.[1];
  const decoder = label === undefined ? null : decoderOf(label);
  // A page that reads as UTF-16 cannot have been found to say so in single bytes.
  if (!decoder || /^utf-(?:8|16)/.test(decoder.encoding)) return decodeText(bytes, name);
  try {
    const text = decoder.decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    const encoding = decoder.encoding.toUpperCase();
    throw new DomainError('ILL_FORMED_TEXT', `Cannot read ${name}: it is not valid ${encoding}, as it says`);
  }
  throw new DomainError('BINARY_FILE', `Cannot read ${name}: it is a binary file, not a page`);
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}
