import { builder } from '../builder.ts';
import { GenreRef, IfNotEnglishRef, IngestDocumentPayload, omitNulls } from './document.ts';
import {
  ConflictError,
  catchDomainError,
  EmptyTextError,
  IllFormedTextError,
  InvalidInputError,
  PageUnavailableError,
  ReadOnlyError,
  TextTooLargeError,
  UnreadablePageError,
  UnsupportedFormatError,
  UnsupportedLanguageError,
  UrlNotAllowedError,
} from './error.ts';

const FetchDocumentInput = builder.inputType('FetchDocumentInput', {
  description: 'Address of a web page, and its details.',
  fields: (t) => ({
    url: t.field({
      type: 'URL',
      required: true,
      description: 'Address with scheme http or https, a host name and no password; unique.',
    }),
    title: t.string({ description: 'Title, if the page does not state it.' }),
    publisher: t.string({ description: 'Name of the publisher, at most 300 characters.' }),
    byline: t.stringList({ description: 'Authors: at most 100 names of at most 300 characters.' }),
    externalId: t.string({ description: 'Your own id of the document; unique, at most 2,000 bytes.' }),
    language: t.field({
      type: 'LanguageTag',
      description: 'Language of the text. Without it, the language is detected.',
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

const FetchDocumentResult = builder.unionType('FetchDocumentResult', {
  description: 'Result of `fetchDocument`.',
  types: [
    IngestDocumentPayload,
    ConflictError,
    EmptyTextError,
    IllFormedTextError,
    InvalidInputError,
    PageUnavailableError,
    ReadOnlyError,
    TextTooLargeError,
    UnreadablePageError,
    UnsupportedFormatError,
    UnsupportedLanguageError,
    UrlNotAllowedError,
  ],
});

builder.mutationField('fetchDocument', (t) =>
  t.field({
    type: FetchDocumentResult,
    description:
      'Fetches a web page and stores its article, as `ingestDocument` does with a text. It is disabled unless `STANDPOINT_FETCH` lists allowed hosts.',
    args: { input: t.arg({ type: FetchDocumentInput, required: true, description: 'The page to fetch.' }) },
    extensions: { extractsText: true },
    resolve: (_root, { input }, { writer }) => catchDomainError(() => writer.fetchDocument(omitNulls(input))),
  }),
);
