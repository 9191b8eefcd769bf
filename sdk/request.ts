import { type Answer, readAnswer } from './answer.ts';
import { AbortError, NetworkError, SdkError, type SdkFailure, TimeoutError, UsageError } from './errors.ts';
import type { Operation } from './operation.ts';
import { backoff, isRetryableStatus } from './retry.ts';
import { type Limits, type RequestOptions, readLimits, type Settings } from './settings.ts';

/** Runs one operation: every failure but a GraphQL one rejects with an `SdkFailure`. */
export type Request = (
  operation: Operation,
  variables: unknown,
  options?: RequestOptions,
) => Promise<Answer<unknown>>;

/** Makes the function that sends operations. It holds the package's only call of `fetch`. */
export function createRequest(settings: Settings): Request {
  return async (operation, variables, options = {}) => {
    const limits = readLimits(options, settings);
    const headers = idempotencyHeader(operation, options);
    const body = encode(operation, variables);
    const deadline = startTimer(limits.deadlineMs);
    const deadlineAt = performance.now() + limits.deadlineMs;
    const { signal } = options;
    try {
      return await tryUntilDone({
        settings,
        operation,
        limits,
        headers,
        body,
        signal,
        deadline: deadline.signal,
        deadlineAt,
      });
    } finally {
      deadline.stop();
    }
  };
}

interface Call {
  readonly settings: Settings;
  readonly operation: Operation;
  readonly limits: Limits;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  readonly deadline: AbortSignal;
  /** On the clock of `performance.now()`. */
  readonly deadlineAt: number;
}

type Outcome = Answer<unknown> | SdkFailure;

/** A mutation can be repeated only because the server knows a repetition by its key. */
function idempotencyHeader({ kind }: Operation, { idempotencyKey }: RequestOptions): Record<string, string> {
  if (kind !== 'mutation') return {};
  return { 'idempotency-key': headerValue('idempotencyKey', idempotencyKey ?? randomKey()) };
}

function randomKey(): string {
  // Browsers offer `randomUUID` on secure origins only.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-');
}

function encode({ text, name }: Operation, variables: unknown): string {
  try {
    return JSON.stringify({ query: text, variables, operationName: name ?? undefined });
  } catch (cause) {
    throw new UsageError('Cannot send variables: they are not JSON', { cause });
  }
}

async function tryUntilDone(call: Call): Promise<Answer<unknown>> {
  for (let retries = 0; ; retries += 1) {
    const outcome = await attempt(call, retries + 1);
    const wait = waitBeforeRetry(call, outcome, retries);
    if (wait === null) return settle(outcome);
    const interruption = await guard(call, call.deadline, () => sleep(wait));
    if (interruption) throw interruption;
  }
}

async function attempt(call: Call, number: number): Promise<Outcome> {
  const { settings, operation, limits } = call;
  const timer = startTimer(limits.timeoutMs);
  const sentAt = performance.now();
  try {
    const response = await guard(call, timer.signal, (signal) => send(call, signal));
    if (response instanceof SdkError) return response;
    settings.onResponse({
      operationName: operation.name,
      status: response.status,
      requestId: response.headers.get('x-request-id'),
      attempt: number,
      durationMs: performance.now() - sentAt,
    });
    return await guard(call, timer.signal, () => readAnswer(response));
  } finally {
    timer.stop();
  }
}

async function send({ settings, headers, body }: Call, signal: AbortSignal): Promise<Response> {
  const init: RequestInit = {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...headers,
      ...(await authorization(settings)),
    },
    body,
    signal,
  };
  return settings.fetch ? settings.fetch(settings.url, init) : fetch(settings.url, init);
}

async function authorization({ token }: Settings): Promise<Record<string, string>> {
  const value = await Promise.resolve()
    .then(token)
    .catch((cause) => {
      throw new UsageError('Cannot get the token: its function failed', { cause });
    });
  return value ? { authorization: `Bearer ${headerValue('token', value)}` } : {};
}

/** Refuses what no header can carry: `fetch` would refuse it with an error that shows it. */
function headerValue(name: string, value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new UsageError(`Cannot use ${name}: it holds characters that a header cannot carry`);
}

/** Runs a piece of work until it ends or a signal does, and gives what went wrong as a value. */
async function guard<Result>(
  call: Call,
  timer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | SdkFailure> {
  const signal = AbortSignal.any([timer, call.deadline, ...(call.signal ? [call.signal] : [])]);
  const abortion = listenForAbortion(signal);
  try {
    signal.throwIfAborted();
    // Raced, for a `fetch` of the caller's may not heed its signal.
    return await Promise.race([work(signal), abortion.promise]);
  } catch (cause) {
    return explain(call, timer, cause);
  } finally {
    abortion.ignore();
  }
}

/** A promise that rejects on abortion. A combined signal that is listened to would live as long as the caller's. */
function listenForAbortion(signal: AbortSignal): {
  readonly promise: Promise<never>;
  readonly ignore: () => void;
} {
  let ignore = () => {};
  const promise = new Promise<never>((_, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    ignore = () => signal.removeEventListener('abort', abort);
  });
  return { promise, ignore };
}

function explain({ signal, deadline, limits }: Call, timer: AbortSignal, cause: unknown): SdkFailure {
  if (signal?.aborted)
    return new AbortError('Cannot finish the call: it was aborted', { cause: signal.reason });
  if (deadline.aborted) return timeout(limits.deadlineMs);
  if (timer.aborted) return timeout(limits.timeoutMs);
  if (cause instanceof UsageError) return cause;
  return new NetworkError('Cannot get an answer: the connection failed', { cause, retryable: true });
}

function timeout(milliseconds: number): TimeoutError {
  return new TimeoutError(`Cannot get an answer: none came within ${milliseconds} ms`, { retryable: true });
}

/** Milliseconds to wait before the next attempt; null when there is to be none. */
function waitBeforeRetry({ limits, deadlineAt }: Call, outcome: Outcome, retries: number): number | null {
  const retryable = outcome instanceof SdkError ? outcome.retryable : isRetryableStatus(outcome.status);
  if (!retryable || retries >= limits.maxRetries) return null;
  const asked = 'retryAfterMs' in outcome ? outcome.retryAfterMs : null;
  const wait = asked ?? backoff(retries);
  // Waiting in vain would only hide the reason behind a timeout.
  return performance.now() + wait < deadlineAt ? wait : null;
}

function settle(outcome: Outcome): Answer<unknown> {
  if (outcome instanceof SdkError) throw outcome;
  return outcome;
}

function sleep(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}

/** A timer that can be stopped: `AbortSignal.timeout` would linger after every call. */
function startTimer(milliseconds: number): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  return { signal: controller.signal, stop: () => clearTimeout(timer) };
}
