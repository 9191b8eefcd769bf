import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { detectFormat } from '../../../../server/ingest/formats/detect-format.ts';
import type { FileDocument } from '../../../../server/ingest/formats/file-document.ts';
import { createFileParser } from '../../../../server/ingest/formats/file-parser.ts';
import { makePdf } from './make-pdf.ts';

const files = createFileParser();

async function read(name: string, content: string | Uint8Array): Promise<readonly FileDocument[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const format = detectFormat(bytes, name);
  if (format.kind === 'TEXT' || format.kind === 'UNSUPPORTED') throw new Error(`${name} is ${format.kind}`);
  return files.parse({ kind: format.kind, bytes, name });
}

const inputsOf = (documents: readonly FileDocument[]) =>
  documents.map((document) => ('input' in document ? document.input : document.failure));

it('reads an e-mail with what its headers say', async () => {
  const mail = `From: Ada Lund <ada@quay.example>
To: news@quay.example
Subject: =?utf-8?Q?The_port_of_Z=C3=BCrich?=
Date: Mon, 03 Mar 2025 10:00:00 +0100
Message-ID: <m1@quay.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The union said 12 ferries of Z=FCrich w=
ere sold.
`;
  for (const name of ['a.eml', 'a.txt'])
    expect(inputsOf(await read(name, mail.replaceAll('\n', '\r\n')))).toMatchObject([
      {
        text: expect.stringMatching(/^The union said 12 ferries of Zürich were sold\.\s*$/),
        format: 'TEXT',
        title: 'The port of Zürich',
        publishedAt: '2025-03-03T09:00:00.000Z',
        externalId: 'm1@quay.example',
        byline: ['Ada Lund'],
      },
    ]);
});

it('reads a saved page (MHTML) as the page it was', async () => {
  const saved = `From: <Saved by Blink>
Snapshot-Content-Location: https://quay.example/ferries
Subject: Ferries
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b1"

--b1
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://quay.example/ferries

<html><body><p lang=3D"en">The union said 12 ferries were sold.</p></body></html>
--b1--
`;
  const [input] = inputsOf(await read('a.mhtml', saved));
  expect(input).toMatchObject({ format: 'HTML', title: 'Ferries', url: 'https://quay.example/ferries' });
  expect(input).toMatchObject({ text: expect.stringContaining('<p lang="en">The union said 12 ferries') });
  expect(input).not.toMatchObject({ byline: expect.anything() });
});

it('reads each item of an RSS feed, whatever the file is called', async () => {
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel>
    <title>Larvik Post</title><language>en-gb</language>
    <item><title>Ferries &amp; trains</title><link>https://post.example/1</link><guid>p1</guid>
      <pubDate>Tue, 04 Mar 2025 08:30:00 GMT</pubDate><dc:creator>Ada Lund</dc:creator>
      <content:encoded><![CDATA[<p>The union said <b>12</b> ferries were sold.</p>]]></content:encoded></item>
    <item><title>Trains</title><description>The port lost 3 trains.</description></item></channel></rss>`;
  for (const name of ['a.rss', 'a.html', 'a.xml'])
    expect(inputsOf(await read(name, feed))).toEqual([
      {
        text: '<p>The union said <b>12</b> ferries were sold.</p>',
        format: 'HTML',
        title: 'Ferries & trains',
        publisher: 'Larvik Post',
        language: 'en-gb',
        publishedAt: '2025-03-04T08:30:00.000Z',
        url: 'https://post.example/1',
        externalId: 'p1',
        byline: ['Ada Lund'],
      },
      {
        text: 'The port lost 3 trains.',
        format: 'TEXT',
        title: 'Trains',
        publisher: 'Larvik Post',
        language: 'en-gb',
      },
    ]);
});

it('reads each entry of an Atom feed', async () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Quay News</title>
    <entry><title>Ferries</title><id>urn:1</id><updated>2025-03-04T08:30:00Z</updated>
    <link rel="self" href="https://q.example/self"/><link href="https://q.example/1"/><author><name>Bo Dahl</name></author>
    <content type="html">&lt;p&gt;12 ferries were sold.&lt;/p&gt;</content></entry></feed>`;
  expect(inputsOf(await read('a.atom', feed))).toMatchObject([
    {
      text: '<p>12 ferries were sold.</p>',
      format: 'HTML',
      publisher: 'Quay News',
      publishedAt: '2025-03-04T08:30:00Z',
      url: 'https://q.example/1',
      externalId: 'urn:1',
      byline: ['Bo Dahl'],
    },
  ]);
});

