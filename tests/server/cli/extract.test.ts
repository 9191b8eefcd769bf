import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Extraction } from '../../../schema/model/extraction.ts';
import { temporaryFolder } from '../../helpers/dialects.ts';
import { runStandpoint } from '../../helpers/run-standpoint.ts';

const ARTICLE =
  'Bergen – Norway said on Monday that it had bought 40 buses. \u{1F68C} Ada Lund doubts the plan.\n';

/** Checks the slice rule on everything with a quote, at any depth, and counts the quotes. */
function countQuotes(text: string, value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce((sum: number, part) => sum + countQuotes(text, part), 0);
  if (!('quote' in value && 'start' in value && 'end' in value)) return below;
  expect(text.slice(Number(value.start), Number(value.end))).toBe(value.quote);
  return below + 1;
}

it('writes one result a line, in order, each with its id and the whole extraction', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => ({
    id: `n-${index}`,
    text: `${ARTICLE}Part ${index} of it.`,
  }));
  const { exitCode, stdout, stderr } = await runStandpoint(['extract', '-', '--jsonl'], {
    stdin: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const results: (Extraction & { id: string })[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(results.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
  for (const [index, result] of results.entries()) {
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(['sections', 'actors', 'mentions', 'figures', 'positions', 'rejections']),
    );
    expect(countQuotes(lines[index]!.text, result)).toBeGreaterThan(2);
  }
});

it('answers a bad line on its line, and goes on', async () => {
  const stdin = [
    '{"id": "good", "text": "Norway bought 40 buses."}',
    '',
    '{"id": "empty", "text": "  "}',
    'not json',
    '{"id": "nul", "text": "Buses\\u0000run"}',
    '{"id": "half", "text": "Buses \\ud83d run"}',
    '{"id": "date", "text": "Buses run.", "publishedAt": "Monday"}',
    '{"id": "last", "text": "Norway sold 12 buses."}',
  ].join('\r\n');
  const { exitCode, stdout } = await runStandpoint(['extract', '-', '--jsonl'], { stdin });
  expect(exitCode).toBe(1);
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(results.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
    ['good', null],
    ['empty', 'EMPTY_TEXT'],
    [null, 'INVALID_INPUT'],
    ['nul', 'ILL_FORMED_TEXT'],
    ['half', 'ILL_FORMED_TEXT'],
    ['date', 'INVALID_INPUT'],
    ['last', null],
  ]);
  expect(results[1]).toEqual({ id: 'empty', error: { code: 'EMPTY_TEXT', message: expect.any(String) } });
});

it('prints one file as JSON or for reading', async () => {
  const file = join(temporaryFolder(), 'buses.txt');
  writeFileSync(file, ARTICLE);
  const json = await runStandpoint(['extract', file]);
  expect(json.exitCode).toBe(0);
  expect(countQuotes(ARTICLE, JSON.parse(json.stdout))).toBeGreaterThan(2);

  const text = await runStandpoint(['extract', file, '--format', 'text']);
  expect(text.stdout).toMatch(/^Actors\n.*Norway \(STATE\)/ms);
  expect(text.stdout).toMatch(/^Figures\n {2}40 — /m);
});

it.each<[string, string | Uint8Array, string]>([
  ['an empty file', '', 'EMPTY_TEXT'],
  ['a binary file', new Uint8Array([0, 1, 2, 3]), 'BINARY_FILE'],
  ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'UNSUPPORTED_FORMAT'],
  ['a file in another encoding', new Uint8Array([0x81, 0x8d, 0x20, 0x8f, 0x90, 0x9d]), 'ILL_FORMED_TEXT'],
  ['a file of five megabytes', 'Buses run. '.repeat(500_000), 'TEXT_TOO_LARGE'],
])('refuses %s', async (_, content, code) => {
  const file = join(temporaryFolder(), 'a.txt');
  writeFileSync(file, content);
  const { exitCode, stdout, stderr } = await runStandpoint(['extract', file]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^${code}: Cannot read [^\n]+\n$`));
});

it('refuses a missing file, and a misspelt option with a hint', async () => {
  const missing = await runStandpoint(['extract', join(temporaryFolder(), 'none.txt')]);
  expect(missing).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^NOT_FOUND: .*there is no such file\n$/),
  });
  const misspelt = await runStandpoint(['extract', 'a.txt', '--fromat', 'text']);
  expect(misspelt).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Did you mean --format?') });
});

it('takes the article out of a web page, and counts the spans in it', async () => {
  const page = join(temporaryFolder(), 'bridge.html');
  const body = '<nav>Home</nav><h1>Bridge</h1><p>Norway said it had bought 40 buses.</p>';
  writeFileSync(page, Buffer.from(`<meta charset=iso-8859-1>${body}<p>\xc5lesund.</p>`, 'latin1'));
  const { exitCode, stdout } = await runStandpoint(['extract', page]);
  const extraction: Extraction = JSON.parse(stdout);
  expect(exitCode).toBe(0);
  expect(extraction.text).toBe('# Bridge\n\nNorway said it had bought 40 buses.\n\nÅlesund.\n');
  expect(extraction).toMatchObject({ title: 'Bridge', figures: [{ quantity: { value: '40' } }] });
  expect(countQuotes(extraction.text ?? '', extraction)).toBeGreaterThan(2);
});

it('refuses a text that is not English, unless its sections are enough', async () => {
  const stdin =
    'Die Bürgermeisterin sagte am Montag, die Brücke werde sechs Wochen lang gesperrt. Täglich müssten rund 4.000 Autos einen anderen Weg nehmen, und die Busse führen nur noch einmal in der Stunde über den Fluss. Der Stadtrat will im Frühling über das Geld entscheiden.';
  const refused = await runStandpoint(['extract', '-'], { stdin });
  expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^UNSUPPORTED_LANGUAGE: /) });
  const { stdout } = await runStandpoint(['extract', '-', '--sections-only'], { stdin });
  expect(JSON.parse(stdout)).toMatchObject({
    extractor: 'sections',
    language: 'de',
    sections: [{ ordinal: 0 }],
    figures: [],
    ledger: [],
  });
});
