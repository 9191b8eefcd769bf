import { UsageError } from './errors.ts';
import type { Operation } from './operation.ts';
import type { Settings } from './settings.ts';

/** An HTTP request with an operation in it. */
export interface OutgoingRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** Sends an operation. It holds the package's only call of `fetch`. */
export async function sendRequest(
  settings: Settings,
  { headers, body, signal }: OutgoingRequest,
): Promise<Response> {
  const init: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers, ...(await authorizationHeader(settings)) },
    body,
    signal,
  };
  return settings.fetch ? settings.fetch(settings.url, init) : fetch(settings.url, init);
}

/** The body that asks for an operation. */
export function encodeBody({ text, name }: Operation, variables: unknown): string {
  try {
    return JSON.stringify({ query: text, variables, operationName: name ?? undefined });
  } catch (cause) {
    throw new UsageError('Cannot send variables: they are not JSON', { cause });
  }
}

async function authorizationHeader({ token }: Settings): Promise<Record<string, string>> {
  const value = await Promise.resolve()
    .then(token)
    .catch((cause) => {
      throw new UsageError('Cannot get the token: its function failed', { cause });
    });
  return value ? { authorization: `Bearer ${checkHeaderValue('token', value)}` } : {};
}

/** Refuses what no header can carry: `fetch` would refuse it with an error that shows it. */
export function checkHeaderValue(name: string, value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new UsageError(`Cannot use ${name}: it holds characters that a header cannot carry`);
}
