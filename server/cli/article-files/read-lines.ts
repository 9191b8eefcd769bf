import { encodingOf } from '../../ingest/text/decode-text.ts';

/**
 * A line as bytes, with its number from 1; its bytes are missing when it is longer than the limit. In a file of UTF-16
 * each line begins with the byte order mark of the file.
 */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/**
 * Cuts a stream of bytes into lines without decoding it, so that bad bytes on one line spoil no other. A line longer
 * than `maxBytes` is read past, not kept. Blank lines are skipped.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  let format: LineFormat | null = null;
  let rest: Uint8Array = new Uint8Array();

  function take(part: Uint8Array): void {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  }
  function finish(mark: Uint8Array): Line | null {
    const line = Buffer.concat(parts);
    const isTooLong = length > maxBytes;
    const isBlank = !isTooLong && line.every((byte) => BLANKS.has(byte));
    [parts, length] = [[], 0];
    return isBlank ? null : { number, bytes: isTooLong ? null : Buffer.concat([mark, line]) };
  }

  for await (const more of input) {
    const joined: Uint8Array = rest.length > 0 ? Buffer.concat([rest, more]) : more;
    if (!format && joined.length < 2) {
      rest = joined;
      continue;
    }
    format ??= formatOf(joined);
    const { newline, mark } = format;
    // Half a code unit waits for its other half.
    const whole = joined.length - (joined.length % newline.length);
    const chunk = joined.subarray(0, whole);
    rest = joined.subarray(whole);
    let start =
      number === 1 && length === 0 && parts.length === 0 && startsWith(chunk, mark) ? mark.length : 0;
    for (let end = findUnit(chunk, newline, start); end >= 0; end = findUnit(chunk, newline, start)) {
      take(chunk.subarray(start, end));
      const line = finish(mark);
      if (line) yield line;
      number += 1;
      start = end + newline.length;
    }
    take(chunk.subarray(start));
  }
  take(rest);
  const last = finish(format?.mark ?? NOTHING);
  if (last) yield last;
}

/** How the lines of a file end, and the byte order mark that each line needs to be decoded alone. */
interface LineFormat {
  readonly newline: Uint8Array;
  readonly mark: Uint8Array;
}

const NOTHING = new Uint8Array();
/** Blanks, tabs and line ends; in UTF-16 the other half of each is 0. */
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x00]);

function formatOf(start: Uint8Array): LineFormat {
  const encoding = encodingOf(start);
  if (encoding === 'utf-8') return { newline: Uint8Array.of(0x0a), mark: NOTHING };
  const newline = encoding === 'utf-16le' ? [0x0a, 0x00] : [0x00, 0x0a];
  return { newline: Uint8Array.from(newline), mark: start.slice(0, 2) };
}

function startsWith(bytes: Uint8Array, mark: Uint8Array): boolean {
  return mark.length > 0 && mark.every((byte, at) => bytes[at] === byte);
}

/** Finds a code unit at a place that is a multiple of its length. */
function findUnit(bytes: Uint8Array, unit: Uint8Array, from: number): number {
  const [first = 0, second] = unit;
  if (second === undefined) return bytes.indexOf(first, from);
  for (let at = from; at < bytes.length; at += 2)
    if (bytes[at] === first && bytes[at + 1] === second) return at;
  return -1;
}
