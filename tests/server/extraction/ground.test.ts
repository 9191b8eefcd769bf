import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../schema/model/figure.ts';
import { findFigures } from '../../../server/extraction/figures/find-figures.ts';
import { ground, type Proposal } from '../../../server/extraction/ground.ts';
import { splitSections } from '../../../server/extraction/text/split-sections.ts';
import { tagText } from '../../../server/extraction/text/tag-text.ts';

const TEXT = 'The port lost 40 cranes in 2021. Okoro blamed the storm.';
const okoro = { key: 'okoro', name: 'Okoro', kind: 'PERSON', aliases: [], roles: [] } as const;
const mention = { start: 33, end: 38, quote: 'Okoro', actor: 'okoro', form: 'NAME', confidence: 99 } as const;
const [figure] = findFigures(tagText(TEXT, splitSections(TEXT).sections));

function grounded(proposal: Partial<Proposal>) {
  return ground(TEXT, { actors: [okoro], mentions: [], figures: [], positions: [], ...proposal });
}

function reasonFor(change: Partial<Figure>) {
  const { figures, rejections } = grounded({ figures: [{ ...figure!, ...change }] });
  expect(figures.length + rejections.length).toBe(1);
  return rejections[0]?.reason ?? null;
}

const step = { source: 'okoro', cue: null, mode: 'INDIRECT', type: 'COMMUNICATION', negated: false } as const;

describe('a figure', () => {
  it('passes when all of it stands in the text', () => {
    expect(reasonFor({})).toBeNull();
    expect(reasonFor({ holder: 'okoro', attribution: [step], subject: 'okoro' })).toBeNull();
  });

  it.each([
    ['QUOTE_NOT_FOUND', { evidence: [{ role: 'STATEMENT', start: 0, end: 8, quote: 'The port lost' }] }],
    ['NO_STATEMENT', { evidence: [] }],
    ['UNKNOWN_ACTOR', { subject: 'nobody' }],
    ['UNKNOWN_ACTOR', { holder: 'nobody', attribution: [{ ...step, source: 'nobody' }] }],
    ['BROKEN_CHAIN', { holder: 'okoro' }],
    ['BROKEN_CHAIN', { attribution: [step] }],
    ['BROKEN_CHAIN', { holder: 'okoro', attribution: [step], reportedBy: 'okoro' }],
    [
      'QUOTE_NOT_FOUND',
      { holder: 'okoro', attribution: [{ ...step, cue: { start: 0, end: 3, quote: 'said' } }] },
    ],
    ['VALUE_MISMATCH', { quantity: { ...figure!.quantity, value: '41' } }],
    ['VALUE_MISMATCH', { quantity: { ...figure!.quantity, raw: '40 cranes' } }],
  ] as const)('is refused with %s', (reason, change) => {
    expect(reasonFor(change)).toBe(reason);
  });
});

it('refuses a mention that is not at its offsets or of nobody known, and says which', () => {
  const { mentions, rejections } = grounded({
    mentions: [mention, { ...mention, start: 34, end: 39 }, { ...mention, actor: 'nobody' }],
  });
  expect(mentions).toEqual([mention]);
  expect(rejections).toEqual([
    { reason: 'QUOTE_NOT_FOUND', quote: 'Okoro' },
    { reason: 'UNKNOWN_ACTOR', quote: 'Okoro' },
  ]);
});
