import { expectPayload, type PayloadOf } from '../graphql-response.ts';
import type { CoreClient } from '../core-client.ts';
import type { PaginatedBy } from '../paginate.ts';
import type { RequestOptions } from '../settings.ts';
import { deleteDocument, extract, fetchDocument, followDocument, getActor, getDocument, ingestDocument, listActors, listChanges, listClaims, listDocuments, listFigures, listMeasures, listPositions, listTopics, reviewClaim, search, subscribeChanges } from './operations.ts';
import type * as types from './types.ts';

/** The operations on actors. Reached as `client.actors`. */
export interface Actors {
  /**
   * Fetches one actor with its other names and its roles. Null when no actor has the key.
   *
   * @example
   * ```ts
   * const actor = await client.actors.get({ key: 'port-authority' });
   * console.log(actor?.name, actor?.roles.map((role) => role.title));
   * ```
   */
  get(by: types.GetActorQueryVariables['by'], options?: RequestOptions): Promise<types.GetActorQuery['actor']>;

  /**
   * Lists actors by name.
   *
   * @example
   * ```ts
   * const parties = await client.actors.list({ filter: { kind: { in: ['PARTY'] } } }).toArray();
   * ```
   */
  list(variables?: types.ListActorsQueryVariables, options?: RequestOptions): PaginatedBy<NonNullable<types.ListActorsQuery['actors']>>;
}

/** The operations on changes. Reached as `client.changes`. */
export interface Changes {
  /**
   * Lists what was written to the record, in order; complete from `after` on, or from the beginning.
   *
   * Keep the `sequence` of the last one: it is the `after` of the next call, or of `client.changes.subscribe`.
   *
   * @example
   * ```ts
   * for await (const change of client.changes.list({ after: 120 })) {
   *   console.log(change.sequence, change.action, change.entityId);
   * }
   * ```
   */
  list(variables?: types.ListChangesQueryVariables, options?: RequestOptions): PaginatedBy<NonNullable<types.ListChangesQuery['changes']>>;

  /**
   * Follows what is written to the record from a place in its log on: in order, nothing left out, nothing twice, across breaks of the connection and restarts of the server.
   *
   * It goes on until you leave the loop or abort `signal`. Keep the `sequence` of the last change you have dealt with; 0 is the beginning.
   *
   * @throws {OperationError} `BAD_USER_INPUT`, when the record has no change of that number yet: it is another record, or an older state of it.
   *
   * @example
   * ```ts
   * for await (const change of client.changes.subscribe({ after: 120 })) {
   *   if (change.action === 'EXTRACTED') console.log('new claims in', change.entityId);
   *   if (change.sequence >= 140) break;
   * }
   * ```
   */
  subscribe(variables: types.SubscribeChangesSubscriptionVariables, options?: RequestOptions): AsyncIterable<types.SubscribeChangesSubscription['changed']>;
}

/** The operations on claims. Reached as `client.claims`. */
export interface Claims {
  /**
   * Lists figures and positions together, to be told apart by `__typename`.
   *
   * Rejected ones are left out unless the filter names a review state.
   *
   * @example
   * ```ts
   * for await (const claim of client.claims.list({ filter: { text: 'ceasefire' } })) {
   *   const what = claim.__typename === 'Figure' ? claim.quantity.raw : claim.stance;
   *   console.log(claim.holder?.name, what);
   * }
   * ```
   */
  list(variables?: types.ListClaimsQueryVariables, options?: RequestOptions): PaginatedBy<NonNullable<types.ListClaimsQuery['claims']>>;

  /**
   * Records your decision on a figure or position and gives it at its new revision.
   *
   * Pass the `revision` that you read. If the claim has changed since, the call fails with STALE_REVISION: read the claim again and decide again.
   *
   * @throws {OperationError} `NOT_FOUND`, `STALE_REVISION` or `READ_ONLY`.
   *
   * @example
   * ```ts
   * const { claim } = await client.claims.review({
   *   id: figure.id,
   *   decision: 'ACCEPT',
   *   ifRevision: figure.revision,
   * });
   * ```
   */
  review(input: types.ReviewClaimMutationVariables['input'], options?: RequestOptions): Promise<PayloadOf<types.ReviewClaimMutation['reviewClaim'], 'ReviewClaimPayload'>>;
}

/** The operations on documents. Reached as `client.documents`. */
export interface Documents {
  /**
   * Deletes a document with its versions, sections, mentions and claims.
   *
   * With `ifRevision` it is deleted only while it stands at the revision you read.
   *
   * @throws {OperationError} `NOT_FOUND`, `STALE_REVISION` or `READ_ONLY`.
   *
   * @example
   * ```ts
   * const { deletedId } = await client.documents.delete({ id: document.id, ifRevision: document.revision });
   * ```
   */
  delete(input: types.DeleteDocumentMutationVariables['input'], options?: RequestOptions): Promise<PayloadOf<types.DeleteDocumentMutation['deleteDocument'], 'DeleteDocumentPayload'>>;

