import { describe, expect, it } from 'vitest';
import { GENRE } from '../schema/model/document.ts';
import { readSourceFiles } from './helpers/source-files.ts';

const samples = readSourceFiles('samples/*.md').filter(({ path }) => path !== 'samples/README.md');
const FRONT_MATTER =
  /^---\ntitle: (?<title>[^"\n]+)\npublisher: (?<publisher>.+)\npublishedAt: (?<publishedAt>.+)\nurl: (?<url>.+)\ngenre: (?<genre>.+)\n---\n\n/;

describe('the samples', () => {
  it('are at least eight, from several publishers, one of whom appears more than once', () => {
    const publishers = samples.map(({ text }) => FRONT_MATTER.exec(text)?.groups?.publisher);
    expect(samples.length).toBeGreaterThanOrEqual(8);
    expect(new Set(publishers).size).toBeGreaterThan(2);
    expect(new Set(publishers).size).toBeLessThan(samples.length);
  });

  it.each(samples.map(({ path, text }) => [path, text]))('%s says what it is and has sections', (_, text) => {
    const match = FRONT_MATTER.exec(text);
    const { publishedAt = '', url = '', genre = '' } = match?.groups ?? {};
    const body = text.slice(match?.[0].length);
    expect(new Date(publishedAt).toISOString()).toBe(publishedAt.replace('Z', '.000Z'));
    expect(new URL(url).host).toBe('example.org');
    expect(Object.keys(GENRE)).toContain(genre);
    expect(body.match(/^## .+$/gm)?.length).toBeGreaterThan(3);
    const words = body.split(/\s+/).length;
    expect(words).toBeGreaterThan(300);
    expect(words).toBeLessThan(800);
  });
});
