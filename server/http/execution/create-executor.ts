import type { ServerResponse } from 'node:http';
import { createYoga } from 'graphql-yoga';
import type { Context } from '../../../schema/context.ts';
import type { AdmittedRequest } from '../connection/server-request.ts';
import { maskError } from '../response/mask-error.ts';
import { parseLastEventId } from '../subscription/event-stream.ts';
import { type IdempotencyStore, useIdempotency } from './use-idempotency.ts';
import { type MaskedErrorsOptions, useMaskedErrors } from './use-masked-errors.ts';
import { type ServerContext, usePreparedOperation } from './use-prepared-operation.ts';
import { type ResponseLimitOptions, useResponseLimit } from './use-response-limit.ts';

export interface ExecutorOptions extends MaskedErrorsOptions, ResponseLimitOptions {
  readonly context: Omit<Context, 'viewer'>;
  readonly idempotencyStore: IdempotencyStore;
}

/** Runs admitted operations with Yoga: the executor, streamed answers and subscriptions are its business. */
export function createExecutor({
  schema,
  context,
  idempotencyStore: store,
  maxResponseBytes,
  ...errors
}: ExecutorOptions) {
  const { logger } = errors;
  const yoga = createYoga<ServerContext>({
    schema,
    context: ({ req }) => ({
      ...context,
      viewer: req.viewer,
      requestId: req.requestId,
      lastEventId: parseLastEventId(req),
    }),
    plugins: [
      useMaskedErrors({ ...errors, schema }),
      useIdempotency({ store, logger }),
      usePreparedOperation(),
      useResponseLimit({ schema, maxResponseBytes }),
    ],
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    logging: false,
    cors: false,
    multipart: false,
    // Its limit pipes every body through a stream, which nearly doubles the cost of a small request.
    maxRequestBodySize: false,
    // Its caches have no bound in bytes, and answer one caller with what was decided for another.
    parserAndValidationCache: false,
    maskedErrors: { maskError: (error) => maskError(error, { logger }) },
  });
  // Yoga would read the body, which is read already; given the text, it would list every character of it.
  return (request: AdmittedRequest, response: ServerResponse) =>
    yoga(Object.assign(request, { body: '-' }), response);
}
