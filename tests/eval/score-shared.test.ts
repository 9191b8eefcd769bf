import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRulesExtractor } from '../../server/extraction/extract-document.ts';
import { printTable } from './print-table.ts';
import { scoreShared } from './score-shared.ts';
import { createScoreboard, type Tally } from './scoreboard.ts';

describe('scoring a folder of public sets', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'eval-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('counts values that are found, missed and made up', async () => {
    const text = 'The mill ground 40 tonnes of rye and sold 12 barrels of beer.';
    const labelled = (words: string, value: number) => {
      const start = text.indexOf(words);
      return { surface: words, value, start, end: start + words.length };
    };
    const figures = [labelled('40 tonnes', 40), labelled('beer', 7)];
    write('figures_quantulum3_en.jsonl', { id: 'one', text, figures });
    expect(await scored('quantulum3: value')).toEqual({
      gold: 2,
      goldHits: 1,
      predicted: 2,
      predictedHits: 1,
    });
  });

  it('counts names by overlap, and by class', async () => {
    const text = 'Angela Merkel met the board of the Acme Corporation in Germany on Friday.';
    const labelled = (words: string, type: string) => {
      const start = text.indexOf(words);
      return { text: words, type, start, end: start + words.length };
    };
    const entities = [labelled('Angela Merkel', 'PER'), labelled('Germany', 'ORG')];
    write('actors_wikigold.jsonl', { id: 'one', text, entities });
    expect(await scored('wikigold: names')).toMatchObject({ gold: 2, goldHits: 2 });
    expect(await scored('wikigold: names, class')).toMatchObject({ gold: 2, goldHits: 1 });
  });

  it('takes a text that is refused for one in which nothing is found', async () => {
    write('figures_quantulum3_en.jsonl', {
      id: 'one',
      text: '...',
      figures: [{ surface: '...', value: 3, start: 0, end: 3 }],
    });
    expect(await scored('quantulum3: value')).toEqual({
      gold: 1,
      goldHits: 0,
      predicted: 0,
      predictedHits: 0,
    });
  });

  it('leaves out the sets that are not there', async () => {
    const board = createScoreboard();
    await scoreShared(folder, createRulesExtractor().extract, board);
    expect(board.tallies.size).toBe(0);
  });

  function write(file: string, row: object): void {
    writeFileSync(join(folder, file), `${JSON.stringify(row)}\n`);
  }

  async function scored(part: string): Promise<Tally | undefined> {
    const board = createScoreboard();
    await scoreShared(folder, createRulesExtractor().extract, board);
    return board.tallies.get(part);
  }
});

describe('the table', () => {
  const tallies = new Map([
    ['quantulum3: value', { gold: 10, goldHits: 9, predicted: 10, predictedHits: 9 }],
  ]);

  it('shows what was reached, what is to be reached, and the change', () => {
    const table = printTable([{ name: 'sets', tallies, baseline: { 'quantulum3: value': 88 } }]);
    expect(table).toMatch(/quantulum3: value +10 +10 +90\.0 +90\.0 +90\.0 +F1 80 ✓ +\+2\.0/);
  });
});
