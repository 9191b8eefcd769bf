import { z } from 'zod';

/** What the usual clients of GraphQL send: browsers' EventSource, Apollo, urql, Relay, and tracing. */
const CLIENT_HEADERS = [
  'Authorization',
  'Content-Type',
  'Accept',
  'Idempotency-Key',
  'X-Request-Id',
  'X-Requested-With',
  'Last-Event-ID',
  'Cache-Control',
  'Apollo-Require-Preflight',
  'X-Apollo-Operation-Name',
  'X-Apollo-Operation-Id',
  'ApolloGraphQL-Client-Name',
  'ApolloGraphQL-Client-Version',
  'GraphQL-Client-Name',
  'GraphQL-Client-Version',
  'GraphQL-Require-Preflight',
  'Traceparent',
  'Tracestate',
  'Baggage',
];

/** The names of HTTP headers, separated by commas; by default those of the usual clients. */
export function headerNames() {
  return z
    .string()
    .default(CLIENT_HEADERS.join(', '))
    .transform((list) => list.split(/[\s,]+/).filter((name) => name !== ''))
    .refine(
      (names) => names.every((name) => /^[!#$%&'*+.^_`|~\w-]{1,100}$/.test(name)),
      'must be names of headers such as X-Team, separated by commas',
    );
}
