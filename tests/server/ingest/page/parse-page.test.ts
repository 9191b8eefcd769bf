import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSections } from '../../../../server/extraction/text/split-sections.ts';
import { parsePage } from '../../../../server/ingest/page/parse-page.ts';

const SENTENCE =
  'The mayor of Larvik said on Monday that the bridge would stay closed for six weeks, and that 4,000 cars a day would take another way.';

const PAGE = `<!doctype html>
<html lang="en"><head><title>Bridge closes | Larvik Post</title>
<meta property="og:title" content="Bridge closes for good"><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/weather">Weather</a></ul></nav>
<header><h1>Bridge  closes for six&nbsp;weeks</h1></header>
<main><article>
<p>${SENTENCE}</p>
<h2>The <em>traffic</em></h2>
<p>${SENTENCE}<br>Buses go twice an hour.<br><br>Ferries go &amp; come.</p>
<ol start="3"><li>Close the road<li>Mend the <b>bridge</b></ol>
<h3>Costs</h3><table><tr><td>Steel<td>$4 million</table>
<script>document.write("<p>Buy now</p>")</script><p hidden>Unseen words</p>
</article></main>
<aside>Read more: <a href="/x">Another story</a></aside><footer>© Larvik Post. We use cookies.</footer></body></html>`;

/** The same article, where nothing but its looks tells it from the rest. */
const BARE = PAGE.replace('<main><article>', '<div><div>')
  .replace('</article></main>', `<p>${SENTENCE} ${SENTENCE}</p></div></div>`)
  .replace(/<(nav|aside|footer)>/g, '<div class="$1">')
  .replace(/<\/(?:nav|aside|footer)>/g, '</div>');

describe('a page', () => {
  it('becomes the Markdown of its article', () => {
    expect(parsePage(PAGE)).toEqual({
      title: 'Bridge closes for six weeks',
      language: 'en',
      text: `# Bridge closes for six weeks

${SENTENCE}

## The traffic

${SENTENCE}
Buses go twice an hour.

Ferries go & come.

3. Close the road

4. Mend the bridge

### Costs

Steel | $4 million
`,
    });
  });

  it('keeps powers raised and leaves out the marks of footnotes', () => {
    const { text } = parsePage(
      `<article><p>${SENTENCE} ${SENTENCE}</p><p>It lost 10<sup>6</sup> tonnes on the 21<sup>st</sup> of
      May<sup><a href="#n1">1</a></sup>, on 400 m<sup>2</sup>.<sup>[2]</sup></p></article>`,
    );
    expect(text).toContain('It lost 10⁶ tonnes on the 21st of May, on 400 m².\n');
  });

  it('keeps its headings where it does not say what its article is', () => {
    const { text } = parsePage(BARE);
    expect(text).toContain('\n\n## The traffic\n\n');
    expect(text).toContain('\n\n### Costs\n\n');
    expect(text).not.toMatch(/Weather|Another story|cookies|Buy now|Unseen/);
  });

  it('takes its title from how it calls itself where it has no one heading', () => {
    const shared = PAGE.replace(/<h1>.*<\/h1>/, '<h1>Larvik Post</h1><h1>News</h1>');
    expect(parsePage(shared).title).toBe('Bridge closes for good');
  });

  it('is read whole where it is too short for an article', () => {
    expect(parsePage('<p>Rain fell <b>all</b> week.</p><nav>Home</nav>')).toEqual({
      title: null,
      language: null,
      text: 'Rain fell all week.\n',
    });
  });

  it('keeps a line that looks like Markdown from being read as such', () => {
    const { text } = parsePage(
      '<h2>One</h2><p># 4 is not a heading</p><pre>```\ncode</pre><p>Three<br>---</p>',
    );
    expect(splitSections(text, 'MARKDOWN').sections.map(({ heading }) => heading)).toEqual(['One']);
  });

  it('is refused when its elements are nested too deep, before they are built', () => {
    expect(() => parsePage('<div>'.repeat(200_000))).toThrow(
      expect.objectContaining({
        code: 'UNREADABLE_PAGE',
        message: 'Cannot read the page: its elements are nested 200000 deep, at most 512',
      }),
    );
  });

  it('is refused when what it leaves open nests too deep', () => {
    expect(() => parsePage(`<ul>${'<li>Item<p>More'.repeat(2_000)}`)).toThrow(
      /^Cannot read the page: its elements/,
    );
  });

  it('may leave thousands of paragraphs and items open', () => {
    const items = Array.from({ length: 3_000 }, (_, index) => `<li>Item ${index}`).join('');
    expect(parsePage(`<ul>${items}</ul>`).text).toContain('Item 2999');
  });
});

it('reads whatever stands between angle brackets', () => {
  const pieces = fc.constantFrom(
    '<p>',
    '</p>',
    '<div hidden>',
    '</div>',
    '<h2>',
    '</h2>',
    '<table><tr><td>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<svg/>',
    '<li>',
    '&nbsp;',
    '&#x1F6A7;',
    '<br>',
    '<',
    '"',
    'words of a text ',
  );
  const pages = fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 60 });
  fc.assert(
    fc.property(pages, (page) => {
      const { text } = parsePage(page.join(''));
      expect(text).toBe(parsePage(page.join('')).text);
      expect(text).not.toMatch(/\n{3}| \n|^\s/);
    }),
    { numRuns: 200 },
  );
});
