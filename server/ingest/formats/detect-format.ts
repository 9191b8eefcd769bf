/** A file format that is read into documents of its own, or one that is refused by its name. */
export type FileFormat =
  | { readonly kind: 'EMAIL' | 'FEED' | 'TABLE' | 'NEWS_JSON' | 'SUBTITLES' | 'PDF' | 'DOCX' }
  | { readonly kind: 'UNSUPPORTED'; readonly name: string; readonly advice: string }
  | { readonly kind: 'TEXT' };

/** How much of a file tells what it is, in bytes. */
const HEAD_BYTES = 4_096;

/** Tells what a file is: by its first bytes, and by the ending of its name only where these leave it open. */
export function detectFormat(bytes: Uint8Array, name: string): FileFormat {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  if (head.startsWith('%PDF-')) return { kind: 'PDF' };
  if (head.startsWith('PK\x03\x04')) return detectArchive(bytes);
  const magic = MAGIC.find(([pattern]) => pattern.test(head));
  if (magic) return { kind: 'UNSUPPORTED', name: magic[1], advice: magic[2] };
  const text = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  const found = detectTextFormat(text);
  if (found.kind !== 'TEXT') return found;
  if (/\.(?:csv|tsv)$/i.test(name)) return { kind: 'TABLE' };
  if (/\.json$/i.test(name)) return { kind: 'NEWS_JSON' };
  if (/\.(?:eml|mht|mhtml)$/i.test(name)) return { kind: 'EMAIL' };
  return found;
}

/** Tells what a text is by its beginning, where it is no prose and no web page. */
export function detectTextFormat(text: string): FileFormat {
  const head = text.slice(0, HEAD_BYTES).trimStart();
  if (head.startsWith('{\\rtf'))
    return { kind: 'UNSUPPORTED', name: 'an RTF document', advice: SAVE_DOCUMENT };
  if (FEED.test(head)) return { kind: 'FEED' };
  if (SUBTITLES.test(head)) return { kind: 'SUBTITLES' };
  if (isEmail(head)) return { kind: 'EMAIL' };
  return /^[{[]\s*(?:["{[\]}]|$)/.test(head) ? { kind: 'NEWS_JSON' } : { kind: 'TEXT' };
}

const SAVE_DOCUMENT = 'save it as DOCX, PDF or plain text';
const SAVE_TABLE = 'save it as CSV with a column "text"';
const NO_TEXT = 'send the text that belongs to it';
const UNPACK = 'unpack it first';

const MAGIC: readonly (readonly [pattern: RegExp, name: string, advice: string])[] = [
  [/^\xd0\xcf\x11\xe0/, 'an old Office file (DOC, XLS, PPT, MSG)', SAVE_DOCUMENT],
  [/^%!PS/, 'a PostScript file', 'save it as PDF'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8[79]a|^BM.{4}\0\0|^II\*\0|^MM\0\*|^RIFF.{4}WEBP/s, 'an image', NO_TEXT],
  [/^ID3|^OggS|^fLaC|^RIFF.{4}(?:WAVE|AVI )|^.{4}ftyp|^\x1aE\xdf\xa3/s, 'a sound or a video', NO_TEXT],
  [/^\x1f\x8b|^7z\xbc\xaf|^Rar!|^BZh\d|^\xfd7zXZ|^\x28\xb5\x2f\xfd/, 'an archive', UNPACK],
  [/^SQLite format 3\0/, 'an SQLite database', SAVE_TABLE],
];

const FEED = /^(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,2000}?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i;
const SUBTITLES =
  /^(?:WEBVTT(?:\s|$)|(?:\d+\s*\r?\n)?\d{1,2}:\d{2}:\d{2}[,.]\d{3} --> \d{1,2}:\d{2}:\d{2}[,.]\d{3})/;

/** Headers up to the first blank line, one of which only mail has. */
function isEmail(head: string): boolean {
  const [headers = ''] = head.split(/\r?\n\r?\n/, 1);
  const lines = headers.split(/\r?\n/);
  const isHeaders = lines.every(
    (line, at) => /^[!-9;-~]+:/.test(line) || (at > 0 && /^[ \t]/.test(line)) || at === lines.length - 1,
  );
  return (
    isHeaders &&
    /^[!-9;-~]+:/.test(head) &&
    /^(?:mime-version|message-id|received|return-path|delivered-to):/im.test(headers)
  );
}

/** A ZIP by the names of its entries, which its end lists. */
function detectArchive(bytes: Uint8Array): FileFormat {
  const names = Buffer.from(bytes).toString('latin1');
  if (names.includes('word/document.xml')) return { kind: 'DOCX' };
  if (names.includes('xl/workbook'))
    return { kind: 'UNSUPPORTED', name: 'an Excel file (XLSX)', advice: SAVE_TABLE };
  if (names.includes('ppt/presentation'))
    return { kind: 'UNSUPPORTED', name: 'a presentation (PPTX)', advice: 'save it as PDF' };
  if (names.includes('application/vnd.oasis'))
    return { kind: 'UNSUPPORTED', name: 'an OpenDocument file', advice: SAVE_DOCUMENT };
  if (names.includes('application/epub'))
    return { kind: 'UNSUPPORTED', name: 'an EPUB book', advice: SAVE_DOCUMENT };
  return { kind: 'UNSUPPORTED', name: 'a ZIP archive', advice: UNPACK };
}
