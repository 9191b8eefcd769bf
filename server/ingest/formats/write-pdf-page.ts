/** A piece of text on a page of a PDF file, with the place of its baseline in points from the lower left. */
export interface PdfPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly height: number;
  readonly width: number;
}

interface PdfLine {
  readonly y: number;
  readonly height: number;
  readonly words: string;
}

/** Writes the text of a page in the order of the file: lines by their baselines, paragraphs by the gaps between them. */
export function writePdfPage(pieces: readonly PdfPiece[]): string {
  const lines = toLines(pieces);
  const kept = lines.filter(
    (line, at) => !(isPageNumber(line.words) && (at === 0 || at === lines.length - 1)),
  );
  const gaps = kept
    .slice(1)
    .map((line, at) => (kept[at]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 0;
  let text = '';
  for (const [at, { y, height, words }] of kept.entries()) {
    const before = kept[at - 1];
    if (before) {
      const gap = before.y - y;
      const isNew =
        gap < 0 || gap > Math.max(usual * 1.35, height * 1.2) || Math.abs(before.height - height) > 1;
      text += isNew ? '\n\n' : '\n';
    }
    text += words;
  }
  return text;
}

function toLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let open: { y: number; height: number; words: string; end: number } | null = null;
  for (const { str, transform, height, width } of pieces) {
    const [x = 0, y = 0] = [transform[4], transform[5]];
    if (str.trim() === '') {
      if (open && str !== '' && !open.words.endsWith(' ')) open.words += ' ';
      continue;
    }
    if (open && Math.abs(open.y - y) <= Math.max(2, height / 2)) {
      const isApart = x - open.end > height * 0.15 && !open.words.endsWith(' ') && !str.startsWith(' ');
      open.words += isApart ? ` ${str}` : str;
      open.end = x + width;
      continue;
    }
    if (open) lines.push({ ...open, words: open.words.trim() });
    open = { y, height, words: str, end: x + width };
  }
  if (open) lines.push({ ...open, words: open.words.trim() });
  return lines;
}

function isPageNumber(words: string): boolean {
  return /^(?:page\s)?[-–—]?\s?(?:\d{1,4}|[ivxlc]{1,7})\s?[-–—]?(?:\s?(?:of|\/)\s?\d{1,4})?$/i.test(words);
}
