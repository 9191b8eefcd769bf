import { GraphQLError } from 'graphql';

/** Refuses a request that is none of GraphQL over HTTP; `message` reads `Cannot <do> <what>: <state>`. */
export function badRequest(message: string, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });
}

/** Refuses a method, and names those that are taken. */
export function methodNotAllowed(message: string, allowed: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: { Allow: allowed } } },
  });
}