it('reads each row of a table, and names a broken one', async () => {
  const table =
    'Headline;Source;Date;Body\r\nFerries;Quay;2025-03-04 08:30;"It said: ""12; or\r\nmore"""\r\nTrains;Quay;2025-03-05\r\n';
  expect(await read('a.csv', table)).toEqual([
    {
      place: '2',
      input: expect.objectContaining({
        text: 'It said: "12; or\r\nmore"',
        title: 'Ferries',
        publisher: 'Quay',
        publishedAt: '2025-03-04T08:30Z',
      }),
    },
    {
      place: '3',
      failure: {
        code: 'INVALID_INPUT',
        message: 'Cannot read a.csv:3: its row is broken: 3 cells, the header has 4',
      },
    },
  ]);
  await expect(read('b.csv', 'year,ferries\n2024,12\n')).rejects.toThrow(
    /^Cannot read b\.csv: the table has no column "text" .* its columns are: year, ferries$/,
  );
});

it('reads each article that a news service answers with', async () => {
  const answer = {
    status: 'ok',
    totalResults: 2,
    articles: [
      {
        source: { id: null, name: 'Larvik Post' },
        author: 'Ada Lund',
        title: 'Ferries',
        description: 'It is.',
        url: 'https://post.example/1',
        publishedAt: '2025-03-04T08:30:00Z',
        content: 'The union said 12 ferries were sold.… [+2048 chars]',
      },
      { source: { name: 'Quay' }, title: 'Trains', description: 'The port lost 3 trains.', content: null },
    ],
  };
  expect(inputsOf(await read('a.json', JSON.stringify(answer)))).toMatchObject([
    {
      text: 'The union said 12 ferries were sold.… [+2048 chars]',
      title: 'Ferries',
      publisher: 'Larvik Post',
      byline: ['Ada Lund'],
      url: 'https://post.example/1',
      publishedAt: '2025-03-04T08:30:00Z',
    },
    { text: 'The port lost 3 trains.', title: 'Trains', publisher: 'Quay' },
  ]);
  await expect(read('b.json', '{"year": 2024, "ferries": [12]}')).rejects.toMatchObject({
    code: 'UNSUPPORTED_FORMAT',
  });
});

it('reads subtitles as a transcript without their times', async () => {
  const srt =
    '1\n00:00:01,000 --> 00:00:03,500\n<i>The union said</i>\n\n2\n00:00:03,600 --> 00:00:05,000\n12 ferries were sold.\n\n3\n00:00:20,000 --> 00:00:21,000\nIt rained.\n';
  expect(inputsOf(await read('a.srt', srt))).toMatchObject([
    { text: 'The union said\n12 ferries were sold.\n\nIt rained.\n', genre: 'TRANSCRIPT' },
  ]);
  const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Lund>We sold 12 ferries.\n';
  expect(inputsOf(await read('a.vtt', vtt))).toMatchObject([{ text: 'Ada Lund: We sold 12 ferries.\n' }]);
});

it('reads the paragraphs and pages of a PDF file without its page numbers', async () => {
  const pdf = makePdf([
    [
      [780, 'The union said that 12 fer-'],
      [766, 'ries were sold.'],
      [730, 'The port lost 3 trains, and'],
      [60, '1'],
    ],
    [
      [780, 'the bank lost 4.'],
      [60, 'Page 2 of 2'],
    ],
  ]);
  expect(inputsOf(await read('a.bin', pdf))).toMatchObject([
    {
      text: 'The union said that 12 fer-\nries were sold.\n\nThe port lost 3 trains, and\fthe bank lost 4.\n',
      format: 'TEXT',
    },
  ]);
  await expect(read('b.pdf', Buffer.from('%PDF-1.7 and no more'))).rejects.toMatchObject({
    code: 'BINARY_FILE',
    message: 'Cannot read b.pdf: the PDF file is damaged',
  });
});

