import { describe, expect, it } from 'vitest';
import type { QuotedSpan } from '../../schema/model/span.ts';
import { heldOutA, heldOutB, heldOutC, heldOutD, heldOutE } from '../gold/held-out/index.ts';
import { goldBriefings } from '../gold/index.ts';
import { findNumerals } from './find-numerals.ts';
import type { GoldBriefing } from './gold-briefing.ts';
import { contains, loadGold } from './load-gold.ts';
import { resolveWords } from './resolve-words.ts';

const fullBriefings = [...goldBriefings, ...heldOutA, ...heldOutB, ...heldOutD, ...heldOutE];
const allBriefings = [...fullBriefings, ...heldOutC];

describe('the gold', () => {
  it('has at least twenty briefings, each with a name of its own', () => {
    expect(goldBriefings.length).toBeGreaterThanOrEqual(20);
    expect(new Set(allBriefings.map(({ name }) => name)).size).toBe(allBriefings.length);
  });

  describe.each(allBriefings)('$name', (briefing: GoldBriefing) => {
    it('is short enough to be annotated in full', () => {
      const words = briefing.text.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(120);
      expect(words).toBeLessThanOrEqual(500);
    });

    it('names every quote so that it is found exactly once', () => {
      const gold = loadGold(briefing);
      const spans = [
        ...gold.headings,
        ...gold.mentions,
        ...gold.otherNames,
        ...gold.dismissed,
        ...gold.figures.flatMap(({ span, time, baseline }) => [span, time, baseline]),
        ...gold.positions.flatMap(({ cue, horizon, conditions }) => [
          cue,
          horizon,
          ...conditions.map(({ span }) => span),
        ]),
      ].filter((span) => span !== null);
      expect(spans.filter(({ start, end, quote }) => briefing.text.slice(start, end) !== quote)).toEqual([]);
    });

    it('annotates no figure and no cue twice', () => {
      const gold = loadGold(briefing);
      for (const places of [gold.figures.map(({ span }) => span), gold.positions.map(({ cue }) => cue)])
        expect(
          places.filter((place) => places.some((other) => other !== place && contains(other, place))),
        ).toEqual([]);
    });

    it('accounts for every numeral', () => {
      const gold = loadGold(briefing);
      const accounted = [
        ...gold.figures.flatMap(({ span, time, baseline }) => [span, time, baseline]),
        ...gold.positions.map(({ horizon }) => horizon),
        ...gold.dismissed,
      ].filter((span): span is QuotedSpan => span !== null);
      expect(openOnes(findNumerals(briefing.text), accounted)).toEqual([]);
    });

    it('gives every figure a value, bounds or a vague reading', () => {
      for (const figure of briefing.figures) {
        const isVague = figure.approximation === 'VAGUE';
        const bounds = figure.lower !== undefined && figure.upper !== undefined;
        expect([figure.value !== undefined, bounds, isVague].filter(Boolean), figure.quote).toHaveLength(1);
      }
    });

    it('mentions every actor', () => {
      for (const [id, { mentions }] of Object.entries(briefing.actors))
        expect(Object.values(mentions).flat().length, id).toBeGreaterThan(0);
    });
  });

  describe.each(fullBriefings)('$name, annotated in full,', (briefing: GoldBriefing) => {
    it('accounts for every name', () => {
      const gold = loadGold(briefing);
      const accounted = [...gold.mentions, ...gold.otherNames, ...gold.figures.map(({ span }) => span)];
      expect(openOnes(findCapitalised(briefing), accounted)).toEqual([]);
    });

    it('accounts for every pronoun that stands for a person', () => {
      const { mentions, headings } = loadGold(briefing);
      const pronouns = Array.from(
        briefing.text.matchAll(/\b(?:he|she|him|his|her|hers|I|my|we|our|us)\b/gi),
        ({ 0: quote, index }) => ({ start: index, end: index + quote.length, quote }),
      ).filter(({ quote }) => quote !== 'US');
      expect(openOnes(pronouns, [...mentions, ...headings])).toEqual([]);
    });
  });
});

describe('the words of an annotation', () => {
  const text = 'The ton is not a tonne. He said 5% and 4.5%, and she said 6%.';

  it('are found as whole words', () => {
    expect(resolveWords(text, 'ton')).toEqual({ start: 4, end: 7, quote: 'ton' });
    expect(resolveWords(text, '5%').start).toBe(text.indexOf('5%'));
  });

  it('are found by the words around them', () => {
    expect(resolveWords(text, 'she {said} 6%')).toEqual({ start: 53, end: 57, quote: 'said' });
  });

  it('are refused when they are missing', () => {
    expect(() => resolveWords(text, 'barrel')).toThrow('it is not in the text');
  });

  it('are refused when they stand more than once', () => {
    expect(() => resolveWords(text, 'said')).toThrow('it stands 2 times');
  });
});

function openOnes(all: readonly QuotedSpan[], accounted: readonly QuotedSpan[]): readonly string[] {
  return all
    .filter((one) => !accounted.some((span) => span.start < one.end && one.start < span.end))
    .map(({ start, end, quote }) => `${quote} at ${start}–${end}`);
}

/** Words with a capital inside a sentence, outside titles and headings. */
function findCapitalised({ text, title, headings }: GoldBriefing): readonly QuotedSpan[] {
  const furniture = new Set([title, ...headings.map(({ heading }) => heading)]);
  const found: QuotedSpan[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (furniture.has(line.replace(/^#+ /, ''))) continue;
    for (const match of line.matchAll(/(?<=[\p{L}\d,;)’'] )\p{Lu}[\p{L}-]+/gu))
      if (!KNOWN.test(match[0]))
        found.push({
          start: index + match.index,
          end: index + match.index + match[0].length,
          quote: match[0],
        });
  }
  return found;
}

/** Calendar names and titles of persons, which are no names by themselves. */
const KNOWN =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|President|General|Prime|Minister|Foreign|Defence|Environment|Commerce|Education|Transport|Secretary|Professor|Judge|Mayor|Governor|Fire|Chief|Chancellor|Commissioner|Executive|Officer|Section|Act|Article)$/;
