import type { OutgoingHttpHeader, ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from './security-headers.ts';

/** What the head of every response to a request says of that request. */
export interface ResponseMetadata {
  readonly requestId: string;
  /** The most objects that the answer can hold; null where no operation was admitted. */
  readonly cost: number | null;
}

const CONSTANT_HEADERS: readonly string[] = SECURITY_HEADERS.flat();

/** Sets what every response tells a browser. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
}

/** Sets the headers that every response has, for those whose head is written elsewhere. */
export function setResponseHeaders({ requestId, cost }: ResponseMetadata, response: ServerResponse): void {
  setSecurityHeaders(response);
  response.setHeader('X-Request-Id', requestId);
  if (typeof cost === 'number') response.setHeader('X-Cost', cost);
}

/**
 * Writes the head of a response in one go, with the headers that every response has: a list costs Node.js a fifth of what
 * setting one header after the other does.
 */
export function writeHead(
  { requestId, cost }: ResponseMetadata,
  response: ServerResponse,
  { status, headers }: { readonly status: number; readonly headers: readonly OutgoingHttpHeader[] },
): void {
  const list = [...CONSTANT_HEADERS, 'X-Request-Id', requestId, ...headers];
  if (typeof cost === 'number') list.push('X-Cost', String(cost));
  response.writeHead(status, list);
}