const wordFile = (body: string) =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ),
    'docProps/core.xml': strToU8(
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Ferries</dc:title><dc:creator>Ada Lund;Bo Dahl</dc:creator></cp:coreProperties>',
    ),
  });
const paragraph = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

it('reads the headings and paragraphs of a DOCX document', async () => {
  const body =
    paragraph('The ferries', '<w:pStyle w:val="Heading2"/>') +
    '<w:p><w:r><w:t xml:space="preserve">The union said </w:t></w:r><w:del><w:r><w:t>11</w:t></w:r></w:del><w:r><w:t>12 &amp; more.</w:t></w:r></w:p>' +
    paragraph('One', '<w:numPr/>') +
    '<w:p><w:r><w:br w:type="page"/><w:t># not a heading</w:t></w:r></w:p>';
  expect(inputsOf(await read('a.docx', wordFile(body)))).toEqual([
    {
      text: '## The ferries\n\nThe union said 12 & more.\n\n- One\n\n\f\n\n\\# not a heading\n',
      format: 'MARKDOWN',
      title: 'Ferries',
      byline: ['Ada Lund', 'Bo Dahl'],
    },
  ]);
});

it.each<[string, Uint8Array | string, string]>([
  ['a.rtf', '{\\rtf1\\ansi The union said 12.}', 'an RTF document'],
  ['a.txt', '{\\rtf1\\ansi The union said 12.}', 'an RTF document'],
  ['a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'an old Office file (DOC, XLS, PPT, MSG)'],
  ['a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'an image'],
  ['a.gz', Uint8Array.of(0x1f, 0x8b, 8), 'an archive'],
  ['a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'an Excel file (XLSX)'],
  ['a.zip', zipSync({ 'a.txt': strToU8('a') }), 'a ZIP archive'],
])('names %s as what it is and says what to do', (name, content, format) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  expect(detectFormat(bytes, name)).toMatchObject({
    kind: 'UNSUPPORTED',
    name: format,
    advice: expect.stringMatching(/\w/),
  });
});

it.each([
  'From: the mayor of Larvik\n\nIt rained.',
  '{It rained}',
  '[1] It rained.',
  'Date: today\nIt rained.',
  '<p>It rained.',
])('takes %j for a text', (text) => {
  expect(detectFormat(Buffer.from(text), 'a.txt')).toEqual({ kind: 'TEXT' });
});

it('refuses a small archive that unpacks to a large document', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(70_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  await expect(read('a.docx', bomb)).rejects.toMatchObject({ code: 'TEXT_TOO_LARGE' });
});

it('refuses XML that is nested too deep', async () => {
  const deep = `<rss><channel><item>${'<a>'.repeat(100_000)}</item></channel></rss>`;
  await expect(read('a.rss', deep)).rejects.toThrow(
    /^Cannot read a\.rss: its elements are nested \d+ deep, at most 256$/,
  );
});

it('stops a thread that a file takes too long in, and reads the next file in another', async () => {
  const impatient = createFileParser({ timeoutMs: 1 });
  const rows = `text\n${'"It rained.",\n'.repeat(2_000_000)}`;
  const job = { kind: 'TABLE', bytes: Buffer.from(rows), name: 'a.csv' } as const;
  await expect(impatient.parse(job)).rejects.toMatchObject({
    code: 'UNREADABLE_TEXT',
    message: 'Cannot read a.csv: it exceeds the time or memory limit of one file',
  });
  expect(await files.parse({ ...job, bytes: Buffer.from('text\nIt rained.\n') })).toHaveLength(1);
});
