import { expect, it } from 'vitest';
import type { DocumentDetails } from '../../../schema/model/document.ts';
import { checkDetails } from '../../../server/ingest/check-details.ts';

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
])('refuses the %s in %j and says what it should be', (name, given) => {
  expect(() => checkDetails(given as DocumentDetails)).toThrow(
    expect.objectContaining({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(new RegExp(`^Cannot take the ${name} ".*": it is not `, 's')),
    }),
  );
});
