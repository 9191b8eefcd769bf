import { expectData, type GraphQLResponse } from './graphql-response.ts';
import { parseOperation, type TypedDocument, type UntypedDocument } from './operation.ts';
import { type Page, type Paginated, paginate } from './paginate.ts';
import { createOperationSender } from './request.ts';
import { type ClientOptions, type RequestOptions, resolveOptions } from './settings.ts';
import { subscribe } from './subscribe.ts';

/** Variables and options of a call; the variables may be left out when none is required. */
export type CallArguments<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

/** A client that runs any document: `createClient` adds a method for every operation this package ships. */
export interface CoreClient {
  /**
   * Runs your own document and gives its data, typed by the document.
   *
   * Takes what any code generator makes, and plain text, whose result you type yourself.
   *
   * @throws {OperationError} with the server's code, when it answers with errors; `error.data` keeps the part it gave.
   * @throws {HttpError} `UNAUTHENTICATED`, `FORBIDDEN`, `RATE_LIMITED` or `HTTP_ERROR`.
   * @throws {NetworkError} `NETWORK_ERROR`.
   * @throws {TimeoutError} `TIMEOUT`.
   * @throws {AbortError} `ABORTED`.
   * @throws {ProtocolError} `INVALID_RESPONSE`.
   * @throws {UsageError} `INVALID_OPTION`.
   *
   * @example
   * ```ts
   * const { documents } = await client.query<{ documents: { totalCount: number } }>(
   *   '{ documents { totalCount } }',
   * );
   * ```
   */
  query<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...args: CallArguments<Variables>
  ): Promise<Result>;
  query<Result = unknown>(
    document: UntypedDocument,
    variables?: Readonly<Record<string, unknown>>,
    options?: RequestOptions,
  ): Promise<Result>;

  /**
   * Runs your own document and gives the server's whole answer: data, errors, request id and status.
   *
   * Errors of the operation do not throw; everything else does as in `query`.
   *
   * @throws {HttpError} `UNAUTHENTICATED`, `FORBIDDEN`, `RATE_LIMITED` or `HTTP_ERROR`.
   * @throws {NetworkError} `NETWORK_ERROR`.
   * @throws {TimeoutError} `TIMEOUT`.
   * @throws {AbortError} `ABORTED`.
   * @throws {ProtocolError} `INVALID_RESPONSE`.
   * @throws {UsageError} `INVALID_OPTION`.
   *
   * @example
   * ```ts
   * const { data, errors, requestId, status } = await client.raw('{ documents { totalCount } }');
   * ```
   */
  raw<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...args: CallArguments<Variables>
  ): Promise<GraphQLResponse<Result>>;
  raw<Result = unknown>(
    document: UntypedDocument,
    variables?: Readonly<Record<string, unknown>>,
    options?: RequestOptions,
  ): Promise<GraphQLResponse<Result>>;

  /**
   * Walks a list of your own document, wherever it stands in the data; null there is an empty list.
   *
   * The list selects `nodes` and `pageInfo { hasNextPage endCursor }` and takes the variable `$after`; where the
   * document declares `$first` too, pages are fetched in the size that serves.
   *
   * @throws {ProtocolError} `CURSOR_STUCK`, when a page leads to itself, and all that `query` throws.
   *
   * @example
   * ```ts
   * const titles = client.paginate(titlesDocument, {}, (data) => data.documents);
   * for await (const { title } of titles) console.log(title);
   * ```
   */
  paginate<Result, Variables, Node, NodePage>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    select: (data: Result) => (Page<Node> & NodePage) | null | undefined,
    options?: RequestOptions,
  ): Paginated<Node, NodePage>;

  /**
   * Follows a subscription of your own document, over server-sent events, until you leave the loop or abort `signal`.
   *
   * One that takes the variable `$after` and selects `sequence` is taken up again after every break: nothing is lost,
   * no change arrives twice, and a slow reader only lags behind. `timeoutMs` is the longest silence; `maxRetries`
   * bounds the attempts to come back, endless unless you give it.
   *
   * @throws {ProtocolError} `INVALID_RESPONSE`, when the server answers with no stream, and all that `query` throws.
   *
   * @example
   * ```ts
   * const changes = client.subscribe(changesDocument, { after: 0 }, (data) => data.changed);
   * for await (const { sequence, entityId } of changes) console.log(sequence, entityId);
   * ```
   */
  subscribe<Result, Variables, Node>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    select: (data: Result) => Node,
    options?: RequestOptions,
  ): AsyncIterable<Node>;
}

/**
 * Makes a client without the methods for this package's own operations: the smallest there is.
 *
 * @throws {UsageError} `INVALID_OPTION`.
 *
 * @example
 * ```ts
 * const core = createCoreClient({ url: 'http://127.0.0.1:4000/graphql' });
 * const figures = core.paginate(listFigures, {}, (data) => data.figures);
 * ```
 */
export function createCoreClient(options: ClientOptions): CoreClient {
  const settings = resolveOptions(options);
  const request = createOperationSender(settings);

  const raw = async <Result>(document: unknown, variables?: unknown, options?: RequestOptions) => {
    const answer = await request(parseOperation(document, options?.operationName), variables, options);
    // A GraphQL server answers in the shape of the operation, which is the type that the document carries.
    return answer as GraphQLResponse<Result>;
  };

  const query = async <Result>(document: unknown, variables?: unknown, options?: RequestOptions) =>
    expectData(await raw<Result>(document, variables, options));

  return {
    raw,
    query,
    paginate: (document, variables, select, options) =>
      paginate(async ({ after, size }) => {
        const place = { first: size, ...variables, ...(after === undefined ? {} : { after }) };
        return select(await query(document, place, options)) ?? null;
      }),
    subscribe: (document, variables, select, options) =>
      subscribe(settings, {
        operation: parseOperation(document, options?.operationName),
        variables: variables ?? {},
        select,
        options,
      }),
  };
}
