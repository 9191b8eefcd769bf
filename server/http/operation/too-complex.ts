import { GraphQLError } from 'graphql';

export interface ExceededLimit {
  /** What there is too much of, such as "tokens". */
  readonly what: string;
  readonly limit: number;
  /** How much there is; left out where counting on would be the harm. */
  readonly found?: number;
}

/** Refuses an operation that asks for more than one request may. */
export function tooComplex({ what, limit, found }: ExceededLimit): GraphQLError {
  const state = `it has ${found ?? 'too many'} ${what}, and the server takes at most ${limit}`;
  return new GraphQLError(`Cannot run query: ${state}`, {
    extensions: { code: 'QUERY_TOO_COMPLEX', found, limit },
  });
}
