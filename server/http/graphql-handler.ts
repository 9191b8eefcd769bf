import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from '../../schema/context.ts';
import type { Planner } from '../planner/planner.ts';
import type { GraphQLRequest } from './front.ts';
import { createErrorMask, useErrors } from './use-errors.ts';
import { usePlans } from './use-plans.ts';

export interface GraphQLParts {
  readonly schema: GraphQLSchema;
  readonly planner: Planner;
  readonly context: Context;
  readonly logger: Logger;
}

const FIRST_QUERY = `# Who said what about whom, in the newest documents
query WhoSaidWhat {
  positions(first: 10) {
    nodes {
      holder { name }
      stance
      topic { label }
      statement
      evidence { role quote start end }
      document { title }
    }
  }
}
`;

/** Serves GraphQL over HTTP with Yoga. Body size, content types and other paths are the front's business. */
export function createGraphQLHandler({ schema, planner, context, logger }: GraphQLParts) {
  return createYoga<{ req: GraphQLRequest }>({
    schema,
    context: ({ req }) => ({ ...context, requestId: req.requestId }),
    plugins: [useErrors(logger), usePlans(planner)],
    graphqlEndpoint: '/graphql',
    graphiql: { title: 'Standpoint', defaultQuery: FIRST_QUERY },
    renderGraphiQL,
    landingPage: false,
    logging: false,
    cors: false,
    multipart: false,
    // Yoga's limit pipes every body through a stream, which nearly doubles the cost of a small request.
    maxRequestBodySize: false,
    maskedErrors: { maskError: createErrorMask(logger) },
  });
}
