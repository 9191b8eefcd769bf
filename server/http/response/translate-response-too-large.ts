import { GraphQLError } from 'graphql';
import { ResponseTooLargeError } from '../../../schema/model/response-too-large-error.ts';
import { type AnsweredOperation, findLargestField } from './find-largest-field.ts';

/** Puts the size of an answer in GraphQL's terms, with the field that takes most of it; every other error comes back. */
export function translateResponseTooLarge(error: unknown, operation: () => AnsweredOperation): unknown {
  if (!(error instanceof ResponseTooLargeError)) return error;
  const field = findLargestField(operation());
  return new GraphQLError(
    `Cannot answer: the response is larger than ${error.limitBytes} bytes, most of it in ${field}; ` +
      'ask for fewer rows, or for that field alone',
    {
      originalError: error,
      extensions: {
        code: 'RESPONSE_TOO_LARGE',
        limit: error.limitBytes,
        field,
        http: { status: 400 },
      },
    },
  );
}
