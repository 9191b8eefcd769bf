import { builder, enumValues } from '../builder.ts';
import { REJECTION_REASON } from '../model/extraction.ts';
import { TextFormatRef } from './document.ts';

const RejectionReasonRef = builder.enumType('RejectionReason', {
  description: 'Reason why a proposal of the extractor was rejected.',
  values: enumValues(REJECTION_REASON),
});

builder.rowType('Version', {
  description: 'Text of a document at one time. It never changes; a correction adds a version.',
  table: 'version',
  idPrefix: 'ver',
  fields: (t) => ({
    document: t.one('Document', 'document_id', { description: 'The document.' }),
    ordinal: t.column('ordinal', { description: '0 for the first version.' }),
    text: t.column('text', {
      description: 'The text as it was sent; of a web page, the article.',
      typicalBytes: 20_000,
    }),
    format: t.column('format', {
      type: TextFormatRef,
      description: 'Format of the text. A web page is stored as MARKDOWN.',
    }),
    contentHash: t.column('content_hash', { description: 'SHA-256 of the text in UTF-8, in hexadecimal.' }),
    createdAt: t.column('created_at', {
      type: 'DateTime',
      description: 'Time at which the text was stored.',
    }),
    extractor: t.column('extractor', { description: 'Extractor of the claims; null before the extraction.' }),
    extractorVersion: t.column('extractor_version', { description: 'Version of the extractor.' }),
    sections: t.many('Section', {
      from: 'id',
      to: 'version_id',
      orderBy: ['ordinal'],
      isLong: true,
      description: 'Sections, in text order.',
    }),
    ledger: t.object('Ledger', {
      presence: 'ledger_claimed',
      description: 'Ledger of numerals and cues; null before the extraction.',
    }),
    rejections: t.many('Rejection', {
      from: 'id',
      to: 'version_id',
      orderBy: ['ordinal'],
      description: 'Proposals of the extractor that were rejected.',
    }),
  }),
});

builder.rowType('Rejection', {
  description: 'A proposal of the extractor that was rejected.',
  table: 'rejection',
  fields: (t) => ({
    reason: t.column('reason', { type: RejectionReasonRef, description: 'Reason.' }),
    quote: t.column('quote', { description: 'Words of the proposal.' }),
  }),
});
