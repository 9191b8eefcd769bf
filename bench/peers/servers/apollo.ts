import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { reportUsage } from '../../report-usage.ts';
import { createLoaders } from '../loaders.ts';
import { type Context, resolvers } from '../resolvers.ts';
import { typeDefs } from '../schema.ts';
import { openStore } from '../store.ts';

/** Apollo Server as its own package starts it, with dataloaders. */
const store = openStore(process.argv[2] ?? '');
const server = new ApolloServer<Context>({ typeDefs, resolvers, csrfPrevention: false });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1', path: '/graphql' } as never,
  context: async () => ({ store, loaders: createLoaders(store) }),
});
reportUsage(Number(new URL(url).port));
