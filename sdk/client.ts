import { type CoreClient, createCoreClient } from './core-client.ts';
import { createResources, type Resources } from './generated/resources.ts';
import type { ClientOptions } from './settings.ts';

/** A client of one server: `client.<resource>.<verb>()` for every operation shipped, and any document of your own. */
export interface Client extends CoreClient, Resources {}

/**
 * Makes a client. It opens no connection and keeps no state: make one and share it.
 *
 * @throws {UsageError} `INVALID_OPTION`.
 *
 * @example
 * ```ts
 * const client = createClient({ url: 'http://127.0.0.1:4000/graphql' });
 * for await (const position of client.positions.list()) {
 *   console.log(position.holder?.name, position.stance, position.topic?.label);
 * }
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const core = createCoreClient(options);
  return { ...core, ...createResources(core) };
}
