import { builder, enumValues } from '../builder.ts';
import { DOCUMENT_STATUS, GENRE, IF_NOT_ENGLISH, TEXT_FORMAT } from '../model/document.ts';
import { claimList } from './claim.ts';
import {
  ConflictError,
  catchDomainError,
  EmptyTextError,
  IllFormedTextError,
  InvalidInputError,
  NotFoundError,
  ReadOnlyError,
  StaleRevisionError,
  TextTooLargeError,
  UnreadablePageError,
  UnsupportedFormatError,
  UnsupportedLanguageError,
} from './error.ts';
import { figureList } from './figure.ts';
import { requireRowNumber } from './node.ts';
import { positionList } from './position.ts';

export const GenreRef = builder.enumType('Genre', {
  description: 'What sort of text a document is [IPTC ninjs genre].',
  values: enumValues(GENRE),
});

const DocumentStatusRef = builder.enumType('DocumentStatus', {
  description: 'How far a document has come on its way into the record.',
  values: enumValues(DOCUMENT_STATUS),
});

export const TextFormatRef = builder.enumType('TextFormat', {
  description: 'How the characters of a text are to be read.',
  values: enumValues(TEXT_FORMAT),
});

export const IfNotEnglishRef = builder.enumType('IfNotEnglish', {
  description: 'What becomes of a text in another language than English, which is the only one that is read.',
  values: enumValues(IF_NOT_ENGLISH),
});

builder.rowType('Document', {
  description: 'A news article, briefing or other text with all that was found in it.',
  table: 'document',
  idPrefix: 'doc',
  fields: (t) => ({
    title: t.column('title', { description: 'The title given, else the text’s own, else its first words.' }),
    publisher: t.one('Actor', 'publisher_id', { description: 'Who published it; null when unknown.' }),
    byline: t.column('byline', { type: ['String'], description: 'The authors named, in order.' }),
    url: t.column('url', { type: 'URL', description: 'Where it was published.' }),
    externalId: t.column('external_id', { description: 'The sender’s own id; unique.' }),
    language: t.column('language', { type: 'LanguageTag', description: 'The language of the text.' }),
    genre: t.column('genre', { type: GenreRef, description: 'What sort of text it is.' }),
    publishedAt: t.column('published_at', {
      type: 'DateTime',
      description: 'When it was published: the anchor of relative dates, which stay unresolved without it.',
    }),
    ingestedAt: t.column('ingested_at', { type: 'DateTime', description: 'When the text was accepted.' }),
    contentHash: t.column('content_hash', {
      description:
        'SHA-256 of the first version’s text in UTF-8, in hexadecimal; the same text is the same document.',
    }),
    status: t.column('status', { type: DocumentStatusRef, description: 'How far it has come.' }),
    statusReason: t.column('status_reason', { description: 'Why it failed; null unless it did.' }),
    revision: t.column('revision', {
      description: 'Goes up by one with each change to the document itself.',
    }),
    isSample: t.column('is_sample', {
      description: 'True for invented text that is shipped with the product to fill a new record.',
    }),
    version: t.one('Version', 'current_version_id', {
      nullable: false,
      description: 'The current version of the text.',
    }),
    versions: t.many('Version', {
      from: 'id',
      to: 'document_id',
      orderBy: ['ordinal'],
      description: 'All versions of the text, the first one first.',
    }),
    sections: t.many('Section', {
      from: 'current_version_id',
      to: 'version_id',
      orderBy: ['ordinal'],
      isLong: true,
      description: 'The sections of the current version, in text order.',
    }),
    claims: t.connection('Claim', {
      ...claimList,
      link: { from: 'id', to: 'document_id' },
      orderBy: ['span_start'],
      description: 'Its figures and positions, in text order.',
    }),
    figures: t.connection('Figure', {
      ...figureList,
      link: { from: 'id', to: 'document_id' },
      orderBy: ['span_start'],
      description: 'Its figures, in text order.',
    }),
    positions: t.connection('Position', {
      ...positionList,
      link: { from: 'id', to: 'document_id' },
      orderBy: ['span_start'],
      description: 'Its positions, in text order.',
    }),
    mentions: t.connection('Mention', {
      link: { from: 'id', to: 'document_id' },
      orderBy: ['span_start'],
      description: 'Where it mentions actors, in text order.',
    }),
  }),
});

const DocumentBy = builder.keyType('DocumentBy', {
  of: 'Document',
  fields: {
    id: {
      id: 'id',
      description: 'Its global id; an id of another type, and what is not an id, finds nothing.',
    },
    url: { text: 'url', type: 'URL', description: 'Its address, letter for letter.' },
    contentHash: {
      text: 'content_hash',
      format: { normalize: parseContentHash, description: 'SHA-256 in 64 hexadecimal digits' },
      description: 'SHA-256 of its text, in 64 hexadecimal digits of any case; all else is refused.',
    },
    externalId: { text: 'external_id', description: 'The sender’s own id, letter for letter.' },
  },
});

export const DocumentFilter = builder.filterType('DocumentFilter', {
  of: 'Document',
  fields: {
    publisher: { id: 'publisher_id', to: 'Actor', description: 'Who published it.' },
    genre: { enum: 'genre', type: GenreRef, description: 'What sort of text it is.' },
    status: { enum: 'status', type: DocumentStatusRef, description: 'How far it has come.' },
    language: { text: 'language', type: 'LanguageTag', description: 'Its language.' },
    publishedAt: {
      dateTime: 'published_order',
      description: 'When it was published; undated documents never match.',
    },
    ingestedAt: { dateTime: 'ingested_at', description: 'When it was accepted.' },
  },
});

