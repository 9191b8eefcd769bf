import { UsageError } from './errors.ts';

/** How a client reaches its server. */
export interface ClientOptions {
  /** The server's GraphQL address. Credentials in it are refused: use `token`. */
  readonly url: string;
  /** The API key, or a function that gives the current one. Sent as `Authorization: Bearer …`. */
  readonly token?: string | (() => string | Promise<string>) | undefined;
  /** The longest one attempt may take, in milliseconds. @default 30_000 */
  readonly timeoutMs?: number | undefined;
  /** The longest a call may take with all its retries and waits, in milliseconds. @default 90_000 */
  readonly deadlineMs?: number | undefined;
  /** How often a failed attempt is repeated; 0 for never. @default 2 */
  readonly maxRetries?: number | undefined;
  /** Sends the requests in place of the global `fetch`. */
  readonly fetch?: ((url: string, init: RequestInit) => Response | Promise<Response>) | undefined;
  /** Called for every HTTP response, also those that are retried. What it throws rejects the call. */
  readonly onResponse?: ((info: ResponseInfo) => void) | undefined;
}

/** What a single call may set for itself. */
export interface RequestOptions {
  /** Stops the call; it then fails with `ABORTED`. */
  readonly signal?: AbortSignal | undefined;
  /** In place of the client's `timeoutMs`. */
  readonly timeoutMs?: number | undefined;
  /** In place of the client's `deadlineMs`. */
  readonly deadlineMs?: number | undefined;
  /** In place of the client's `maxRetries`. */
  readonly maxRetries?: number | undefined;
  /**
   * Names one intended write, so that the server can tell a repetition of it. Without it every call gets its own key,
   * which its retries share. No effect on queries.
   */
  readonly idempotencyKey?: string | undefined;
  /** Which operation to run of a document that holds several. */
  readonly operationName?: string | undefined;
}

/** What `onResponse` learns of an HTTP response. */
export interface ResponseInfo {
  readonly operationName: string | null;
  readonly status: number;
  /** The server's id of the request; null when it gives none. */
  readonly requestId: string | null;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** From sending the request to the response's headers. */
  readonly durationMs: number;
}

/** The options of a client with every default filled in and every value found usable. */
export interface Settings extends Limits {
  readonly url: string;
  readonly token: () => string | undefined | Promise<string>;
  readonly fetch: ClientOptions['fetch'];
  readonly onResponse: (info: ResponseInfo) => void;
}

/** How long and how often a call tries. */
export interface Limits {
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  readonly maxRetries: number;
}

const DEFAULT_LIMITS: Limits = { timeoutMs: 30_000, deadlineMs: 90_000, maxRetries: 2 };

/** The longest time `setTimeout` can wait; anything longer would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Fills in the defaults of a client's options. Throws a `UsageError` for one that cannot be used. */
export function resolveOptions(options: ClientOptions): Settings {
  const { token } = options;
  return {
    ...resolveLimits(options, DEFAULT_LIMITS),
    url: checkUrl(options.url),
    token: typeof token === 'function' ? token : () => token,
    fetch: options.fetch,
    onResponse: options.onResponse ?? (() => {}),
  };
}

/** Takes the limits that are set and the rest from `defaults`. Throws a `UsageError` for one that cannot be used. */
export function resolveLimits(
  options: Partial<Record<keyof Limits, number | undefined>>,
  defaults: Limits,
): Limits {
  return {
    timeoutMs: checkInteger('timeoutMs', options.timeoutMs ?? defaults.timeoutMs, 1),
    deadlineMs: checkInteger('deadlineMs', options.deadlineMs ?? defaults.deadlineMs, 1),
    maxRetries: checkInteger('maxRetries', options.maxRetries ?? defaults.maxRetries, 0),
  };
}

function checkInteger(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= MAX_TIMER_MS) return value;
  throw new UsageError(`Cannot use ${name}: it is not a whole number from ${least} to ${MAX_TIMER_MS}`);
}

function checkUrl(text: string): string {
  if (!URL.canParse(text)) throw new UsageError('Cannot use url: it is not an absolute URL');
  const { protocol, username, password } = new URL(text);
  if (!/^https?:$/.test(protocol)) throw new UsageError('Cannot use url: it is neither http nor https');
  if (username || password)
    throw new UsageError('Cannot use url: it holds credentials, which belong in token');
  return text;
}