  /**
   * Has the server fetch a page and take its article in, as `client.documents.ingest` does with one that is sent.
   *
   * Servers fetch nothing unless their settings say from where they may.
   *
   * @throws {OperationError} `URL_NOT_ALLOWED`, `PAGE_UNAVAILABLE`, `EMPTY_TEXT`, `TEXT_TOO_LARGE`, `ILL_FORMED_TEXT`, `UNREADABLE_PAGE`, `UNSUPPORTED_LANGUAGE`, `CONFLICT`, `INVALID_INPUT` or `READ_ONLY`.
   *
   * @example
   * ```ts
   * const { document } = await client.documents.fetch({ url: 'https://example.org/harbour' });
   * ```
   */
  fetch(input: types.FetchDocumentMutationVariables['input'], options?: RequestOptions): Promise<PayloadOf<types.FetchDocumentMutation['fetchDocument'], 'IngestDocumentPayload'>>;

  /**
   * Follows a document on its way into the record: as it is, then each time it changes, until it is READY or FAILED.
   *
   * Null when there is no such document, or it is deleted meanwhile.
   *
   * @example
   * ```ts
   * for await (const document of client.documents.follow({ id: 'doc_1' })) console.log(document?.status);
   * ```
   */
  follow(variables: types.FollowDocumentSubscriptionVariables, options?: RequestOptions): AsyncIterable<types.FollowDocumentSubscription['documentStatus']>;

  /**
   * Fetches one document whole: its text, its sections and the claims in each, with the evidence to highlight.
   *
   * Null when no document has the key. A section gives its first 100 claims in text order; where `pageInfo.hasNextPage`
   * is true, `client.claims.list({ filter: { section: { in: [section.id] } } })` gives all.
   *
   * @example
   * ```ts
   * const document = await client.documents.get({ url: 'https://example.org/briefing' });
   * for (const section of document?.sections ?? []) console.log(section.heading, section.claims.nodes.length);
   * ```
   */
  get(by: types.GetDocumentQueryVariables['by'], options?: RequestOptions): Promise<types.GetDocumentQuery['document']>;

  /**
   * Stores a text and finds its sections, actors, figures and positions.
   *
   * The same text again is the same document: `created` is then false and nothing changes.
   *
   * @throws {OperationError} `EMPTY_TEXT`, `TEXT_TOO_LARGE`, `ILL_FORMED_TEXT`, `UNREADABLE_PAGE`, `UNSUPPORTED_LANGUAGE`, `CONFLICT`, `INVALID_INPUT` or `READ_ONLY`.
   *
   * @example
   * ```ts
   * const { document, created } = await client.documents.ingest({
   *   title: 'Harbour briefing',
   *   text: 'The port authority said that traffic had doubled.',
   * });
   * ```
   */
  ingest(input: types.IngestDocumentMutationVariables['input'], options?: RequestOptions): Promise<PayloadOf<types.IngestDocumentMutation['ingestDocument'], 'IngestDocumentPayload'>>;

  /**
   * Lists documents without their text, the newest first unless `orderBy` says otherwise.
   *
   * @example
   * ```ts
   * for await (const document of client.documents.list({ filter: { genre: { in: ['BRIEFING'] } } })) {
   *   console.log(document.title);
   * }
   * ```
   */
  list(variables?: types.ListDocumentsQueryVariables, options?: RequestOptions): PaginatedBy<NonNullable<types.ListDocumentsQuery['documents']>>;
}

/** The operations on figures. Reached as `client.figures`. */
export interface Figures {
  /**
   * Lists claimed numbers with their evidence, those of the newest documents first unless `orderBy` says otherwise.
   *
   * Rejected ones are left out unless the filter names a review state. Decimals are strings: they are exact.
   *
   * @example
   * ```ts
   * const targets = client.figures.list({ filter: { status: { in: ['TARGET'] } } });
   * for await (const { quantity, measure, holder } of targets) {
   *   console.log(holder?.name, measure?.label, quantity.raw);
   * }
   * ```
   */
  list(variables?: types.ListFiguresQueryVariables, options?: RequestOptions): PaginatedBy<NonNullable<types.ListFiguresQuery['figures']>>;
}

/** The operations on measures. Reached as `client.measures`. */
export interface Measures {
  /**
   * Lists measures, what figures measure, by label.
   *
   * @example
   * ```ts
   * for await (const { label } of client.measures.list()) console.log(label);
   * ```
   */
  list(variables?: types.ListMeasuresQueryVariables, options?: RequestOptions): PaginatedBy<NonNullable<types.ListMeasuresQuery['measures']>>;
}

