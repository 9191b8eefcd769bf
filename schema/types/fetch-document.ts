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
  description: 'Where a page is, and what is known about it.',
  fields: (t) => ({
    url: t.field({
      type: 'URL',
      required: true,
      description: 'Its address: by http or https and by name, without a password. Unique.',
    }),
    title: t.string({ description: 'Its title, where the page does not say it itself.' }),
    publisher: t.string({ description: 'The name of who published it, in at most 300 characters.' }),
    byline: t.stringList({ description: 'The authors named: at most 100, each in at most 300 characters.' }),
    externalId: t.string({ description: 'Your own id for it; unique. At most 2,000 bytes.' }),
    language: t.field({ type: 'LanguageTag', description: 'The language of its text; guessed without it.' }),
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

const FetchDocumentResult = builder.unionType('FetchDocumentResult', {
  description: 'What became of a page that was to be fetched.',
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
      'Fetches a page and takes its article in, as `ingestDocument` does with one that is sent. Off unless the server’s settings say from where it may fetch.',
    args: { input: t.arg({ type: FetchDocumentInput, required: true, description: 'The page.' }) },
    extensions: { extractsText: true },
    resolve: (_root, { input }, { writer }) => catchDomainError(() => writer.fetchDocument(omitNulls(input))),
  }),
);
