import { expect, it } from 'vitest';
import type { DocumentDetails } from '../../../schema/model/document.ts';
import { checkComment, checkDetails } from '../../../server/ingest/check-details.ts';

it('brings a moment to UTC and leaves the rest as it is', () => {
  const given = { title: 'Dams', url: 'https://example.org/a', language: 'pt-BR', genre: 'SPEECH' } as const;
  expect(checkDetails({ ...given, publishedAt: '2026-03-01T12:00:00+02:00' })).toEqual({
    ...given,
    publishedAt: '2026-03-01T10:00:00.000Z',
  });
  expect(checkDetails(given)).toEqual(given);
});

it.each<[string, object]>([
  ['title', { title: 'a\0b' }],
  ['publisher', { publisher: '\ud800' }],
  ['externalId', { externalId: '\udc00\ud800' }],
  ['url', { url: 'https://example.org/\0' }],
  ['byline', { byline: ['Ada', 'B\0b'] }],
  ['publisher', { publisher: 'é'.repeat(1_001) }],
  ['externalId', { externalId: 'x'.repeat(2_001) }],
  ['url', { url: `https://example.org/${'x'.repeat(2_000)}` }],
  ['language', { language: 'English' }],
  ['language', { language: 'en_GB' }],
  ['url', { url: 'javascript:alert(1)' }],
  ['url', { url: 'file:///etc/passwd' }],
  ['url', { url: '/a' }],
  ['url', { url: 'https://' }],
  ['genre', { genre: 'POEM' }],
  ['genre', { genre: 'constructor' }],
  ['publishedAt', { publishedAt: 'yesterday' }],
  ['publishedAt', { publishedAt: 'March 1, 2026' }],
  ['publishedAt', { publishedAt: '2026-13-01' }],
  ['publishedAt', { publishedAt: '2026-03-01T12:00:00' }],
  ['publishedAt', { publishedAt: '2025-02-29' }],
  ['publishedAt', { publishedAt: '2025-09-31T08:00:00Z' }],
  ['title', { title: 'Dams '.repeat(201) }],
  ['publisher', { publisher: 'x'.repeat(301) }],
  ['byline', { byline: ['Ada Lund', 'x'.repeat(301)] }],
  ['byline', { byline: Array.from({ length: 101 }, (_, at) => `Author ${at}`) }],
  ['byline', { byline: ['x'.repeat(900_000)] }],
])('refuses the %s in %j and says what it should be', (name, given) => {
  expect(() => checkDetails(given as DocumentDetails)).toThrow(
    expect.objectContaining({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(new RegExp(`^Cannot take the ${name} ".*": it is not `, 's')),
    }),
  );
});

it('names the limit that a value exceeds', () => {
  expect(() => checkDetails({ title: 'x'.repeat(1_001) })).toThrow(
    /it is not at most 1,000 characters long$/,
  );
  expect(() => checkDetails({ byline: Array(2_000).fill('Ada') })).toThrow(/it is not at most 100 names$/);
  expect(() => checkComment('x'.repeat(10_001))).toThrow(/^Cannot take the comment .* at most 10,000 char/);
});

it('refuses an address with a user name or a password, and shows neither', () => {
  for (const url of ['https://ada:s3cret@quay.example/a', 'https://ada@quay.example/a'])
    expect(() => checkDetails({ url })).toThrow(
      'Cannot take the url "https://quay.example/a": it is not an address without a user name and a password',
    );
});

it.each(['', '  ', '—', '?', '...', '\u200b'])(
  'takes %j for a title, publisher or author that is absent',
  (blank) => {
    expect(checkDetails({ title: blank, publisher: blank, byline: ['Ada', blank] })).toEqual({
      byline: ['Ada'],
    });
  },
);

it('takes a blank external id and a blank comment for absent', () => {
  expect(checkDetails({ externalId: ' ' })).toEqual({});
  expect(checkDetails({ externalId: '-' })).toEqual({ externalId: '-' });
  expect(checkComment(' \n')).toBeUndefined();
});
