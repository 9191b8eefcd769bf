import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeReadingCopy } from '../../../../server/extraction/text/reading-copy.ts';

it.each([
  ['one sort of line end', 'one\r\ntwo\rthree\u2028four\u0085five\vsix', 'one\ntwo\nthree\nfour\nfive\nsix'],
  ['a paragraph separator as the end of one', 'one\u2029two', 'one\n\ntwo'],
  ['a new page as the end of a paragraph', 'It closed.\fThe quay', 'It closed.\n\nThe quay'],
  ['a sentence that goes on over a page', 'said that the\f40 ferries', 'said that the\n40 ferries'],
  ['soft hyphens', 'har\u00adbour\u00ad\r\nmaster', 'harbourmaster'],
  [
    'invisible characters',
    '\ufeffthe fer\u200bry\u2060 of\u200f the\u202c po\u200drt',
    'the ferry of the port',
  ],
  [
    'hyphens that do not break a line',
    'a 40\u2011tonne crane and two\u2010thirds',
    'a 40-tonne crane and two-thirds',
  ],
  ['ligatures', 'the \ufb01rst o\ufb03ce of \ufb02ats', 'the first office of flats'],
  ['letters with combining marks', 'Zu\u0308rich', 'Z\u00fcrich'],
  ['blanks of fixed width', '5\u00a0million and 6\u2009%', '5 million and 6 %'],
  ['blanks that group digits', '12\u2007500 and 1\u202f000\u202f000', '12\u00a0500 and 1\u202f000\u202f000'],
  ['a word over the end of a line', 'the har-\n  bour and the ferr-\nies', 'the harbour and the ferries'],
  ['a compound over the end of a line', 'a long-\nterm plan of COVID-\n19', 'a long-term plan of COVID-19'],
  ['a suspended hyphen as it stands', 'short-\nand long-term', 'short-\nand long-term'],
  [
    'a quoted paragraph as one',
    '> more than\n> 5 ferries\n>\n> It is.',
    '> more than\n5 ferries\n\n> It is.',
  ],
  ['a sign of comparison as it stands', 'the value is\n> 5 ferries', 'the value is\n> 5 ferries'],
  [
    'powers of ten',
    '10\u2076 tonnes, 2.5 \u00d7 10\u00b3 and 4\u00b710\u207b\u00b2',
    '1000000 tonnes, 2500 and 0.04',
  ],
  [
    'units with their powers',
    '400 m\u00b2 and 3 square metres\u00b2',
    '400 m\u00b2 and 3 square metres\u00b2',
  ],
  [
    'marks of footnotes',
    'The port\u00b9 is large.\u00b2\n\u00b9 It is old.',
    'The port is large.\n It is old.',
  ],
  ['powers of other numbers as they stand', '2\u2076\u2074 keys', '2\u2076\u2074 keys'],
])('reads %s', (_, text, read) => {
  expect(makeReadingCopy(text).text).toBe(read);
});

it('leads each word back to the characters that it was read from', () => {
  const text = 'The mi\u00adni\u200bstry\r\nsaid 4 bil-\r\nlion and \ufb01fty.';
  const copy = makeReadingCopy(text);
  const quoteOf = (words: string) => {
    const at = copy.text.indexOf(words);
    const { start, end } = copy.toSource({ start: at, end: at + words.length });
    return text.slice(start, end);
  };
  expect(quoteOf('ministry')).toBe('mi\u00adni\u200bstry');
  expect(quoteOf('ministry\nsaid')).toBe('mi\u00adni\u200bstry\r\nsaid');
  expect(quoteOf('billion')).toBe('bil-\r\nlion');
  expect(quoteOf('fifty')).toBe('\ufb01fty');
  expect(copy.toSource({ start: 4, end: 4 })).toEqual({ start: 4, end: 4 });
});

it('gives every span of the copy a span of the text, in the same order', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    ' ',
    '\r\n',
    '\u00ad',
    '\ufb01',
    '-\n',
    '> ',
    '\u2076',
    '10',
    '\u00a0',
    '.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const copy = makeReadingCopy(text);
      let last = 0;
      for (let at = 0; at < copy.text.length; at += 1) {
        const { start, end } = copy.toSource({ start: at, end: at + 1 });
        expect(start).toBeGreaterThanOrEqual(Math.min(last, start));
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThanOrEqual(last);
        last = end;
      }
    }),
  );
});

it.each(['a', '-\n', '\u00ad', '1\u00a0', '111\u00a0', '\u00b9', 'a\u0301', '>', '> \n', '\r', '10\u2076'])(
  'takes time in proportion to a text of %j again and again',
  (piece) => {
    const text = piece.repeat(200_000);
    expect(makeReadingCopy(text).text.length).toBeLessThanOrEqual(text.length * 8);
  },
);
