import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { AnsweredOperation } from '../response/find-largest-field.ts';
import { toUnavailableError } from '../response/to-unavailable-error.ts';
import { translateResponseTooLarge } from '../response/translate-response-too-large.ts';
import type { ServerContext } from './use-prepared-operation.ts';

export interface MaskedErrorsOptions {
  readonly logger: Logger;
  /** Whether an unknown name is answered with those that are like it. */
  readonly suggestions: boolean;
}

/**
 * Gives every error of an execution its `extensions.code`: a variable that is refused keeps its message; anything that
 * is not the caller's doing is logged once and hidden behind the request's id.
 */
export function useMaskedErrors(
  options: MaskedErrorsOptions & { readonly schema: GraphQLSchema },
): Plugin<ServerContext> {
  function maskErrors<Result extends object>(result: Result, { req }: ServerContext): Result {
    if (!('errors' in result) || !Array.isArray(result.errors)) return result;
    const { requestId, prepared, params } = req;
    const operation = () => ({ schema: options.schema, document: prepared.locate(), ...params });
    const errors = result.errors.map((error) => toPublicError(error, { ...options, requestId, operation }));
    return { ...result, errors: 'data' in result ? errors : errors.map(asRequestError) };
  }

  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if ('errors' in result) setResult(maskErrors(result, args.contextValue));
      },
    }),
    onSubscribe: ({ args }) => ({
      onSubscribeResult({ result, setResult }) {
        if ('errors' in result) setResult(maskErrors(result, args.contextValue));
        return { onNext: ({ result, setResult }) => setResult(maskErrors(result, args.contextValue)) };
      },
    }),
  };
}

/** An error that kept the operation from being run has the status 400 by the specification, and 200 in the older media type. */
function asRequestError(error: GraphQLError): GraphQLError {
  const { http } = error.extensions;
  if (typeof http !== 'object' || http === null) return error;
  return copyError(error, error.message, { ...error.extensions, http: { ...http, spec: true } });
}

interface MaskContext extends MaskedErrorsOptions {
  readonly requestId: string;
  readonly operation: () => AnsweredOperation;
}

function toPublicError(
  error: GraphQLError,
  { logger, suggestions, requestId, operation }: MaskContext,
): GraphQLError {
  const cause = error.originalError;
  if (isCallerError(error)) return withoutSuggestions(withCode(error, 'BAD_USER_INPUT'), suggestions);
  const size = translateResponseTooLarge(cause, operation);
  if (size instanceof GraphQLError && size !== cause) return copyError(error, size.message, size.extensions);
  const outage = toUnavailableError(cause);
  if (outage) {
    logger.warn({ err: cause, requestId, path: error.path }, 'Cannot answer now');
    return copyError(error, outage.message, outage.extensions);
  }
  logger.error({ err: cause ?? error, requestId, path: error.path }, 'Unexpected error');
  return copyError(error, 'Unexpected error', { code: 'INTERNAL_SERVER_ERROR', requestId });
}

/** Whether the caller's request is at fault: it was refused on purpose, or a variable or argument does not fit. */
function isCallerError({ originalError, extensions, path, nodes }: GraphQLError): boolean {
  if (originalError && !(originalError instanceof GraphQLError)) return false;
  // The executor blames a value on its own node; what it blames on a whole field, a resolver did.
  return extensions.code !== undefined || !path || !nodes?.every(({ kind }) => kind === 'Field');
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return error.extensions.code ? error : copyError(error, error.message, { ...error.extensions, code });
}

/** The executor makes suggestions of enum values and input fields, and takes no option not to. */
function withoutSuggestions(error: GraphQLError, suggestions: boolean): GraphQLError {
  const message = suggestions ? error.message : error.message.replace(/ Did you mean [^?]*\?/g, '');
  return message === error.message ? error : copyError(error, message, error.extensions);
}

function copyError(
  { nodes, path }: GraphQLError,
  message: string,
  extensions: Readonly<Record<string, unknown>>,
): GraphQLError {
  return new GraphQLError(message, { ...(nodes && { nodes }), ...(path && { path }), extensions });
}
