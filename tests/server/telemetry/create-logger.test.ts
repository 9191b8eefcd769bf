import { expect, it } from 'vitest';
import { createLogger } from '../../../server/telemetry/create-logger.ts';

/** The lines that one entry comes to. */
function lineOf(entry: object, message: string): string {
  const lines: string[] = [];
  createLogger('info', { write: (line) => void lines.push(line) }).info(entry, message);
  return lines.join('');
}

it.each([
  ['C0 controls', '\0\x07\x1b[2J\r\n'],
  ['DEL and C1 controls', '\x7f\x85\x9b2J\x9f'],
  ['line separators', '\u2028\u2029'],
  ['marks of direction', '\u061c\u200e\u200f\u202a\u202e\u2066\u2069'],
  ['unpaired surrogates', 'a\ud800b \udfffc'],
])('%s are escapes in a line, and the same characters to who reads it as JSON', (_, text) => {
  const line = lineOf({ requestId: text, nested: { [text]: [text] }, err: new Error(text) }, text);
  expect(line).toMatch(/^[ -~]+\n$/);
  expect(JSON.parse(line)).toMatchObject({
    requestId: text,
    nested: { [text]: [text] },
    err: { message: text },
    msg: text,
  });
});

it('leaves all other characters as they are', () => {
  const text = 'Müller 東京 🙂 “quote” – ﬁ \u200b';
  expect(lineOf({ text }, text)).toContain(`"text":"${text}"`);
});
