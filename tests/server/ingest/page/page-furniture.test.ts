import { expect, it } from 'vitest';
import { parsePage } from '../../../../server/ingest/page/parse-page.ts';

const LEAD =
  'The harbour board of Larvik said on Monday that the ferry would stay closed for six weeks, and that 4,000 cars a day would take another way.';
const BODY = `<p>${LEAD}</p><p>${LEAD} ${LEAD}</p>`;

const read = (inside: string, behind = '') =>
  parsePage(
    `<html lang="en"><body><article><h1>Ferry closed</h1>${BODY}${inside}</article>${behind}</body></html>`,
  ).text;

const PLAIN = read('');

it.each([
  [
    'links to other articles',
    '<section class="related-stories"><h2>Elsewhere</h2><a href="/a">Quay lost 90 million</a></section>',
  ],
  ['a heading with links below', '<h2>Read more</h2><ul><li><a href="/a">Fire kills 3</a></li></ul>'],
  [
    'comments that the page calls so',
    '<div id="comments"><p>Bo: it will cost 900 million, I heard, said the mayor to me.</p></div>',
  ],
  [
    'comments below their heading',
    '<h2>12 comments</h2><div><p>Bo: The mayor said it would cost 900 million euros.</p></div>',
  ],
  ['an offer', '<div class="paywall-overlay"><p>All of it for only €1 for 3 months.</p></div>'],
  ['an offer by its words', '<div><p>Subscribe to keep reading. Only €1 for 3 months.</p></div>'],
  ['a newsletter', '<div class="c-newsletterBox"><p>Join 2 million readers.</p></div>'],
  ['a bar to share it', '<div class="share-bar"><span>Shared 340 times</span></div>'],
  ['a notice about cookies', '<div class="cookieBanner"><p>We and our 812 partners store data.</p></div>'],
  ['the counter of a gallery', '<div><span>3 of 24</span></div><p>Full screen</p>'],
  [
    'the axis of a chart',
    '<div class="chart"><div>$900</div><div>600</div><div>300</div><div>billion</div></div>',
  ],
  ['the credit of a picture', '<figure><img src="a"><figcaption>Ada Lund/Reuters</figcaption></figure>'],
  ['words for screen readers', '<span class="sr-only">Item 3 of 12</span>'],
  ['a part with the role of a complement', '<div role="complementary"><p>Weather: 12 degrees</p></div>'],
])('leaves out %s', (_, furniture) => {
  expect(read(furniture)).toBe(PLAIN);
});

it('leaves out of a sentence that a link opens a new tab', () => {
  const link =
    '<p>The board <a href="/a">said<span>, opens new tab</span></a> that 12 ferries were sold.</p>';
  expect(read(link)).toContain('The board said that 12 ferries were sold.');
});

it.each([
  ['whose body is called a wall', `<div class="paywall premium">${BODY}${BODY}</div>`],
  ['with a heading like that of links', `<h2>Related costs</h2><p>${LEAD}</p>`],
  [
    'whose caption says something',
    '<figure><figcaption>The ferry sank with 12 cars on board, police said.</figcaption></figure>',
  ],
  ['with a table of numbers', '<table><tr><td>2023<td>340</table>'],
])('keeps the text of an article %s', (_, inside) => {
  expect(read(inside).length).toBeGreaterThan(PLAIN.length);
});

it('takes the article that a page states where it shows only the beginning', () => {
  const stated = `${LEAD} ${LEAD}\n\nThe board will sell 12 ferries. ${LEAD}`;
  const data = JSON.stringify({ '@graph': [{ '@type': 'NewsArticle', articleBody: stated }] });
  const page = (shown: string) =>
    parsePage(`<html><head><script type="application/ld+json">${data}</script></head><body><article>
      <h1>Ferry closed</h1>${shown}</article></body></html>`).text;
  expect(page(`<p>${LEAD}</p>`)).toBe(`# Ferry closed\n\n${stated}\n`);
  expect(page(`${BODY}<p>It will sell 12 ferries.</p>`)).toContain('It will sell 12 ferries.');
});

it('gives the language that the page says it is in', () => {
  expect(parsePage(`<html lang="de-AT"><body>${BODY}</body></html>`).language).toBe('de-AT');
  expect(parsePage(`<html lang="x"><body>${BODY}</body></html>`).language).toBeNull();
  expect(parsePage(BODY).language).toBeNull();
});
