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
  description: 'Genre of a document [IPTC ninjs genre].',
  values: enumValues(GENRE),
});

const DocumentStatusRef = builder.enumType('DocumentStatus', {
  description: "State of a document's extraction.",
  values: enumValues(DOCUMENT_STATUS),
});

export const TextFormatRef = builder.enumType('TextFormat', {
  description: 'Format of a text.',
  values: enumValues(TEXT_FORMAT),
});

export const IfNotEnglishRef = builder.enumType('IfNotEnglish', {
  description:
    'How a text in a language other than English is handled. Claims are extracted from English only.',
  values: enumValues(IF_NOT_ENGLISH),
});

builder.rowType('Document', {
  description: 'A news article, briefing or other text, with everything extracted from it.',
  table: 'document',
  idPrefix: 'doc',
  fields: (t) => ({
    title: t.column('title', {
      description: 'The title that was sent, else the title in the text, else its first words.',
    }),
    publisher: t.one('Actor', 'publisher_id', { description: 'The publisher; null when unknown.' }),
    byline: t.column('byline', { type: ['String'], description: 'Authors in the order of the byline.' }),
    url: t.column('url', { type: 'URL', description: 'Address of publication.' }),
    externalId: t.column('external_id', { description: 'Id given by the sender; unique.' }),
    language: t.column('language', { type: 'LanguageTag', description: 'Language of the text.' }),
    genre: t.column('genre', { type: GenreRef, description: 'Genre of the text.' }),
    publishedAt: t.column('published_at', {
      type: 'DateTime',
      description:
        'Publication time. Relative dates are resolved against it; without it they stay unresolved.',
    }),
    ingestedAt: t.column('ingested_at', {
      type: 'DateTime',
      description: 'Time at which the text was stored.',
    }),
    contentHash: t.column('content_hash', {
      description:
        'SHA-256 of the first version’s text in UTF-8, in hexadecimal. Equal texts are one document.',
    }),
    status: t.column('status', { type: DocumentStatusRef, description: 'State of the extraction.' }),
    statusReason: t.column('status_reason', { description: 'Reason of the failure; null for other states.' }),
    revision: t.column('revision', {
      description: "Number of the document's state. Each change to the document itself raises it by 1.",
    }),
    isSample: t.column('is_sample', {
      description: 'True for the fictional sample texts that are shipped with the product.',
    }),
    version: t.one('Version', 'current_version_id', {
      nullable: false,
      description: 'The current version of the text.',
    }),
    versions: t.many('Version', {
      from: 'id',
      to: 'document_id',
      orderBy: ['ordinal'],
      description: 'All versions of the text, oldest first.',
    }),
    sections: t.many('Section', {
      from: 'current_version_id',
      to: 'version_id',
      orderBy: ['ordinal'],
      isLong: true,
      description: 'Sections of the current version, in text order.',
    }),
    claims: t.connection('Claim', {
      ...claimList,
      link: { from: 'id', to: 'document_id' },
      orderBy: ['span_start'],
      description: 'Figures and positions, in text order.',
    }),
    figures: t.connection('Figure', {
      ...figureList,
      link: { from: 'id', to: 'document_id' },
      orderBy: ['span_start'],
      description: 'Figures, in text order.',
    }),
    positions: t.connection('Position', {
      ...positionList,
      link: { from: 'id', to: 'document_id' },
      orderBy: ['span_start'],
      description: 'Positions, in text order.',
    }),
    mentions: t.connection('Mention', {
      link: { from: 'id', to: 'document_id' },
      orderBy: ['span_start'],
      description: 'Mentions of actors, in text order.',
    }),
  }),
});

const DocumentBy = builder.keyType('DocumentBy', {
  of: 'Document',
  fields: {
    id: {
      id: 'id',
      description: 'Global id. An id of another type, or a text that is no id, finds nothing.',
    },
    url: { text: 'url', type: 'URL', description: 'Address; exact match.' },
    contentHash: {
      text: 'content_hash',
      format: { normalize: parseContentHash, description: 'SHA-256 in 64 hexadecimal digits' },
      description: 'SHA-256 of the text in 64 hexadecimal digits, in any case. Any other text is an error.',
    },
    externalId: { text: 'external_id', description: 'Id given by the sender; exact match.' },
  },
});

export const DocumentFilter = builder.filterType('DocumentFilter', {
  of: 'Document',
  fields: {
    publisher: { id: 'publisher_id', to: 'Actor', description: 'The publisher.' },
    genre: { enum: 'genre', type: GenreRef, description: 'Genre of the text.' },
    status: { enum: 'status', type: DocumentStatusRef, description: 'State of the extraction.' },
    language: { text: 'language', type: 'LanguageTag', description: 'Language of the text.' },
    publishedAt: {
      dateTime: 'published_order',
      description: 'Publication time. A document without one never matches.',
    },
    ingestedAt: { dateTime: 'ingested_at', description: 'Time at which the text was stored.' },
  },
});

