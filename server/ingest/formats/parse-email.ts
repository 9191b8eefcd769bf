import PostalMime from 'postal-mime';
import type { IngestDocument } from '../../../schema/context.ts';
import { type FileDocument, fileError, type ParseRequest } from './file-document.ts';
import { parseMoment } from './parse-moment.ts';

/** Reads an e-mail or a saved page (MHTML): its plain text, else its page, with what its headers say. */
export async function parseEmail({ bytes, name }: ParseRequest): Promise<readonly FileDocument[]> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32, maxHeadersSize: 1_000_000 });
  const location = mail.headers.find(
    ({ key }) => key === 'snapshot-content-location' || key === 'content-location',
  );
  const isPage = location !== undefined || (!mail.text && mail.html !== undefined);
  const text = isPage ? (mail.html ?? mail.text) : (mail.text ?? mail.html);
  if (!text?.trim()) throw fileError(name, 'the e-mail holds no text', 'EMPTY_TEXT');
  const sender = mail.from?.name || mail.from?.address;
  const input: IngestDocument = {
    text,
    format: text === mail.html ? 'HTML' : 'TEXT',
    title: mail.subject,
    publishedAt: parseMoment(mail.date),
    externalId: mail.messageId?.replace(/^<|>$/g, ''),
    // A browser that saves a page is no author.
    byline: sender && !/^(?:<?saved by|unknown)/i.test(sender) && !location ? [sender] : undefined,
    url: location && /^https?:/i.test(location.value) ? location.value : undefined,
  };
  return [{ place: null, input }];
}
