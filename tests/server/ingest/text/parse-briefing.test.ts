import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkDetails } from '../../../../server/ingest/check-details.ts';
import { parseBriefing } from '../../../../server/ingest/text/parse-briefing.ts';

it('reads the front matter and keeps the body word for word', () => {
  const body = '\n# Tolls\r\n\r\n  Text with a rule:\n\n---\n\nmore  \n';
  const matter =
    '---\ntitle: "Tolls: a history"\npublisher: The Quay\npublishedAt: 2025-02-01\ngenre: report\nbyline: Ada Lund, Bo Dahl\nlayout: post\ntags:\n  - roads\n---\n';
  expect(parseBriefing(matter + body)).toEqual({
    text: body,
    format: 'MARKDOWN',
    title: 'Tolls: a history',
    publisher: 'The Quay',
    publishedAt: '2025-02-01',
    genre: 'REPORT',
    byline: ['Ada Lund', 'Bo Dahl'],
  });
});

it.each([
  ['no front matter', 'Text.\n\n---\n\ntitle: not one\n\n---\n'],
  ['prose between two rules', '---\nThis is prose, not matter.\n---\nMore.\n'],
  ['a front matter that never ends', '---\ntitle: x\n\nText.\n'],
])('takes a text with %s whole', (_, text) => {
  const briefing = parseBriefing(text);
  expect(briefing.text).toBe(text);
  expect(briefing.title).toBeUndefined();
});

it('reads every sample with its title, publisher and date', () => {
  const names = readdirSync('samples').filter((name) => name !== 'README.md');
  expect(names.length).toBeGreaterThanOrEqual(6);
  for (const name of names) {
    const briefing = checkDetails(parseBriefing(readFileSync(`samples/${name}`, 'utf8')));
    expect(briefing).toMatchObject({ title: expect.any(String), publisher: expect.any(String) });
    expect(briefing.publishedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(briefing.text).not.toContain('publishedAt:');
  }
});

it('leaves blank details and unknown genres to the check that all entry points share', () => {
  const briefing = parseBriefing('---\ntitle: ""\npublisher: "—"\nbyline: Ada Lund, ,\n---\nIt is.\n');
  expect(checkDetails(briefing)).toMatchObject({ text: 'It is.\n', byline: ['Ada Lund'] });
  expect(Object.keys(checkDetails(briefing))).not.toEqual(expect.arrayContaining(['title']));
  const poem = parseBriefing('---\ngenre: poem\n---\nIt is.\n');
  expect(() => checkDetails(poem)).toThrow(/^Cannot take the genre "POEM"/);
  const dated = parseBriefing('---\npublishedAt: 2025-06-31\n---\nIt is.\n');
  expect(() => checkDetails(dated)).toThrow(/^Cannot take the publishedAt "2025-06-31"/);
});

it('brings moments to UTC, and refuses what it cannot read', () => {
  expect(checkDetails({ publishedAt: '2025-02-01T01:00:00+02:00' }).publishedAt).toBe(
    '2025-01-31T23:00:00.000Z',
  );
  expect(checkDetails({ publishedAt: '2025-02-01' }).publishedAt).toBe('2025-02-01T00:00:00.000Z');
  for (const publishedAt of ['yesterday', '2025-13-01', '2025-02-30T10:00', '1738368000', '']) {
    expect(() => checkDetails({ publishedAt })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  }
  for (const url of ['quay.example/a', 'file:///a', 'javascript:alert(1)']) {
    expect(() => checkDetails({ url })).toThrow(/^Cannot take the url/);
  }
  expect(() => checkDetails({ language: 'English please' })).toThrow(/^Cannot take the language/);
  expect(() => checkDetails({ title: 'Half a pair \ud83d' })).toThrow(/^Cannot take the title/);
  expect(() => checkDetails({ byline: ['Ada', 'NUL\0'] })).toThrow(/^Cannot take the byline/);
});
