import { expect, it } from 'vitest';
import { decodeText } from '../../../../server/ingest/text/decode-text.ts';

const text = 'Zürich\r\n\u201CЖ\u201D \u{1F6A7} A\u0301\n';

it('decodes UTF-8 and keeps every character', () => {
  expect(decodeText(Buffer.from(text), 'a.txt')).toBe(text);
});

it('takes a byte order mark off, and decodes UTF-16 by it', () => {
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  expect(decodeText(Buffer.from(`\uFEFF${text}`), 'a.txt')).toBe(text);
  expect(decodeText(little, 'a.txt')).toBe(text);
  expect(decodeText(Buffer.from(little).swap16(), 'a.txt')).toBe(text);
});

it.each(['\n', '\r\n', '\r', '\u2028', '\u0085', '\f', '\v'])('keeps %j at the end of a line', (end) => {
  const lines = ['one', '', '\ttwo ', 'three'].join(end) + end;
  expect(decodeText(Buffer.from(lines), 'a.txt')).toBe(lines);
});

it('keeps a byte order mark that is not the first character', () => {
  expect(decodeText(Buffer.from('one\uFEFFtwo'), 'a.txt')).toBe('one\uFEFFtwo');
  expect(decodeText(Buffer.from('\uFEFF\uFEFFone'), 'a.txt')).toBe('\uFEFFone');
});

it.each([
  ['Z\xfcrich', 'Z\u00fcrich'],
  [
    '\x93It cost \x8030,\x94 she said \x96 the caf\xe9\x92s owner\x85',
    '“It cost €30,” she said – the café’s owner…',
  ],
])('decodes Windows-1252 where the bytes can hardly be anything else', (bytes, words) => {
  expect(decodeText(Buffer.from(bytes, 'latin1'), 'a.txt')).toBe(words);
});

it.each<[string, Buffer, string]>([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'BINARY_FILE'],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'BINARY_FILE'],
  ['a text with NUL', Buffer.from('one\0two'), 'BINARY_FILE'],
  ['a text of one high byte between blanks', Buffer.from('a \xfc b', 'latin1'), 'ILL_FORMED_TEXT'],
  ['a Latin-2 text', Buffer.from('W\xb3adys\xb3aw \xa6wi\xeacki', 'latin1'), 'ILL_FORMED_TEXT'],
  [
    'a KOI8-R text',
    Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x20, 0xcd, 0xc9, 0xd2]),
    'ILL_FORMED_TEXT',
  ],
  [
    'a text of two encodings',
    Buffer.concat([Buffer.from('Zürich, '), Buffer.from('Z\xfcrich', 'latin1')]),
    'ILL_FORMED_TEXT',
  ],
  ['a Shift JIS text', Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x0a]), 'ILL_FORMED_TEXT'],
  ['a text cut inside a character', Buffer.from('Zürich ü').subarray(0, -1), 'ILL_FORMED_TEXT'],
  ['UTF-16 without a mark', Buffer.from('Plain words', 'utf16le'), 'BINARY_FILE'],
  ['half a surrogate pair in UTF-16', Buffer.from('\uFEFFone \uD83D two', 'utf16le'), 'ILL_FORMED_TEXT'],
])('refuses %s', (_, bytes, code) => {
  expect(() => decodeText(bytes, 'a.txt')).toThrow(expect.objectContaining({ code }));
  expect(() => decodeText(bytes, 'a.txt')).toThrow(/^Cannot read a\.txt: it is/);
});
