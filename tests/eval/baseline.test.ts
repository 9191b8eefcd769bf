import { describe, expect, it } from 'vitest';
import { createRulesExtractor } from '../../server/extraction/extract-document.ts';
import { goldBriefings } from '../gold/index.ts';
import { baselineOf, findFalls, readBaseline } from './baseline.ts';
import { scoreGold } from './score-gold.ts';
import { createScoreboard, type Tally } from './scoreboard.ts';

describe('the rules on the gold', () => {
  it('fall in no part more than a point below the baseline', async () => {
    const board = createScoreboard();
    await scoreGold(goldBriefings, createRulesExtractor().extract, board);
    expect(findFalls(readBaseline('baseline'), board.tallies)).toEqual([]);
  });
});

describe('a baseline', () => {
  const tally = (hits: number): Tally => ({ gold: 100, goldHits: hits, predicted: 100, predictedHits: hits });
  const tallies = (hits: number) => new Map([['figures: value', tally(hits)]]);

  it('holds what was reached', () => {
    expect(baselineOf(tallies(90))).toEqual({ 'figures: value': 90 });
  });

  it('allows a point less and names a part that fell by more', () => {
    expect(findFalls({ 'figures: value': 90 }, tallies(89))).toEqual([]);
    expect(findFalls({ 'figures: value': 90 }, tallies(88))).toEqual(['figures: value fell from 90 to 88']);
  });

  it('names a part that is no longer measured', () => {
    expect(findFalls({ gone: 90 }, tallies(90))).toEqual(['gone is no longer measured']);
  });

  it('counts false predictions upwards where nothing is to be found', () => {
    const falseHeadings = new Map([
      ['false headings', { gold: 0, goldHits: 0, predicted: 5, predictedHits: 0 }],
    ]);
    expect(findFalls({ 'false headings': 2 }, falseHeadings)).toEqual(['false headings fell from 2 to 5']);
    expect(findFalls({ 'false headings': 9 }, falseHeadings)).toEqual([]);
  });
});
