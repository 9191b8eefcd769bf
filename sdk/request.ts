import { type Answer, readAnswer } from './answer.ts';
import { SdkError, type SdkFailure } from './errors.ts';
import type { Operation } from './operation.ts';
import { backoff, isRetryableStatus } from './retry.ts';
import { encodeBody, headerValue, sendRequest } from './send-request.ts';
import { type Limits, type RequestOptions, readLimits, type Settings } from './settings.ts';
import { delay, startTimer, type Timer, withDeadline } from './with-deadline.ts';

/** Runs one operation: every failure but a GraphQL one rejects with an `SdkFailure`. */
export type Request = (
  operation: Operation,
  variables: unknown,
  options?: RequestOptions,
) => Promise<Answer<unknown>>;

const ANSWER_TYPES = 'application/graphql-response+json, application/json;q=0.9';

/** Makes the function that sends operations. */
export function createRequest(settings: Settings): Request {
  return async (operation, variables, options = {}) => {
    const limits = readLimits(options, settings);
    const headers = idempotencyHeader(operation, options);
    const body = encodeBody(operation, variables);
    const deadline = startTimer(limits.deadlineMs);
    try {
      const { signal } = options;
      return await requestWithRetries({ settings, operation, limits, headers, body, signal, deadline });
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
  readonly deadline: Timer;
}

type Outcome = Answer<unknown> | SdkFailure;

/** Lets the server tell the repetition of a write from a second one. */
function idempotencyHeader({ kind }: Operation, { idempotencyKey }: RequestOptions): Record<string, string> {
  if (kind !== 'mutation') return {};
  return { 'idempotency-key': headerValue('idempotencyKey', idempotencyKey ?? randomKey()) };
}

function randomKey(): string {
  // Browsers offer `randomUUID` on secure origins only.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-');
}

async function requestWithRetries(call: Call): Promise<Answer<unknown>> {
  for (let retries = 0; ; retries += 1) {
    const outcome = await attempt(call, retries + 1);
    const wait = waitBeforeRetry(call, outcome, retries);
    if (wait === null) return toAnswer(outcome);
    await delay({ signal: call.signal, timers: [call.deadline] }, wait);
  }
}

async function attempt(call: Call, number: number): Promise<Outcome> {
  const { settings, operation, limits, headers, body, signal, deadline } = call;
  const timer = startTimer(limits.timeoutMs);
  const bounds = { signal, timers: [deadline, timer] };
  const sentAt = performance.now();
  try {
    const response = await withDeadline(bounds, (ended) =>
      sendRequest(settings, { headers: { accept: ANSWER_TYPES, ...headers }, body, signal: ended }),
    );
    if (response instanceof SdkError) return response;
    settings.onResponse({
      operationName: operation.name,
      status: response.status,
      requestId: response.headers.get('x-request-id'),
      attempt: number,
      durationMs: performance.now() - sentAt,
    });
    return await withDeadline(bounds, () => readAnswer(response));
  } finally {
    timer.stop();
  }
}

/** Milliseconds to wait before the next attempt; null when there is to be none. */
function waitBeforeRetry({ limits, deadline }: Call, outcome: Outcome, retries: number): number | null {
  const retryable = outcome instanceof SdkError ? outcome.retryable : isRetryableStatus(outcome.status);
  if (!retryable || retries >= limits.maxRetries) return null;
  const asked = 'retryAfterMs' in outcome ? outcome.retryAfterMs : null;
  const wait = asked ?? backoff(retries);
  // Waiting in vain would only hide the reason behind a timeout.
  return performance.now() + wait < deadline.endsAt ? wait : null;
}

function toAnswer(outcome: Outcome): Answer<unknown> {
  if (outcome instanceof SdkError) throw outcome;
  return outcome;
}
