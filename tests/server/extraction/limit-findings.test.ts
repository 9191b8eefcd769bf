import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../schema/model/actor.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import { createRulesExtractor } from '../../../server/extraction/extract-document.ts';
import { EXTRACTION_LIMITS } from '../../../server/extraction/extraction-limits.ts';
import { findFigures } from '../../../server/extraction/figures/find-figures.ts';
import { limitLedger } from '../../../server/extraction/ledger/limit-ledger.ts';
import { type Findings, limitFindings, limitRejections } from '../../../server/extraction/limit-findings.ts';
import { splitSections } from '../../../server/extraction/text/split-sections.ts';
import { tagText } from '../../../server/extraction/text/tag-text.ts';

const NOTHING: Findings = {
  actors: [],
  mentions: [],
  places: [],
  figures: [],
  positions: [],
  rejections: [],
};
const { claimsPerSentence, claimsPerText, actors: maxActors, ledgerItems, sections } = EXTRACTION_LIMITS;

async function extract(text: string) {
  return createRulesExtractor().extract({ text, format: 'MARKDOWN' });
}

describe('the claims of one sentence', () => {
  const numbers = Array.from({ length: claimsPerSentence + 12 }, (_, index) => `${index + 101} mm`);

  it('are kept up to the limit, in text order, and the rest stands in the ledger', async () => {
    const { figures, rejections, ledger } = await extract(
      `Rain in order: ${numbers.join(' ')}.\n\nIt cost 7 euros.`,
    );
    expect(figures.map(({ quantity }) => quantity.value)).toEqual([
      ...Array.from({ length: claimsPerSentence }, (_, index) => String(index + 101)),
      '7',
    ]);
    expect(rejections).toEqual([{ reason: 'TOO_MANY', quote: '12 figures' }]);
    const excess = ledger.filter(({ reason }) => reason === 'TOO_MANY');
    expect(excess.map(({ quote }) => quote)).toEqual(numbers.slice(-12).map((number) => number.slice(0, 3)));
  });

  it('have an item of the ledger for their rest where digits without blanks are one numeral', async () => {
    const text = `${'4,'.repeat(claimsPerSentence + 10)} and more.`;
    const { figures, ledger } = await extract(text);
    expect(figures).toHaveLength(claimsPerSentence);
    const excess = ledger.filter(({ reason }) => reason === 'TOO_MANY');
    expect(excess.map(({ quote, start }) => [start, quote])).toEqual([
      [claimsPerSentence * 2, text.slice(claimsPerSentence * 2, text.lastIndexOf('4') + 1)],
    ]);
  });
});

describe('the findings of one text', () => {
  const text = 'It sold 30 boats.';
  const tagged = tagText(text, splitSections(text).sections);
  const [figure] = findFigures(tagged) as readonly [Figure];
  const actor = (index: number): Actor => ({
    key: `a${index}`,
    name: `A ${index}`,
    kind: 'PERSON',
    aliases: [],
    roles: [{ title: 'head', organization: `a${maxActors}` }],
  });

  it('are at most so many claims', () => {
    // Each in a sentence of its own, as far as the sentences of the text tell.
    const length = claimsPerText + 3;
    const sentences = Array.from({ length }, (_, ordinal) => ({
      ordinal,
      section: 0,
      start: ordinal * 10,
      end: ordinal * 10 + 9,
      tokens: [],
    }));
    const figures = sentences.map(({ start, end }) => ({
      ...figure,
      evidence: [{ role: 'STATEMENT', start, end, quote: text } as const],
    }));
    const kept = limitFindings({ ...tagged, sentences }, { ...NOTHING, figures });
    expect(kept.figures).toEqual(figures.slice(0, claimsPerText));
    expect(kept.rejections).toEqual([{ reason: 'TOO_MANY', quote: '3 figures' }]);
  });

  it('are at most so many actors, with their mentions and claims', () => {
    const actors = Array.from({ length: maxActors + 1 }, (_, index) => actor(index));
    const mention = { start: 0, end: 2, quote: 'It', form: 'NAME', confidence: 90 } as const;
    const mentions = [
      { ...mention, actor: 'a0' },
      { ...mention, actor: `a${maxActors}` },
    ];
    const figures = [figure, { ...figure, subject: `a${maxActors}` }];
    const kept = limitFindings(tagged, { ...NOTHING, actors, mentions, figures });
    expect([kept.actors.length, kept.mentions, kept.figures]).toEqual([maxActors, [mentions[0]], [figure]]);
    expect(kept.actors[0]?.roles).toEqual([{ title: 'head', organization: null }]);
    expect(kept.rejections.map(({ quote }) => quote)).toEqual(['1 actors', '1 mentions', '1 figures']);
  });

  it('have no claim that is attributed over more links than the limit', () => {
    const step = {
      source: 'a0',
      cue: null,
      mode: 'INDIRECT',
      type: 'COMMUNICATION',
      negated: false,
    } as const;
    const attribution = Array.from({ length: EXTRACTION_LIMITS.attributionSteps + 1 }, () => step);
    const far = { ...figure, holder: 'a0', attribution };
    const near = { ...far, attribution: attribution.slice(1) };
    const kept = limitFindings(tagged, { ...NOTHING, actors: [actor(0)], figures: [near, far] });
    expect(kept.figures).toEqual([near]);
  });
});

it('counts the rejections that are not kept, and keeps those that count', () => {
  const rejections = Array.from({ length: EXTRACTION_LIMITS.rejections + 5 }, (_, index) => ({
    reason: 'NO_FIGURE' as const,
    quote: String(index),
  }));
  const count = { reason: 'TOO_MANY', quote: '4 figures' } as const;
  const kept = limitRejections([...rejections, count]);
  expect(kept).toHaveLength(EXTRACTION_LIMITS.rejections);
  expect(kept.slice(-2)).toEqual([count, { reason: 'TOO_MANY', quote: '7 rejections' }]);
});

it('ends the ledger of a text with one item for all that exceeds its limit', () => {
  const text = 'ten '.repeat(ledgerItems + 20);
  const items = Array.from({ length: ledgerItems + 20 }, (_, index) => {
    const start = index * 4;
    return { kind: 'NUMERAL', status: 'OPEN', reason: null, start, end: start + 3, quote: 'ten' } as const;
  });
  const kept = limitLedger(text, items);
  const [start, end] = [(ledgerItems - 1) * 4, text.length - 1];
  const rest = { kind: 'NUMERAL', status: 'DISMISSED', reason: 'TOO_MANY', start, end };
  expect(kept).toEqual([...items.slice(0, ledgerItems - 1), { ...rest, quote: text.slice(start, end) }]);
  expect(limitLedger(text, items.slice(0, ledgerItems))).toHaveLength(ledgerItems);
});

it('counts headings beyond the most sections to the body of the last one', async () => {
  const text = '# A head\n\nIt rained.\n\n'.repeat(sections + 10);
  const read = splitSections(text, 'MARKDOWN').sections;
  expect(read).toHaveLength(sections - 1);
  expect(text.slice(read.at(-1)?.span.start, read.at(-1)?.span.end)).toMatch(/^It rained\.\n\n# A head/);
});
