import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSections } from '../../../../server/extraction/text/split-sections.ts';

function outline(text: string, format?: 'TEXT' | 'MARKDOWN') {
  const { title, sections } = splitSections(text, format);
  return {
    title,
    sections: sections.map(({ heading, level, span }) => [heading, level, text.slice(span.start, span.end)]),
  };
}

describe('plain text', () => {
  it('takes a first heading directly followed by another as the title', () => {
    const text =
      'Port strike enters third week\n\nThe demand\n\nDockers want more pay.\n\nThe offer\n\nOwners offer less.';
    expect(outline(text)).toEqual({
      title: 'Port strike enters third week',
      sections: [
        ['The demand', 2, 'Dockers want more pay.'],
        ['The offer', 2, 'Owners offer less.'],
      ],
    });
  });

  it('keeps the text before the first heading as a section without one', () => {
    expect(outline('Dockers struck on Monday.\n\nThe offer\n\nOwners offered less.').sections).toEqual([
      [null, 0, 'Dockers struck on Monday.'],
      ['The offer', 1, 'Owners offered less.'],
    ]);
  });

  it('takes a line that only says who speaks for no heading', () => {
    const text = 'The offer\n\nThe Harbour Minister Sara Holm said:\n\nOwners offered less.';
    expect(outline(text).sections.map(([heading]) => heading)).toEqual(['The offer']);
  });

  it('stands several blank lines and CRLF', () => {
    const text = 'The demand\r\n\r\n\r\n\r\nDockers want\r\nmore pay.\r\n \r\nThe offer\r\n\r\nLess.\r\n';
    expect(outline(text).sections).toEqual([
      ['The demand', 1, 'Dockers want\r\nmore pay.'],
      ['The offer', 1, 'Less.'],
    ]);
  });

  it.each([
    'Dockers want more pay.',
    'What comes next?',
    '“We will not move”',
    '- a list item',
    'By Ada Okoro',
    'Friday, July 21, 2017',
    'The owners answered as follows:',
    'See https://example.org/strike',
    'two lines\nof one block',
    'FOR IMMEDIATE RELEASE',
    'For release at 3:30 p.m. CET',
    'Embargoed until 6 a.m.',
    '11:05 A.M. EDT',
    'COMMENT | Ada Holm',
    'Press contact: Ada Holm, 555 0188',
    'Q    Madam President —',
    'THE CHANCELLOR:  (Laughs.)',
    'And then the lights —',
  ])('does not take %j for a heading', (block) => {
    expect(outline(`Opening words of the text.\n\n${block}\n\nThe body goes on.`).sections).toHaveLength(1);
  });

  it('takes a line in capitals or a few words above a list for a heading', () => {
    const text =
      'The port opened on Monday.\n\nNOTES FOR READERS\nThis text binds no court and no ministry.\n\nEastern coast\n- two ships';
    expect(outline(text).sections.map(([heading]) => heading)).toEqual([
      null,
      'NOTES FOR READERS',
      'Eastern coast',
    ]);
  });

  it('takes the author who signs for no heading', () => {
    const text =
      'Statement by Dr Ada Holm\n\nI am leaving the port.\n\nAda Holm\n\nSee the notes on page nine.';
    expect(outline(text).sections.map(([heading]) => heading)).toEqual(['Statement by Dr Ada Holm']);
  });

  it.each(['Section 4.', 'IV. The Offer', 'Freedoms, Including Freedom from:'])(
    'takes %j for a heading',
    (block) => {
      expect(outline(`Opening words of the text.\n\n${block}\n\nThe body goes on.`).sections[1]?.[0]).toBe(
        block,
      );
    },
  );

  it('reads a text of one line as body, and one of several headings as headings', () => {
    expect(outline('Dockers strike').sections).toEqual([[null, 0, 'Dockers strike']]);
    expect(outline('Dockers strike\n\nThe demand\n\nThe offer').sections).toEqual([
      ['The demand', 2, ''],
      ['The offer', 2, ''],
    ]);
  });

  it('leaves the last line of a text to the body it ends', () => {
    expect(outline('The offer\n\nOwners offered less.\n\nReporting from the port').sections).toEqual([
      ['The offer', 1, 'Owners offered less.\n\nReporting from the port'],
    ]);
  });
});

describe('Markdown', () => {
  it('reads ATX and setext headings with their levels', () => {
    const text =
      '# Port strike\n\n## The *demand* ##\n\nMore pay.\n\nThe offer\n---------\n\nLess.\n\n### Detail\nSmall.';
    expect(outline(text, 'MARKDOWN')).toEqual({
      title: 'Port strike',
      sections: [
        ['The *demand*', 2, 'More pay.'],
        ['The offer', 2, 'Less.'],
        ['Detail', 3, 'Small.'],
      ],
    });
  });

  it('takes no heading from a code block', () => {
    expect(outline('```\n# not a heading\n```\n\nBody.', 'MARKDOWN').sections).toHaveLength(1);
  });
});

it('gives headings and bodies that never overlap and hold every word, whatever the text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('', '', 'The offer', '# Title', 'Less was offered.', '---', ' \t', '\u2028', '- item'),
  );
  const texts = fc.tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\n\n'));
  fc.assert(
    fc.property(texts, fc.constantFrom('TEXT' as const, 'MARKDOWN' as const), ([lines, newline], format) => {
      const text = lines.join(newline);
      const { sections } = splitSections(text, format);
      let cursor = 0;
      for (const [index, { ordinal, heading, headingSpan, span }] of sections.entries()) {
        expect(ordinal).toBe(index);
        if (headingSpan) {
          expect(headingSpan.start).toBeGreaterThanOrEqual(cursor);
          expect(text.slice(headingSpan.start, headingSpan.end)).toBe(heading);
          cursor = headingSpan.end;
        }
        expect(span.start).toBeGreaterThanOrEqual(cursor);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        cursor = span.end;
      }
    }),
  );
});
