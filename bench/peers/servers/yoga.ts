import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';
import { reportUsage } from '../../report-usage.ts';
import { createLoaders } from '../loaders.ts';
import { type Context, resolvers } from '../resolvers.ts';
import { typeDefs } from '../schema.ts';
import { openStore } from '../store.ts';

/** GraphQL Yoga with dataloaders. */
const store = openStore(process.argv[2] ?? '');
const yoga = createYoga<object, Context>({
  schema: createSchema<Context>({ typeDefs, resolvers }),
  context: () => ({ store, loaders: createLoaders(store) }),
  logging: false,
  landingPage: false,
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => reportUsage((server.address() as AddressInfo).port));
