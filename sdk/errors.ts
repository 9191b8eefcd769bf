/** Shared through the global registry, so that errors of another copy of this package are recognised too. */
const BRAND: unique symbol = Symbol.for('standpoint.SdkError');

/** One entry of a GraphQL answer's `errors`. */
export interface GraphQLFailure {
  /** The server's words. They may quote what was sent. */
  readonly message: string;
  /** Where in `data` it happened: field names and list indexes from the root. */
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: { readonly code?: string | undefined; readonly [key: string]: unknown } | undefined;
}

/** What every failure of the client has in common. */
export interface FailureContext {
  /** The server's id of the request, to quote when reporting a fault; null when no answer came. */
  readonly requestId?: string | null | undefined;
  /** Whether the same call may succeed when it is made again. */
  readonly retryable?: boolean | undefined;
  /** What caused it, where something did. */
  readonly cause?: unknown;
}

/** How an HTTP answer fails. */
export interface HttpFailure extends FailureContext {
  readonly status: number;
  /** How long the server asks to wait, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
}

/** What a server's refusal or failure consists of. */
export interface OperationFailure extends HttpFailure {
  readonly errors: readonly GraphQLFailure[];
  readonly data: unknown;
}

/**
 * The base of every error the client throws: the classes below are all there are.
 *
 * Its message never holds a query, a variable or a token.
 *
 * @example
 * ```ts
 * try {
 *   await client.documents.list().first();
 * } catch (error) {
 *   if (!isSdkError(error)) throw error;
 *   console.error(error.code, error.requestId);
 * }
 * ```
 */
export abstract class SdkError extends Error {
  abstract override readonly name: string;
  /** What happened, for programs. */
  abstract readonly code: string;
  /** The server's id of the request, to quote when reporting a fault; null when no answer came. */
  readonly requestId: string | null;
  /** Whether the same call may succeed when it is made again. */
  readonly retryable: boolean;

  constructor(message: string, { requestId = null, retryable = false, cause }: FailureContext = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.requestId = requestId;
    this.retryable = retryable;
  }

  /** @internal */
  get [BRAND](): true {
    return true;
  }
}

/**
 * The call could not be made as asked: an option, a variable or the token is unusable.
 *
 * @example
 * ```ts
 * createClient({ url: 'not a url' }); // UsageError, code INVALID_OPTION
 * ```
 */
export class UsageError extends SdkError {
  override readonly name = 'UsageError';
  override readonly code = 'INVALID_OPTION';
}

/**
 * No answer came: the server could not be reached or the connection broke. `cause` is what `fetch` reported.
 *
 * @example
 * ```ts
 * if (isSdkError(error, 'NETWORK_ERROR')) console.error('Is the server running?', error.cause);
 * ```
 */
export class NetworkError extends SdkError {
  override readonly name = 'NetworkError';
  override readonly code = 'NETWORK_ERROR';
}

/**
 * An attempt outlasted `timeoutMs` after the last retry, or the call outlasted `deadlineMs`.
 *
 * @example
 * ```ts
 * if (isSdkError(error, 'TIMEOUT')) console.error('Try again with a smaller page');
 * ```
 */
export class TimeoutError extends SdkError {
  override readonly name = 'TimeoutError';
  override readonly code = 'TIMEOUT';
}

/**
 * The caller's signal was aborted. `cause` is the signal's reason.
 *
 * @example
 * ```ts
 * if (isSdkError(error, 'ABORTED')) return;
 * ```
 */
export class AbortError extends SdkError {
  override readonly name = 'AbortError';
  override readonly code = 'ABORTED';
}

/**
 * The server, or something before it, answered with an HTTP status that means failure and without a GraphQL answer.
 *
 * @example
 * ```ts
 * if (isSdkError(error, 'RATE_LIMITED')) console.error('Wait', error.retryAfterMs);
 * ```
 */
export class HttpError extends SdkError {
  override readonly name = 'HttpError';
  override readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'RATE_LIMITED' | 'HTTP_ERROR';
  readonly status: number;
  /** How long the server asks to wait, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(failure: HttpFailure) {
    super(`Cannot get an answer: the server answered with HTTP status ${failure.status}`, failure);
    this.code = HTTP_CODE[failure.status] ?? 'HTTP_ERROR';
    this.status = failure.status;
    this.retryAfterMs = failure.retryAfterMs;
  }
}

/**
 * The answer breaks the protocol: it is not GraphQL (`INVALID_RESPONSE`), or a page leads to itself (`CURSOR_STUCK`).
 *
 * @example
 * ```ts
 * if (isSdkError(error, 'INVALID_RESPONSE')) console.error('Does the URL end in /graphql?');
 * ```
 */
export class ProtocolError extends SdkError {
  override readonly name = 'ProtocolError';
  override readonly code: 'INVALID_RESPONSE' | 'CURSOR_STUCK';

  constructor(code: ProtocolError['code'], message: string, context?: FailureContext) {
    super(message, context);
    this.code = code;
  }
}

/**
 * The server understood the call and refused it or failed at it. `code` is the server's, such as `NOT_FOUND`,
 * `STALE_REVISION` or `BAD_USER_INPUT`.
 *
 * `errors` holds the server's own words, which may quote what was sent: they stay out of the message.
 *
 * @example
 * ```ts
 * if (isSdkError(error, 'STALE_REVISION')) console.error('Another reviewer decided first');
 * ```
 */
export class OperationError extends SdkError {
  override readonly name = 'OperationError';
  override readonly code: string;
  readonly status: number;
  /** How long the server asks to wait, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
  readonly #errors: readonly GraphQLFailure[];
  readonly #data: unknown;

  constructor(code: string, message: string, failure: OperationFailure) {
    super(message, failure);
    this.code = code;
    this.status = failure.status;
    this.retryAfterMs = failure.retryAfterMs;
    this.#errors = failure.errors;
    this.#data = failure.data;
  }

  /** The server's errors, each with its message, path and code; empty when a mutation was refused. */
  get errors(): readonly GraphQLFailure[] {
    return this.#errors;
  }

  /** What the server could answer in spite of the errors; null when that is nothing. */
  get data(): unknown {
    return this.#data;
  }
}

/** Every error the client can throw, to be told apart by `name` or `code`. */
export type SdkFailure =
  | UsageError
  | NetworkError
  | TimeoutError
  | AbortError
  | HttpError
  | ProtocolError
  | OperationError;

/** The errors that can bear a code. */
export type SdkFailureOf<Code extends string> = SdkFailure extends infer Failure
  ? Failure extends { readonly code: infer Codes }
    ? Code extends Codes
      ? Failure
      : never
    : never
  : never;

/**
 * Tells whether a caught value is an error of this client, and if a code is given, whether it bears that code.
 *
 * Recognises errors of another copy or version of this package, which `instanceof` does not.
 *
 * @example
 * ```ts
 * const reviewed = await client.claims.review(decision).catch((error) => {
 *   if (isSdkError(error, 'STALE_REVISION')) return null;
 *   throw error;
 * });
 * ```
 */
export function isSdkError(error: unknown): error is SdkFailure;
export function isSdkError<const Code extends string>(
  error: unknown,
  code: Code,
): error is SdkFailureOf<Code>;
export function isSdkError(error: unknown, code?: string): boolean {
  if (typeof error !== 'object' || error === null || !(BRAND in error)) return false;
  return code === undefined || ('code' in error && error.code === code);
}

const HTTP_CODE: Readonly<Record<number, HttpError['code']>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  429: 'RATE_LIMITED',
};
