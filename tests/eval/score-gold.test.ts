import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../schema/model/extraction.ts';
import { heldOutA, heldOutB, heldOutC, heldOutD, heldOutE } from '../gold/held-out/index.ts';
import { goldBriefings } from '../gold/index.ts';
import { type LoadedBriefing, loadGold } from './load-gold.ts';
import { nounHead } from './noun-head.ts';
import { perfectExtraction } from './perfect-extraction.ts';
import { scoreExtraction } from './score-gold.ts';
import { createScoreboard, scoreOf } from './scoreboard.ts';

const PERFECT = { precision: 100, recall: 100, f1: 100 };

describe('the scorer', () => {
  it.each([...goldBriefings, ...heldOutA, ...heldOutB, ...heldOutC, ...heldOutD, ...heldOutE])(
    'finds no fault in the gold of $name itself',
    (briefing) => {
      const gold = loadGold(briefing);
      const board = scored(gold, perfectExtraction(gold));
      expect(board.mistakes).toEqual([]);
      for (const [part, tally] of board.tallies)
        if (tally.gold > 0) expect(scoreOf(tally), part).toEqual(PERFECT);
    },
  );

  it('takes a figure that is not found off the recall alone', () => {
    const { gold, perfect } = firstBriefing();
    const figures = perfect.figures.filter(({ quantity }) => quantity.raw !== '4.5%');
    const board = scored(gold, { ...perfect, figures });
    const score = scoreOf(board.tallies.get('figures: value')!);
    expect(score.precision).toBe(100);
    expect(score.recall).toBeLessThan(100);
  });

  it('takes a figure that is not there off the precision alone', () => {
    const { gold, perfect } = firstBriefing();
    const [figure] = perfect.figures;
    const stray = { ...figure!, evidence: [{ start: 0, end: 7, quote: 'Dockers', role: 'VALUE' as const }] };
    const score = scoreOf(
      scored(gold, { ...perfect, figures: [...perfect.figures, stray] }).tallies.get('figures: value')!,
    );
    expect(score.recall).toBe(100);
    expect(score.precision).toBeLessThan(100);
  });

  it('sees a wrong form without faulting the value', () => {
    const { gold, perfect } = firstBriefing();
    const figures = perfect.figures.map((figure) => ({ ...figure, form: 'RANK' as const }));
    const { tallies } = scored(gold, { ...perfect, figures });
    expect(scoreOf(tallies.get('figures: value')!)).toEqual(PERFECT);
    expect(scoreOf(tallies.get('figures: value, form')!).f1).toBe(0);
  });

  it('sees a wrong holder without faulting the cue', () => {
    const { gold, perfect } = firstBriefing();
    const positions = perfect.positions.map((position) => ({ ...position, holder: null }));
    const { tallies } = scored(gold, { ...perfect, positions });
    expect(scoreOf(tallies.get('positions: cue')!)).toEqual(PERFECT);
    expect(scoreOf(tallies.get('positions: cue, holder')!).f1).toBe(0);
  });

  it('does not count optional items as mistakes', () => {
    const { gold, perfect } = firstBriefing();
    const required = new Set(gold.figures.filter(({ optional }) => !optional).map(({ span }) => span.start));
    const figures = perfect.figures.filter(({ evidence }) => required.has(evidence[0]!.start));
    expect(figures.length).toBeLessThan(perfect.figures.length);
    expect(scoreOf(scored(gold, { ...perfect, figures }).tallies.get('figures: value')!)).toEqual(PERFECT);
  });

  it('counts a second key for one actor as wrong', () => {
    const { gold, perfect } = firstBriefing();
    const again = { ...perfect.actors.find(({ key }) => key === 'hwu')!, key: 'hwu-2' };
    const { mistakes } = scored(gold, { ...perfect, actors: [...perfect.actors, again] });
    expect(mistakes.map(({ sort }) => sort)).toEqual(['split actor']);
  });
});

describe('the head of a phrase', () => {
  it.each([
    ['tank production', 'production'],
    ['production of tanks', 'production'],
    ['reconnaissance drones', 'drone'],
    ['losses', 'loss'],
    ['duties', 'duty'],
    ['to intervene', 'intervene'],
    ['gas', 'gas'],
  ])('of %j is %j', (phrase, head) => {
    expect(nounHead(phrase)).toBe(head);
  });
});

function scored(gold: LoadedBriefing, extraction: Extraction) {
  const board = createScoreboard();
  scoreExtraction(gold, extraction, board);
  return board;
}

function firstBriefing() {
  const gold = loadGold(goldBriefings.find(({ name }) => name === 'harbour-strike')!);
  return { gold, perfect: perfectExtraction(gold) };
}
