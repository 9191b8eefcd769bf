import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../schema/model/extraction.ts';
import { createRulesExtractor } from '../../../server/extraction/extract-document.ts';

const extractor = createRulesExtractor();

async function extract(text: string, publishedAt?: string): Promise<Extraction> {
  return extractor.extract({ text, publishedAt });
}

const ARTICLE = `Harbour talks stall as Chile rearms

The offer

Prime Minister Ada Okoro said on Tuesday that Chile had recruited 12,000 contract sailors in 2023. She cited a 3.5 times rise in hull production.

The plan

With plans to raise the coast guard to 45,000 in the coming year, Chile shows that it will stay.

The coast

This chain of forts covers 700 sq km of shoals.`;

describe('a whole article', () => {
  it('has its title, sections, figures and who makes them', async () => {
    const { title, sections, figures, rejections, actors } = await extract(ARTICLE, '2023-12-20');
    const okoro = actors.find(({ name }) => name.endsWith('Okoro'))?.key;
    expect(title).toBe('Harbour talks stall as Chile rearms');
    expect(sections.map(({ heading }) => heading)).toEqual(['The offer', 'The plan', 'The coast']);
    expect(rejections).toEqual([]);
    expect(
      figures.map(({ quantity, form, status, measure }) => [
        quantity.value,
        quantity.unit.label,
        form,
        status,
        measure,
      ]),
    ).toEqual([
      ['12000', 'sailors', 'ABSOLUTE', 'ACTUAL', 'contract sailors'],
      ['3.5', 'times', 'CHANGE_FACTOR', 'ACTUAL', 'hull production'],
      ['45000', 'coast guard', 'ABSOLUTE', 'TARGET', 'coast guard'],
      ['700', 'square kilometre', 'ABSOLUTE', 'ACTUAL', 'shoals'],
    ]);
    expect(okoro).toBeDefined();
    expect(figures.slice(0, 2).map(({ holder }) => holder)).toEqual([okoro, okoro]);
  });

  it('is refused when it is longer than the extractor takes', () => {
    const small = createRulesExtractor({ maxTextLength: 20 });
    expect(() => small.extract({ text: ARTICLE })).toThrow('at most 20');
  });

  it('stops when its signal aborts', () => {
    const signal = AbortSignal.abort(new Error('Stopped'));
    expect(() => extractor.extract({ text: ARTICLE }, { signal })).toThrow('Stopped');
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'Chile’s army ',
    'Ada Okoro said ',
    'that ',
    '“we will not move” ',
    'rose ',
    'by ',
    '5% ',
    '$4bn ',
    'nearly ',
    '3,000–5,000 ',
    'soldiers ',
    'in 2021',
    '. ',
    '.\r\n\r\n',
    '\n\nThe Plan\n\n',
    'He ',
    'a 5.6 times rise in exports ',
    'twice as many ',
    'one in five ',
    '“',
    '(',
    '\u202e',
    '\u00a0',
    '😀',
    '中文。',
    'e\u0301',
    '- ',
    'US$',
    'half a ',
    'million ',
    'if ',
    'unless ',
    'by 2030 ',
  );
  const texts = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 10 })), { maxLength: 40 });
  const readable = texts.map((pieces) => `${pieces.join('').replaceAll('\0', '')}\n\nA few words last.`);

  it('obeys the slice rule everywhere and names only its own actors', async () => {
    await fc.assert(
      fc.asyncProperty(readable, async (text) => {
        const { sections, actors, mentions, figures, positions, rejections } = await extract(
          text,
          '2024-02-29',
        );
        const keys = new Set<string | null>([null, ...actors.map(({ key }) => key)]);
        const claims = [...figures, ...positions];
        const quoted = [
          ...mentions,
          ...claims.flatMap(({ evidence }) => evidence),
          ...claims.flatMap(({ attribution }) => attribution.flatMap(({ cue }) => (cue ? [cue] : []))),
          ...sections.flatMap(({ heading, headingSpan }) =>
            headingSpan ? [{ ...headingSpan, quote: heading }] : [],
          ),
        ];
        for (const { start, end, quote } of quoted) expect(text.slice(start, end)).toBe(quote);
        for (const claim of claims) {
          expect(claim.evidence.some(({ role }) => role === 'STATEMENT')).toBe(true);
          expect(keys.has(claim.holder)).toBe(true);
          expect(claim.attribution.at(-1)?.source ?? null).toBe(claim.holder);
        }
        for (const { subject } of figures) expect(keys.has(subject)).toBe(true);
        expect(rejections).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same result each time', async () => {
    await fc.assert(
      fc.asyncProperty(readable, async (text) => {
        const first = JSON.stringify(await extract(text));
        expect(JSON.stringify(await createRulesExtractor().extract({ text }))).toBe(first);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['numbers', ['1 ', '$1 ', '5% of ', '12,', '1-', '5 times more than ', 'rose by 5% ', '1 million ']],
    ['names', ['Ada ', 'Ada Okoro ', 'Ministry of ', 'A. ', "Ada's ", 'UN ', 'the US-led ', 'Ada and ']],
    [
      'speech',
      ['he said that ', 'said ', '“Yes,” said Ada. ', 'according to Ada, ', 'if ', 'his ', '“', '"a" '],
    ],
    [
      'marks',
      ['a', '文', '- ', '* a\n', 'The Plan\n\n', '# A\n', '[', '**a ', '<a ', '| a ', '\u00a0', 'e\u0301'],
    ],
  ])('takes time linear in the length of hostile runs of %s', (_, units) => {
    const cost = (length: number) => {
      const started = process.cpuUsage();
      for (const unit of units)
        extractor.extract({ text: `${unit.repeat(length / unit.length)}\n\nA few words last.` });
      return process.cpuUsage(started).user;
    };
    cost(2_000);
    const [short, long] = [Math.max(cost(4_000), 1_000), cost(40_000)];
    expect(long / short).toBeLessThan(40);
  });
});
