import { type GraphQLFailure, HttpError, OperationError, ProtocolError } from './errors.ts';
import { isRetryableStatus, parseRetryAfterMs } from './retry.ts';

/** A server's whole answer, as `client.raw()` gives it. */
export interface GraphQLResponse<Result> {
  /** What was asked for; null when nothing could be answered. Beside `errors` it may hold a part. */
  readonly data: Result | null;
  /** Empty when all went well. */
  readonly errors: readonly GraphQLFailure[];
  readonly extensions: Readonly<Record<string, unknown>>;
  /** The server's id of the request; null when it gives none. */
  readonly requestId: string | null;
  /** The HTTP status. */
  readonly status: number;
  /** How long the server asks to wait before the next request, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
}

/** Reads an HTTP response; gives the error that describes it when it is no GraphQL answer. */
export async function readResponse(
  response: Response,
): Promise<GraphQLResponse<unknown> | HttpError | ProtocolError> {
  const { status } = response;
  const requestId = response.headers.get('x-request-id');
  const retryAfterMs = parseRetryAfterMs(response.headers.get('retry-after'), Date.now());
  const body = parseBody(await response.text());
  if (body) return { extensions: {}, ...body, requestId, status, retryAfterMs };
  if (response.ok) {
    const message = 'Cannot read the answer: it is not a GraphQL response';
    return new ProtocolError('INVALID_RESPONSE', message, { requestId });
  }
  return new HttpError({ status, retryAfterMs, requestId, retryable: isRetryableStatus(status) });
}

/** Reads an answer that came as one event of a stream. */
export function parseEventResponse(
  text: string,
  context: Pick<GraphQLResponse<unknown>, 'requestId' | 'status' | 'retryAfterMs'>,
): GraphQLResponse<unknown> {
  const body = parseBody(text);
  if (body) return { extensions: {}, ...body, ...context };
  const { requestId } = context;
  throw new ProtocolError('INVALID_RESPONSE', 'Cannot read the event: it is not a GraphQL response', {
    requestId,
  });
}

/** Gives the data of an answer that holds no errors. */
export function expectData<Result>(response: GraphQLResponse<Result>): Result {
  const { data, errors, requestId, status, retryAfterMs } = response;
  if (data !== null && errors.length === 0) return data;
  const code = errors.find((error) => error.extensions?.code)?.extensions?.code ?? 'GRAPHQL_ERROR';
  throw new OperationError(code, `Cannot run the operation: the server answered ${code}`, {
    errors,
    data,
    requestId,
    status,
    retryAfterMs,
    retryable: isRetryableStatus(status),
  });
}

/** The member of a mutation's result union that means success. */
export type PayloadOf<Union, Name extends string> = Extract<Union, { readonly __typename: Name }>;

/** Gives the payload in an answer to a mutation; any other member of its result union is a refusal and is thrown. */
export function expectPayload<
  Field extends string,
  Union extends { readonly __typename: string },
  const Name extends string,
>(
  response: GraphQLResponse<{ readonly [Key in Field]: Union }>,
  field: Field,
  name: Name,
): PayloadOf<Union, Name> {
  const data = expectData(response);
  const result = data[field];
  if (isPayload(result, name)) return result;
  // A refusal added by a later server is no member of this package's union: it is read with nothing taken for granted.
  const failure: object & { readonly code?: unknown; readonly message?: unknown } = result;
  const code = typeof failure.code === 'string' ? failure.code : 'REFUSED';
  const message =
    typeof failure.message === 'string' ? failure.message : 'Cannot run the operation: it was refused';
  const { requestId, status, retryAfterMs } = response;
  throw new OperationError(code, message, { errors: [], data, requestId, status, retryAfterMs });
}

function isPayload<Union extends { readonly __typename: string }, const Name extends string>(
  result: Union,
  name: Name,
): result is PayloadOf<Union, Name> {
  return result.__typename === name;
}

type ResponseBody = Pick<GraphQLResponse<unknown>, 'data' | 'errors'> &
  Partial<Pick<GraphQLResponse<unknown>, 'extensions'>>;

function parseBody(text: string): ResponseBody | null {
  const body = parseJson(text);
  if (typeof body !== 'object' || body === null) return null;
  const { data, errors }: { readonly data?: unknown; readonly errors?: unknown } = body;
  if (data === undefined && errors === undefined) return null;
  if (errors !== undefined && !Array.isArray(errors)) return null;
  // GraphQL over HTTP §7: a body with `data` or an `errors` list is a GraphQL response.
  return { ...body, data: data ?? null, errors: errors ?? [] } as ResponseBody;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