const DocumentOrder = builder.orderType('DocumentOrder', {
  of: 'Document',
  fields: {
    PUBLISHED_AT: {
      column: 'published_order',
      description: 'Publication time. Documents without one sort as the earliest.',
    },
    INGESTED_AT: { column: 'ingested_at', description: 'Time at which the text was stored.' },
  },
});

builder.queryFields((t) => ({
  document: t.lookup('Document', {
    by: DocumentBy,
    description: 'The document with a key; null when none has it.',
  }),
  documents: t.connection('Document', {
    filter: DocumentFilter,
    order: DocumentOrder,
    orderBy: ['-published_order'],
    description: 'Documents, newest first.',
  }),
}));

const IngestDocumentInput = builder.inputType('IngestDocumentInput', {
  description: 'A text and its details.',
  fields: (t) => ({
    text: t.string({
      required: true,
      description:
        'The text. It is stored unchanged, with white space and line ends; of a web page, the article is stored.',
    }),
    format: t.field({
      type: TextFormatRef,
      required: true,
      defaultValue: 'TEXT',
      description: 'Format of the text.',
    }),
    title: t.string({
      description: 'Title, if the text does not begin with it; at most 1,000 characters.',
    }),
    publisher: t.string({ description: 'Name of the publisher, at most 300 characters.' }),
    byline: t.stringList({ description: 'Authors: at most 100 names of at most 300 characters.' }),
    url: t.field({
      type: 'URL',
      description: 'Address of publication; unique, at most 2,000 bytes, without user name or password.',
    }),
    externalId: t.string({ description: 'Your own id of the document; unique, at most 2,000 bytes.' }),
    language: t.field({
      type: 'LanguageTag',
      description:
        'Language of the text. Without it, the language is detected. A short or ambiguous text counts as English.',
    }),
    ifNotEnglish: t.field({
      type: IfNotEnglishRef,
      required: true,
      defaultValue: 'REFUSE',
      description: 'How a text in another language is handled.',
    }),
    genre: t.field({ type: GenreRef, description: 'Genre of the text. Default `NEWS`.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'Publication time.' }),
  }),
});

export const IngestDocumentPayload = builder
  .objectRef<{ readonly documentId: number; readonly created: boolean }>('IngestDocumentPayload')
  .implement({
    description: 'The text is stored.',
    isTypeOf: (value) => 'created' in (value as object),
    fields: (t) => ({
      document: t.refetched('Document', { id: ({ documentId }) => documentId, description: 'The document.' }),
      created: t.exposeBoolean('created', { description: 'False when the same text was already stored.' }),
    }),
  });

const IngestDocumentResult = builder.unionType('IngestDocumentResult', {
  description: 'Result of `ingestDocument`.',
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
  description: 'The document to delete.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The document.' }),
    ifRevision: t.int({
      description:
        'The revision that you read. If the current revision is newer, the result is a STALE_REVISION error.',
    }),
  }),
});

const DeleteDocumentPayload = builder
  .objectRef<{ readonly deletedId: string }>('DeleteDocumentPayload')
  .implement({
    description: 'A document was deleted with its versions, sections, mentions and claims.',
    isTypeOf: (value) => 'deletedId' in (value as object),
    fields: (t) => ({
      deletedId: t.exposeID('deletedId', { description: 'Id of the deleted document. It is never reused.' }),
    }),
  });

const DeleteDocumentResult = builder.unionType('DeleteDocumentResult', {
  description: 'Result of `deleteDocument`.',
  types: [DeleteDocumentPayload, NotFoundError, ReadOnlyError, StaleRevisionError],
});

builder.mutationFields((t) => ({
  ingestDocument: t.field({
    type: IngestDocumentResult,
    description:
      'Stores a text and extracts its sections, actors, figures and positions. A text that is already stored changes nothing.',
    args: { input: t.arg({ type: IngestDocumentInput, required: true, description: 'The text.' }) },
    resolve: (_root, { input }, { writer }) =>
      catchDomainError(() => writer.ingestDocument(omitNulls(input))),
  }),
  deleteDocument: t.field({
    type: DeleteDocumentResult,
    description: 'Deletes a document with its versions, sections, mentions and claims.',
    args: {
      input: t.arg({ type: DeleteDocumentInput, required: true, description: 'The document to delete.' }),
    },
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