const DocumentOrder = builder.orderType('DocumentOrder', {
  of: 'Document',
  fields: {
    PUBLISHED_AT: {
      column: 'published_order',
      description: 'When it was published; undated ones count as earliest.',
    },
    INGESTED_AT: { column: 'ingested_at', description: 'When it was accepted.' },
  },
});

builder.queryFields((t) => ({
  document: t.lookup('Document', {
    by: DocumentBy,
    description: 'One document, by any of its keys; null when there is none.',
  }),
  documents: t.connection('Document', {
    filter: DocumentFilter,
    order: DocumentOrder,
    orderBy: ['-published_order'],
    description: 'Documents, the newest first.',
  }),
}));

const IngestDocumentInput = builder.inputType('IngestDocumentInput', {
  description: 'A text and what is known about it.',
  fields: (t) => ({
    text: t.string({
      required: true,
      description:
        'The text, stored as it is: not trimmed, line ends kept. Of a page, its article is stored.',
    }),
    format: t.field({
      type: TextFormatRef,
      required: true,
      defaultValue: 'TEXT',
      description: 'How to read it.',
    }),
    title: t.string({
      description: 'Its title, where the text does not begin with it, in at most 1,000 characters.',
    }),
    publisher: t.string({ description: 'The name of who published it, in at most 300 characters.' }),
    byline: t.stringList({ description: 'The authors named: at most 100, each in at most 300 characters.' }),
    url: t.field({
      type: 'URL',
      description: 'Where it was published; unique. At most 2,000 bytes, without a user name or password.',
    }),
    externalId: t.string({ description: 'Your own id for it; unique. At most 2,000 bytes.' }),
    language: t.field({
      type: 'LanguageTag',
      description:
        'The language of the text. Without it the language is guessed; a text that is short or may be English is taken for English.',
    }),
    ifNotEnglish: t.field({
      type: IfNotEnglishRef,
      required: true,
      defaultValue: 'REFUSE',
      description: 'What becomes of the text if it is not in English.',
    }),
    genre: t.field({ type: GenreRef, description: 'What sort of text it is; `NEWS` by default.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'When it was published.' }),
  }),
});

export const IngestDocumentPayload = builder
  .objectRef<{ readonly documentId: number; readonly created: boolean }>('IngestDocumentPayload')
  .implement({
    description: 'A text is in the record.',
    isTypeOf: (value) => 'created' in (value as object),
    fields: (t) => ({
      document: t.refetched('Document', { id: ({ documentId }) => documentId, description: 'The document.' }),
      created: t.exposeBoolean('created', { description: 'False when the same text was there already.' }),
    }),
  });

const IngestDocumentResult = builder.unionType('IngestDocumentResult', {
  description: 'What became of a text that was sent.',
  types: [
    IngestDocumentPayload,
    ConflictError,
    EmptyTextError,
    IllFormedTextError,
    InvalidInputError,
    ReadOnlyError,
    TextTooLargeError,
    UnreadablePageError,
    UnsupportedFormatError,
    UnsupportedLanguageError,
  ],
});

const DeleteDocumentInput = builder.inputType('DeleteDocumentInput', {
  description: 'Which document to delete.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The document.' }),
    ifRevision: t.int({ description: 'The revision you saw; a later one is refused.' }),
  }),
});

const DeleteDocumentPayload = builder
  .objectRef<{ readonly deletedId: string }>('DeleteDocumentPayload')
  .implement({
    description: 'A document is gone, with all that rested on it.',
    isTypeOf: (value) => 'deletedId' in (value as object),
    fields: (t) => ({
      deletedId: t.exposeID('deletedId', { description: 'The id it had; never used again.' }),
    }),
  });

const DeleteDocumentResult = builder.unionType('DeleteDocumentResult', {
  description: 'What became of a request to delete a document.',
  types: [DeleteDocumentPayload, NotFoundError, ReadOnlyError, StaleRevisionError],
});

builder.mutationFields((t) => ({
  ingestDocument: t.field({
    type: IngestDocumentResult,
    description:
      'Stores a text and finds its sections, actors, figures and positions. The same text again changes nothing.',
    args: { input: t.arg({ type: IngestDocumentInput, required: true, description: 'The text.' }) },
    resolve: (_root, { input }, { writer }) =>
      catchDomainError(() => writer.ingestDocument(omitNulls(input))),
  }),
  deleteDocument: t.field({
    type: DeleteDocumentResult,
    description: 'Deletes a document with its versions, sections, mentions and claims.',
    args: { input: t.arg({ type: DeleteDocumentInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, { writer }) =>
      catchDomainError(async () => {
        const documentId = requireRowNumber(input.id, 'document');
        await writer.deleteDocument({
          documentId,
          ...(input.ifRevision != null && { ifRevision: input.ifRevision }),
        });
        return { deletedId: input.id };
      }),
  }),
}));

function parseContentHash(text: string): string | null {
  return /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : null;
}

/** Treats a null input as one that was not given. */
export function omitNulls<Input extends object>(
  input: Input,
): { [Key in keyof Input]: NonNullable<Input[Key]> } {
  const given = Object.entries(input).filter(([, value]) => value !== null);
  // Only nulls were dropped; Object.fromEntries forgets the keys' types.
  return Object.fromEntries(given) as { [Key in keyof Input]: NonNullable<Input[Key]> };
}
