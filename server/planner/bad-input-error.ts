import { GraphQLError } from 'graphql';

/** A bad request: the caller's input is outside what a field takes. */
export function badInputError(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
