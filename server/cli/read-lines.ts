/** A line as bytes, with its number from 1; its bytes are missing when it is longer than the limit. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;

/**
 * Cuts a stream of bytes into lines without decoding it, so that bad bytes on one line spoil no other. A line longer
 * than `maxBytes` is read past, not kept. Blank lines are skipped.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;

  function take(part: Uint8Array): void {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  }
  function finish(): Line | null {
    const line = Buffer.concat(parts);
    const isTooLong = length > maxBytes;
    const isBlank = !isTooLong && line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
    [parts, length] = [[], 0];
    return isBlank ? null : { number, bytes: isTooLong ? null : line };
  }

  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      const line = finish();
      if (line) yield line;
      number += 1;
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  const last = finish();
  if (last) yield last;
}
