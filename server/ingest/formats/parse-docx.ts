import { unzipSync } from 'fflate';
import type { FileDocument, ParseRequest } from './file-document.ts';
import { fileError } from './file-document.ts';
import { nameOf, parseXml, wordsOf } from './parse-xml.ts';

const TEXT = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';
/** Unpacked, in bytes. A small archive can hold a large file. */
const MAX_ENTRY_BYTES = 64_000_000;

/** Reads a DOCX document as Markdown: headings by their styles, a page break as a form feed, deleted text left out. */
export function parseDocx({ bytes, name }: ParseRequest): readonly FileDocument[] {
  const entries = unpack(bytes, name);
  const body = entries[TEXT];
  if (!body) throw fileError(name, 'the document has no text', 'EMPTY_TEXT');
  const decoder = new TextDecoder();
  const root = parseXml(decoder.decode(body), name);
  const properties = entries[PROPERTIES] && parseXml(decoder.decode(entries[PROPERTIES]), name);
  const paragraphs = [...root.getElementsByTagName('w:p')]
    .map(writeParagraph)
    .filter((words) => words !== '');
  if (!paragraphs.some((words) => /\S/.test(words)))
    throw fileError(name, 'the document has no text', 'EMPTY_TEXT');
  const author = wordsOf(properties, 'dc:creator');
  const input = {
    text: `${paragraphs.join('\n\n')}\n`,
    format: 'MARKDOWN' as const,
    title: wordsOf(properties, 'dc:title'),
    byline: author === undefined ? undefined : author.split(/\s*;\s*/),
  };
  return [{ place: null, input }];
}

function unpack(bytes: Uint8Array, name: string): Readonly<Record<string, Uint8Array | undefined>> {
  try {
    return unzipSync(bytes, {
      filter: (entry) => {
        if (entry.name !== TEXT && entry.name !== PROPERTIES) return false;
        if (entry.originalSize > MAX_ENTRY_BYTES)
          throw fileError(
            name,
            `${entry.name} takes ${entry.originalSize} bytes unpacked, at most ${MAX_ENTRY_BYTES}`,
            'TEXT_TOO_LARGE',
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') throw error;
    throw fileError(name, 'the archive of the document is damaged', 'BINARY_FILE');
  }
}

function writeParagraph(paragraph: Element): string {
  const style = paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '';
  const level =
    /^(?:heading|berschrift|titre)\s?([1-6])$/i.exec(style)?.[1] ?? (/^title$/i.test(style) ? '1' : null);
  const isItem = paragraph.getElementsByTagName('w:numPr').length > 0;
  const pages = writeRuns(paragraph).split('\f');
  const parts = pages.flatMap((page, at) => {
    const words = page.replace(/[ \t]+/g, ' ').trim();
    const mark = level === null ? (isItem ? '- ' : '') : `${'#'.repeat(Number(level))} `;
    const written = level === null ? words.replace(ESCAPED_MARK, '\\') : words.replace(/\s+/g, ' ');
    return [at > 0 ? '\f' : '', words === '' ? '' : mark + written];
  });
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What Markdown would take for a heading, a quotation or a fence. */
const ESCAPED_MARK = /^(?=#|>|```|~~~|={3,}$|-{3,}$)/gm;

function writeRuns(element: Element): string {
  let words = '';
  for (const child of element.children) {
    const name = nameOf(child);
    if (name === 'w:t') words += child.textContent ?? '';
    else if (name === 'w:tab') words += ' ';
    else if (name === 'w:br' || name === 'w:cr')
      words += child.getAttribute('w:type') === 'page' ? '\f' : '\n';
    else if (name === 'w:nobreakhyphen') words += '-';
    // A text box holds paragraphs of its own.
    else if (
      name !== 'w:del' &&
      name !== 'w:p' &&
      name !== 'w:ppr' &&
      name !== 'w:pict' &&
      name !== 'w:drawing'
    )
      words += writeRuns(child);
  }
  return words;
}
