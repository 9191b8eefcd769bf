import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Extraction } from '../../../schema/model/extraction.ts';
import { countQuotes } from '../../helpers/count-quotes.ts';
import { temporaryFolder } from '../../helpers/dialects.ts';
import { runStandpoint } from '../../helpers/run-standpoint.ts';

const ARTICLE =
  'Bergen – Norway said on Monday that it had bought 40 buses. \u{1F68C} Ada Lund doubts the plan.\n';

const GERMAN =
  'Die Bürgermeisterin sagte am Montag, die Brücke werde sechs Wochen lang gesperrt. Täglich müssten rund 4.000 Autos einen anderen Weg nehmen, und die Busse führen nur noch einmal in der Stunde über den Fluss. Der Stadtrat will im Frühling über das Geld entscheiden.';

it('writes one result a line, in order, each with its id; answers a bad line on its line, and goes on', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => ({
    id: `n-${index}`,
    text: `${ARTICLE}Part ${index} of it.`,
  }));
  const bad = [
    '{"id": "good", "text": "Norway bought 40 buses."}',
    '',
    '{"id": "empty", "text": "  "}',
    'not json',
    '{"id": "nul", "text": "Buses\\u0000run"}',
    '{"id": "half", "text": "Buses \\ud83d run"}',
    '{"id": "date", "text": "Buses run.", "publishedAt": "Monday"}',
    JSON.stringify({ id: 'german', text: GERMAN }),
    '{"id": "last", "text": "Norway sold 12 buses."}',
  ];
  const { exitCode, stdout, stderr } = await runStandpoint(['extract', '-', '--jsonl'], {
    stdin: [...lines.map((line) => JSON.stringify(line)), ...bad].join('\r\n'),
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  const results: (Extraction & { id: string; error?: { code: string } })[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(results.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
    ...lines.map(({ id }) => [id, null]),
    ['good', null],
    ['empty', 'EMPTY_TEXT'],
    [null, 'INVALID_INPUT'],
    ['nul', 'ILL_FORMED_TEXT'],
    ['half', 'ILL_FORMED_TEXT'],
    ['date', 'INVALID_INPUT'],
    ['german', 'UNSUPPORTED_LANGUAGE'],
    ['last', null],
  ]);
  for (const [index, { text }] of lines.entries()) {
    expect(Object.keys(results[index]!)).toEqual(
      expect.arrayContaining(['sections', 'actors', 'mentions', 'figures', 'positions', 'rejections']),
    );
    expect(countQuotes(text, results[index])).toBeGreaterThan(2);
  }
  expect(results[41]).toEqual({ id: 'empty', error: { code: 'EMPTY_TEXT', message: expect.any(String) } });
});

it('names the option that a misspelt one is like, with exit code 2', async () => {
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

it('finds the sections of a text that is not English, where they are enough', async () => {
  const { stdout } = await runStandpoint(['extract', '-', '--sections-only'], { stdin: GERMAN });
  expect(JSON.parse(stdout)).toMatchObject({
    extractor: 'sections',
    language: 'de',
    sections: [{ ordinal: 0 }],
    figures: [],
    ledger: [],
  });
});
