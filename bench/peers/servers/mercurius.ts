import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import mercurius from 'mercurius';
import { reportUsage } from '../../report-usage.ts';
import { createLoaders } from '../loaders.ts';
import { resolvers } from '../resolvers.ts';
import { typeDefs } from '../schema.ts';
import { openStore } from '../store.ts';

/** Mercurius on Fastify, which compiles an operation at its first use, with the same dataloaders. */
const store = openStore(process.argv[2] ?? '');
const app = fastify();
// It has its own name for what tells the type of an interface, and its resolvers know a context of Fastify.
const own = { ...resolvers, Claim: { resolveType: resolvers.Claim.__resolveType } };
const options = { schema: typeDefs, resolvers: own as never, jit: 1 };
app.register(mercurius, { ...options, context: () => ({ store, loaders: createLoaders(store) }) });
await app.listen({ port: 0, host: '127.0.0.1' });
reportUsage((app.server.address() as AddressInfo).port);