/** The operations on positions. Reached as `client.positions`. */
export interface Positions {
  /**
   * Lists stances with their evidence, those of the newest documents first unless `orderBy` says otherwise.
   *
   * Rejected ones are left out unless the filter names a review state.
   *
   * @example
   * ```ts
   * for await (const { holder, stance, topic } of client.positions.list({ filter: { stance: { in: ['AGAINST'] } } })) {
   *   console.log(holder?.name, stance, topic?.label);
   * }
   * ```
   */
  list(variables?: types.ListPositionsQueryVariables, options?: RequestOptions): PaginatedBy<NonNullable<types.ListPositionsQuery['positions']>>;
}

/** The operations on topics. Reached as `client.topics`. */
export interface Topics {
  /**
   * Lists topics, what positions are about, by label.
   *
   * @example
   * ```ts
   * for await (const { label } of client.topics.list()) console.log(label);
   * ```
   */
  list(variables?: types.ListTopicsQueryVariables, options?: RequestOptions): PaginatedBy<NonNullable<types.ListTopicsQuery['topics']>>;
}

/** A method for every operation shipped, by resource. */
export interface Resources {
  readonly actors: Actors;
  readonly changes: Changes;
  readonly claims: Claims;
  readonly documents: Documents;
  readonly figures: Figures;
  readonly measures: Measures;
  readonly positions: Positions;
  readonly topics: Topics;

  /**
   * Finds what a text holds without storing it.
   *
   * Actors are named by their `key`, unique within the answer. `rejections` lists what was proposed and refused, `ledger` what became of every numeral and attribution cue.
   *
   * @throws {OperationError} `EMPTY_TEXT`, `TEXT_TOO_LARGE`, `ILL_FORMED_TEXT`, `UNREADABLE_PAGE`, `UNREADABLE_TEXT`, `UNSUPPORTED_LANGUAGE` or `INVALID_INPUT`.
   *
   * @example
   * ```ts
   * const text = 'The grid operator said that demand had doubled.';
   * const { positions } = await client.extract({ text });
   * console.log(positions.map(({ statement }) => statement));
   * ```
   */
  extract(input: types.ExtractQueryVariables['input'], options?: RequestOptions): Promise<PayloadOf<types.ExtractQuery['extract'], 'Extraction'>>;

  /**
   * Finds sections and claims by their words: all of them, `"a phrase"`, `begin*`, `OR` between alternatives.
   *
   * The best hits come first, with `order: 'NEWEST'` the latest. Case and accents do not matter.
   *
   * @example
   * ```ts
   * for await (const { text, highlights, document } of client.search({ query: '"grid operator" OR blackout*' })) {
   *   const words = highlights.map(({ start, end }) => text.slice(start, end));
   *   console.log(document.title, words);
   * }
   * ```
   */
  search(variables: types.SearchQueryVariables, options?: RequestOptions): PaginatedBy<NonNullable<types.SearchQuery['search']>>;
}

/** Makes the methods on top of a core client. */
export function createResources(core: CoreClient): Resources {
  return {
    actors: {
      get: async (by, options) => (await core.query(getActor, { by }, options)).actor,
      list: (variables, options) => core.paginate(listActors, variables ?? {}, (data) => data.actors, options),
    },
    changes: {
      list: (variables, options) => core.paginate(listChanges, variables ?? {}, (data) => data.changes, options),
      subscribe: (variables, options) => core.subscribe(subscribeChanges, variables, (data) => data.changed, options),
    },
    claims: {
      list: (variables, options) => core.paginate(listClaims, variables ?? {}, (data) => data.claims, options),
      review: async (input, options) => expectPayload(await core.raw(reviewClaim, { input }, options), 'reviewClaim', 'ReviewClaimPayload'),
    },
    documents: {
      delete: async (input, options) => expectPayload(await core.raw(deleteDocument, { input }, options), 'deleteDocument', 'DeleteDocumentPayload'),
      fetch: async (input, options) => expectPayload(await core.raw(fetchDocument, { input }, options), 'fetchDocument', 'IngestDocumentPayload'),
      follow: (variables, options) => core.subscribe(followDocument, variables, (data) => data.documentStatus, options),
      get: async (by, options) => (await core.query(getDocument, { by }, options)).document,
      ingest: async (input, options) => expectPayload(await core.raw(ingestDocument, { input }, options), 'ingestDocument', 'IngestDocumentPayload'),
      list: (variables, options) => core.paginate(listDocuments, variables ?? {}, (data) => data.documents, options),
    },
    figures: {
      list: (variables, options) => core.paginate(listFigures, variables ?? {}, (data) => data.figures, options),
    },
    measures: {
      list: (variables, options) => core.paginate(listMeasures, variables ?? {}, (data) => data.measures, options),
    },
    positions: {
      list: (variables, options) => core.paginate(listPositions, variables ?? {}, (data) => data.positions, options),
    },
    topics: {
      list: (variables, options) => core.paginate(listTopics, variables ?? {}, (data) => data.topics, options),
    },
    extract: async (input, options) => expectPayload(await core.raw(extract, { input }, options), 'extract', 'Extraction'),
    search: (variables, options) => core.paginate(search, variables, (data) => data.search, options),
  };
}