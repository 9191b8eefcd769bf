import { builder, enumValues } from '../builder.ts';
import { REJECTION_REASON } from '../model/extraction.ts';
import { TextFormatRef } from './document.ts';

const RejectionReasonRef = builder.enumType('RejectionReason', {
  description: 'Why something an extractor proposed was refused.',
  values: enumValues(REJECTION_REASON),
});

builder.rowType('Version', {
  description:
    'The text of a document as it stood at one time. It never changes; a correction adds a version.',
  table: 'version',
  idPrefix: 'ver',
  fields: (t) => ({
    document: t.one('Document', 'document_id', { description: 'The document.' }),
    ordinal: t.column('ordinal', { description: '0 for the first version.' }),
    text: t.column('text', {
      description: 'The text, as it was sent; of a page, its article.',
      typicalBytes: 20_000,
    }),
    format: t.column('format', {
      type: TextFormatRef,
      description: 'How it is read. A page is kept as MARKDOWN.',
    }),
    contentHash: t.column('content_hash', { description: 'SHA-256 of the text in UTF-8, in hexadecimal.' }),
    createdAt: t.column('created_at', { type: 'DateTime', description: 'When it was accepted.' }),
    extractor: t.column('extractor', { description: 'What found its claims; null until it is extracted.' }),
    extractorVersion: t.column('extractor_version', { description: 'The version of the extractor.' }),
    sections: t.many('Section', {
      from: 'id',
      to: 'version_id',
      orderBy: ['ordinal'],
      isLong: true,
      description: 'Its sections, in text order.',
    }),
    ledger: t.object('Ledger', {
      presence: 'ledger_claimed',
      description: 'What became of its numerals and cues; null until it is extracted.',
    }),
    rejections: t.many('Rejection', {
      from: 'id',
      to: 'version_id',
      orderBy: ['ordinal'],
      description: 'What the extractor proposed and the record refused.',
    }),
  }),
});

builder.rowType('Rejection', {
  description: 'Something an extractor proposed and the record refused.',
  table: 'rejection',
  fields: (t) => ({
    reason: t.column('reason', { type: RejectionReasonRef, description: 'Why.' }),
    quote: t.column('quote', { description: 'The words it was about.' }),
  }),
});
