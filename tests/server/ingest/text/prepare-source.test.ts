import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../../schema/model/document.ts';
import { prepareSource } from '../../../../server/ingest/text/prepare-source.ts';

const TEXTS: readonly (readonly [tag: string, text: string])[] = [
  [
    'de',
    'Die Bürgermeisterin sagte am Montag, die Brücke werde sechs Wochen lang gesperrt. Täglich müssten rund viertausend Autos einen anderen Weg nehmen, und die Busse führen nur noch einmal in der Stunde über den Fluss. Der Stadtrat will im Frühling über das Geld entscheiden.',
  ],
  [
    'nl',
    'De burgemeester zei maandag dat de brug zes weken lang dicht blijft. Elke dag moeten ongeveer vierduizend auto’s een andere weg nemen, en de bussen rijden nog maar één keer per uur over de rivier. De gemeenteraad wil in het voorjaar over het geld beslissen.',
  ],
  [
    'fr',
    'La maire a déclaré lundi que le pont serait fermé pendant six semaines. Chaque jour, environ quatre mille voitures devront prendre un autre chemin, et les bus ne passeront plus le fleuve qu’une fois par heure. Le conseil municipal veut décider du budget au printemps.',
  ],
  [
    'uk',
    'Мер заявила в понеділок, що міст буде закрито на шість тижнів. Щодня близько чотирьох тисяч автомобілів мають їхати іншим шляхом, а автобуси перетинатимуть річку лише раз на годину. Міська рада хоче ухвалити рішення про гроші навесні, повідомили журналістам у мерії.',
  ],
  ['zh', '市长星期一说，这座桥将关闭六个星期，每天大约四千辆汽车要走别的路。'.repeat(8)],
];

function read(source: SourceText) {
  return prepareSource(source, 10_000);
}

describe('a text in another language', () => {
  it.each(TEXTS)('is refused when it is in %s', async (_, text) => {
    await expect(read({ text })).rejects.toMatchObject({
      code: 'UNSUPPORTED_LANGUAGE',
      message: expect.stringMatching(
        /^Cannot extract the text: it is in \w+ \([a-z]+\), only English is read/,
      ),
    });
  });

  it.each(TEXTS)('is taken for its sections when asked for, as %s', async (tag, text) => {
    expect((await read({ text, ifNotEnglish: 'SECTIONS_ONLY' })).language).toBe(tag);
  });

  it.each(TEXTS)('is taken for English when it is said to be, though it looks like %s', async (_, text) => {
    expect((await read({ text, language: 'en-GB' })).language).toBe('en-GB');
  });

  it('is refused when its sender says so, however short', async () => {
    await expect(read({ text: 'Regen.', language: 'de' })).rejects.toMatchObject({
      code: 'UNSUPPORTED_LANGUAGE',
      message: expect.stringContaining('it is in German'),
    });
  });
});

it.each([
  ['a short text', 'Die Brücke bleibt sechs Wochen lang gesperrt.'],
  ['names and numbers', 'Łódź 4–1 Zürich; Köln 2–2 Málaga; São Paulo 3–0 Brno; Győr 1–0 Århus. '.repeat(3)],
  [
    'English with foreign names',
    `Mayor Jürgen Müller of Köln said the Straßenbahn would run again. ${'He thanked the crews who had worked through the night to clear the tracks. '.repeat(3)}`,
  ],
])('never refuses %s on a guess', async (_, text) => {
  expect((await read({ text })).language).toBeNull();
});

it('reads a page, and gives a text of another kind back as it is', async () => {
  const page = await read({ text: '<h1>Rain</h1><p>Rain fell all week.</p>', format: 'HTML' });
  expect(page).toEqual({
    text: '# Rain\n\nRain fell all week.\n',
    format: 'MARKDOWN',
    title: 'Rain',
    language: null,
  });
  const text = ' \r\n# Title\r\n\r\nA\u0301 text\u200D. ';
  expect(await read({ text, format: 'MARKDOWN', title: 'T' })).toMatchObject({
    text,
    format: 'MARKDOWN',
    title: 'T',
  });
});

it('refuses a page without words, one too long, and one with nothing but a heading', async () => {
  await expect(read({ text: '<nav>Home</nav>', format: 'HTML' })).rejects.toMatchObject({
    code: 'EMPTY_TEXT',
  });
  await expect(read({ text: '<h1>Rain</h1>', format: 'HTML' })).rejects.toMatchObject({ code: 'EMPTY_TEXT' });
  const long = `<p>Rain.</p>${' '.repeat(40_000)}`;
  await expect(read({ text: long, format: 'HTML' })).rejects.toMatchObject({ code: 'TEXT_TOO_LARGE' });
});

it('believes a page that says it is in another language, unless its words are plainly English', async () => {
  const page = (lang: string, words: string) =>
    read({ text: `<html lang="${lang}"><p>${words}`, format: 'HTML' });
  await expect(page('de-AT', 'Die Fähre bleibt im Hafen.')).rejects.toMatchObject({
    code: 'UNSUPPORTED_LANGUAGE',
    message: expect.stringContaining('it is in Austrian German (de-AT), only English is read'),
  });
  const english = 'The harbour board said on Monday that the ferry would stay in the port. '.repeat(4);
  expect((await page('de', english)).language).toBeNull();
  expect((await page('en', 'The ferry stays.')).language).toBeNull();
});

it.each([
  ['an RTF document', '{\\rtf1\\ansi It rained for 12 days.}'],
  ['a feed (RSS, Atom)', '<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>'],
  [
    'an e-mail with its headers',
    'From: a@quay.example\nMessage-ID: <1@quay.example>\n\nIt rained for 12 days.',
  ],
  ['subtitles with their times', '1\n00:00:01,000 --> 00:00:03,000\nIt rained.\n'],
  ['JSON', '{"articles": [{"content": "It rained for 12 days."}]}'],
])('refuses %s that is sent as a text, by its name', async (format, text) => {
  for (const sent of ['TEXT', 'HTML'] as const)
    await expect(read({ text, format: sent })).rejects.toMatchObject({
      code: 'UNSUPPORTED_FORMAT',
      message: expect.stringContaining(`Cannot read text: it is ${format}; `),
    });
});
