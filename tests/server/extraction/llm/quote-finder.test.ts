import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createQuoteFinder } from '../../../../server/extraction/llm/quote-finder.ts';

const TEXT = 'The mayor’s “plan”\u00a0— a  new\nquay. The mayor left.';

it.each([
  ['a quote as it stands', '“plan”', '“plan”'],
  ['straight marks', '"plan"', '“plan”'],
  ['another apostrophe', "mayor's", 'mayor’s'],
  ['another dash and other blanks', '"plan" - a new quay', '“plan”\u00a0— a  new\nquay'],
  ['blanks around it', '  quay ', 'quay'],
])('finds %s', (_, quote, expected) => {
  const { span } = createQuoteFinder(TEXT).find(quote, null);
  expect(span?.quote).toBe(expected);
  expect(TEXT.slice(span?.start, span?.end)).toBe(expected);
});

it.each(['the plan', 'PLAN', 'plan.', 'new quays', '', '   '])('does not find %j', (quote) => {
  expect(createQuoteFinder(TEXT).find(quote, null)).toEqual({ span: null, reason: 'QUOTE_NOT_FOUND' });
});

it('takes the place nearest to the hint of several, and none where two are as near', () => {
  const { find, findWithin } = createQuoteFinder(TEXT);
  expect(find('mayor', null).reason).toBe('QUOTE_AMBIGUOUS');
  expect(find('mayor', { start: 35, end: 50 }).span?.start).toBe(TEXT.lastIndexOf('mayor'));
  expect(find('mayor', { start: 0, end: TEXT.length }).reason).toBe('QUOTE_AMBIGUOUS');
  expect(findWithin('mayor', { start: 0, end: 20 }).span?.start).toBe(4);
  expect(findWithin('mayor', { start: 10, end: 20 }).reason).toBe('QUOTE_NOT_FOUND');
});

it('gives the words of the text itself, whatever the marks', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'ab "“”\'’-–— \u00a0\n😀') });
  fc.assert(
    fc.property(texts, texts, (text, quote) => {
      const { span } = createQuoteFinder(text).find(quote, { start: 0, end: 1 });
      if (span) expect(text.slice(span.start, span.end)).toBe(span.quote);
      if (quote.trim() !== '' && text.split(quote.trim()).length === 2)
        expect(span?.quote).toBe(quote.trim());
    }),
  );
});
