import { expect, it } from 'vitest';
import { parseJsonLine } from '../../../../server/cli/article-files/parse-json-line.ts';
import { readLines } from '../../../../server/cli/article-files/read-lines.ts';

async function linesOf(
  chunks: readonly string[],
  maxBytes = 100,
): Promise<(readonly [number, string | null])[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
  }
  const lines: (readonly [number, string | null])[] = [];
  for await (const { number, bytes } of readLines(stream(), maxBytes)) {
    lines.push([number, bytes && Buffer.from(bytes).toString('latin1')]);
  }
  return lines;
}

it('cuts a stream into lines, wherever its chunks end', async () => {
  expect(await linesOf(['on', 'e\ntw', 'o', '\n', '\n \r\nthree'])).toEqual([
    [1, 'one'],
    [2, 'two'],
    [5, 'three'],
  ]);
});

it('reads past a line that is too long', async () => {
  expect(await linesOf(['short\n', 'x'.repeat(90), 'x'.repeat(90), '\nshort\n'])).toEqual([
    [1, 'short'],
    [2, null],
    [3, 'short'],
  ]);
});

it.each(['utf16le', 'utf16be'])('cuts a file of %s into lines, wherever its chunks end', async (encoding) => {
  const bytes = Buffer.from(
    '\ufeff{"id": 1, "text": "\u0a0aB\u010a"}\r\n\r\n{"id": 2, "text": "Zürich"}\n',
    'utf16le',
  );
  if (encoding === 'utf16be') bytes.swap16();
  for (const size of [1, 3, 7, 1_000]) {
    async function* stream() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const articles = [];
    for await (const line of readLines(stream(), 1_000)) articles.push(parseJsonLine(line, 'a.jsonl'));
    expect(articles).toEqual([
      { name: 'a.jsonl:1', id: '1', input: { externalId: '1', text: '\u0a0aB\u010a' } },
      { name: 'a.jsonl:3', id: '2', input: { externalId: '2', text: 'Zürich' } },
    ]);
  }
});

const parse = (line: string | null) =>
  parseJsonLine({ number: 7, bytes: line === null ? null : Buffer.from(line, 'latin1') }, 'a.jsonl');

it('reads a line with its id and what it says of the text', () => {
  expect(parse('{"id": 12, "text": "T", "title": null, "publishedAt": "2025-02-01", "score": 3}')).toEqual({
    name: 'a.jsonl:7',
    id: '12',
    input: { externalId: '12', text: 'T', publishedAt: '2025-02-01' },
  });
});

it.each<[string, string | null, string | null, string, string]>([
  ['that is not JSON', '{"id": "a", "text"', null, 'INVALID_INPUT', 'it is not one JSON object'],
  ['that is a list', '[]', null, 'INVALID_INPUT', 'it is not one JSON object'],
  ['without a text', '{"id": "a"}', 'a', 'INVALID_INPUT', '"text" is not a string'],
  [
    'with a number for a title',
    '{"id": "a", "text": "T", "title": 1}',
    'a',
    'INVALID_INPUT',
    '"title" is not a string',
  ],
  ['with an unknown format', '{"text": "T", "format": "PDF"}', null, 'INVALID_INPUT', '"format" is none of'],
  ['in another encoding', '{"text": "\x93\xfa\x96\x7b"}', null, 'ILL_FORMED_TEXT', 'it is not valid UTF-8'],
  ['that is too long', null, null, 'TEXT_TOO_LARGE', 'the line is longer'],
])('gives a line %s its error', (_, line, id, code, state) => {
  expect(parse(line)).toMatchObject({
    name: 'a.jsonl:7',
    id,
    error: { code, message: expect.stringContaining(`Cannot read a.jsonl:7: ${state}`) },
  });
});
