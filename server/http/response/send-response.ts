import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { type ResponseMetadata, writeHead } from './response-head.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
export type MediaType = typeof JSON_TYPE | typeof GRAPHQL_TYPE;

/** Sends a text that is an answer already, as a string or as its bytes in UTF-8. */
export function sendText(
  response: ServerResponse,
  text: string | Uint8Array,
  type: MediaType,
  status = 200,
): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}

/** Sends the result of an operation, as `sendText` does, with the headers that every response has. */
export function sendResult(
  request: ResponseMetadata,
  response: ServerResponse,
  { text, type }: { readonly text: string | Uint8Array; readonly type: MediaType },
): void {
  const headers = ['Content-Type', type, 'Content-Length', String(Buffer.byteLength(text))];
  writeHead(request, response, { status: 200, headers });
  response.end(text);
}

/** What an error says of the HTTP answer it stands in; never sent to the caller. */
interface HttpExtension {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends errors that kept the operation from being run. Where none of them states a status it is 400; but 200 in the
 * older media type, whose clients take every other status for a broken connection [GraphQL over HTTP §6.4.1].
 */
export function sendErrors(
  response: ServerResponse,
  errors: readonly GraphQLError[],
  type: MediaType = GRAPHQL_TYPE,
): void {
  let status = type === JSON_TYPE ? 200 : 400;
  for (const { extensions } of errors) {
    // Set where the error is made, as Yoga has it.
    const http = extensions.http as HttpExtension | undefined;
    status = http?.status ?? status;
    for (const [name, value] of Object.entries(http?.headers ?? {})) response.setHeader(name, value);
  }
  sendText(response, formatErrors(errors), type, status);
}

/** The response text of errors alone. */
export function formatErrors(errors: readonly GraphQLError[]): string {
  return JSON.stringify({ errors: errors.map(toErrorJson) });
}

/** Whether errors are told in a status of their own, because they are of the request by HTTP and not of its operation. */
export function hasHttpStatus(errors: readonly GraphQLError[]): boolean {
  return errors.some(
    ({ extensions }) => (extensions.http as HttpExtension | undefined)?.status !== undefined,
  );
}

function toErrorJson(error: GraphQLError): object {
  const { extensions, ...rest } = error.toJSON();
  const { http: _, ...shown } = extensions ?? {};
  return { ...rest, extensions: shown };
}
