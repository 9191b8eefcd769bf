import { getDocumentProxy } from 'unpdf';
import type { FileDocument, ParseRequest } from './file-document.ts';
import { fileError } from './file-document.ts';
import { type PdfPiece, writePdfPage } from './write-pdf-page.ts';

const MAX_PAGES = 2_000;

/** Reads the text of a PDF file: paragraphs between blank lines, pages ended by a form feed. */
export async function parsePdf({ bytes, name }: ParseRequest): Promise<readonly FileDocument[]> {
  // The parser keeps the bytes for itself.
  const pdf = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw fileError(
      name,
      isLocked ? 'the PDF file asks for a password' : 'the PDF file is damaged',
      'BINARY_FILE',
    );
  });
  if (pdf.numPages > MAX_PAGES)
    throw fileError(name, `the PDF file has ${pdf.numPages} pages, at most ${MAX_PAGES}`, 'TEXT_TOO_LARGE');
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(writePdfPage(items.filter((item): item is typeof item & PdfPiece => 'str' in item)));
  }
  if (pages.every((page) => page === ''))
    throw fileError(
      name,
      'the PDF file holds no text, only pictures of it; recognise its characters first',
      'EMPTY_TEXT',
    );
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : undefined;
  return [{ place: null, input: { text: `${pages.join('\f')}\n`, format: 'TEXT', title } }];
}
