import { SdkError, type SdkFailure } from './errors.ts';
import { type GraphQLResponse, readResponse } from './graphql-response.ts';
import type { Operation } from './operation.ts';
import { backoffMs, isRetryableStatus } from './retry.ts';
import { checkHeaderValue, encodeBody, sendRequest } from './send-request.ts';
import { type Limits, type RequestOptions, resolveLimits, type Settings } from './settings.ts';
import { delay, startTimer, type Timer, withDeadline } from './with-deadline.ts';

/** Runs one operation: every failure but a GraphQL one rejects with an `SdkFailure`. */
export type OperationSender = (
  operation: Operation,
  variables: unknown,
  options?: RequestOptions,
) => Promise<GraphQLResponse<unknown>>;

const RESPONSE_MEDIA_TYPES = 'application/graphql-response+json, application/json;q=0.9';

/** Makes the function that sends operations. */
export function createOperationSender(settings: Settings): OperationSender {
  return async (operation, variables, options = {}) => {
    const limits = resolveLimits(options, settings);
    const headers = idempotencyHeader(operation, options);
    const body = encodeBody(operation, variables);
    const deadline = startTimer(limits.deadlineMs);
    try {
      const { signal } = options;
      return await sendWithRetries({ settings, operation, limits, headers, body, signal, deadline });
    } finally {
      deadline.stop();
    }
  };
}

interface OperationCall {
  readonly settings: Settings;
  readonly operation: Operation;
  readonly limits: Limits;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  readonly deadline: Timer;
}

type Outcome = GraphQLResponse<unknown> | SdkFailure;

/** Lets the server tell the repetition of a write from a second one. */
function idempotencyHeader({ kind }: Operation, { idempotencyKey }: RequestOptions): Record<string, string> {
  if (kind !== 'mutation') return {};
  return { 'idempotency-key': checkHeaderValue('idempotencyKey', idempotencyKey ?? randomKey()) };
}

function randomKey(): string {
  // Browsers offer `randomUUID` on secure origins only.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-');
}

async function sendWithRetries(call: OperationCall): Promise<GraphQLResponse<unknown>> {
  for (let retries = 0; ; retries += 1) {
    const outcome = await sendOnce(call, retries + 1);
    const wait = retryDelayMs(call, outcome, retries);
    if (wait === null) return unwrapOutcome(outcome);
    await delay({ signal: call.signal, timers: [call.deadline] }, wait);
  }
}

async function sendOnce(call: OperationCall, number: number): Promise<Outcome> {
  const { settings, operation, limits, headers, body, signal, deadline } = call;
  const timer = startTimer(limits.timeoutMs);
  const deadlines = { signal, timers: [deadline, timer] };
  const sentAt = performance.now();
  try {
    const response = await withDeadline(deadlines, (ended) =>
      sendRequest(settings, { headers: { accept: RESPONSE_MEDIA_TYPES, ...headers }, body, signal: ended }),
    );
    if (response instanceof SdkError) return response;
    settings.onResponse({
      operationName: operation.name,
      status: response.status,
      requestId: response.headers.get('x-request-id'),
      attempt: number,
      durationMs: performance.now() - sentAt,
    });
    return await withDeadline(deadlines, () => readResponse(response));
  } finally {
    timer.stop();
  }
}

/** Milliseconds to wait before the next attempt; null when there is to be none. */
function retryDelayMs({ limits, deadline }: OperationCall, outcome: Outcome, retries: number): number | null {
  const retryable = outcome instanceof SdkError ? outcome.retryable : isRetryableStatus(outcome.status);
  if (!retryable || retries >= limits.maxRetries) return null;
  const asked = 'retryAfterMs' in outcome ? outcome.retryAfterMs : null;
  const wait = asked ?? backoffMs(retries);
  // Waiting in vain would only hide the reason behind a timeout.
  return performance.now() + wait < deadline.endsAt ? wait : null;
}

function unwrapOutcome(outcome: Outcome): GraphQLResponse<unknown> {
  if (outcome instanceof SdkError) throw outcome;
  return outcome;
}
