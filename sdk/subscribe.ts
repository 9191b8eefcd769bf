import { NetworkError, ProtocolError, SdkError } from './errors.ts';
import { expectData, type GraphQLResponse, parseEventResponse, readResponse } from './graphql-response.ts';
import type { Operation } from './operation.ts';
import { readEvents } from './read-events.ts';
import { backoffMs } from './retry.ts';
import { encodeBody, sendRequest } from './send-request.ts';
import { type RequestOptions, resolveLimits, type Settings } from './settings.ts';
import { delay, startTimer, withDeadline } from './with-deadline.ts';

/** What to follow. */
export interface SubscriptionRequest<Node> {
  readonly operation: Operation;
  readonly variables: { readonly after?: unknown };
  readonly select: (data: never) => Node;
  readonly options?: RequestOptions | undefined;
}

/**
 * Follows a subscription over server-sent events. One with the variable `after`, whose events have a `sequence`, is taken
 * up again after every break where it was left, so that nothing is lost and nothing comes twice; any other ends when
 * the server ends it.
 */
export async function* subscribe<Node>(
  settings: Settings,
  { operation, variables, select, options = {} }: SubscriptionRequest<Node>,
): AsyncGenerator<Node, void, undefined> {
  const { timeoutMs } = resolveLimits(options, settings);
  const { signal, maxRetries = Infinity } = options;
  const isResumable = variables.after != null;
  let after = variables.after;
  for (let failures = 0; ; failures += 1) {
    try {
      const body = encodeBody(operation, isResumable ? { ...variables, after } : variables);
      for await (const answer of openStream(settings, { body, signal, timeoutMs })) {
        // The caller's own choice out of the data it asked for.
        const node = select(expectData(answer) as never);
        const sequence = sequenceOf(node);
        if (isResumable && sequence !== null && sequence <= Number(after)) continue;
        after = sequence ?? after;
        failures = 0;
        yield node;
      }
      if (!isResumable) return;
    } catch (error) {
      if (!(error instanceof SdkError) || !error.retryable || failures >= maxRetries) throw error;
    }
    await delay({ signal, timers: [] }, backoffMs(failures));
  }
}

interface StreamRequest {
  readonly body: string;
  readonly signal: AbortSignal | undefined;
  /** The longest silence; a server that lives says something more often. */
  readonly timeoutMs: number;
}

async function* openStream(
  settings: Settings,
  { body, signal, timeoutMs }: StreamRequest,
): AsyncGenerator<GraphQLResponse<unknown>> {
  const request = new AbortController();
  const withTimeout = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const timer = startTimer(timeoutMs);
    try {
      const outcome = await withDeadline({ signal, timers: [timer] }, work);
      if (outcome instanceof SdkError) throw outcome;
      return outcome;
    } finally {
      timer.stop();
    }
  };
  try {
    const headers = { accept: 'text/event-stream' };
    const response = await withTimeout(() =>
      sendRequest(settings, { headers, body, signal: request.signal }),
    );
    const requestId = response.headers.get('x-request-id');
    const reader = response.body?.getReader();
    if (!reader || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      reader?.releaseLock();
      yield await readErrorResponse(response, withTimeout);
      return;
    }
    const next = async () => (await withTimeout(() => reader.read())).value ?? null;
    for await (const { type, data } of readEvents(next)) {
      if (type === 'complete') return;
      if (type === 'next')
        yield parseEventResponse(data, { requestId, status: response.status, retryAfterMs: null });
    }
    throw new NetworkError('Cannot follow the subscription: the connection ended', {
      requestId,
      retryable: true,
    });
  } finally {
    request.abort();
  }
}

/** What a server answers that does not open a stream. */
async function readErrorResponse(
  response: Response,
  withTimeout: <Result>(work: () => Promise<Result>) => Promise<Result>,
): Promise<GraphQLResponse<unknown>> {
  const answer = await withTimeout(() => readResponse(response));
  if (answer instanceof SdkError) throw answer;
  if (answer.errors.length > 0) return answer;
  const { requestId } = answer;
  throw new ProtocolError('INVALID_RESPONSE', 'Cannot follow the subscription: the answer is no stream', {
    requestId,
  });
}

function sequenceOf(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('sequence' in node)) return null;
  return typeof node.sequence === 'number' ? node.sequence : null;
}
