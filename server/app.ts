import type { RequestListener } from 'node:http';
import { type Logger, pino } from 'pino';
import type { Context, Reader, Writer } from '../schema/context.ts';
import { schema } from '../schema/index.ts';
import { createFront } from './http/front.ts';
import { createGraphQLHandler } from './http/graphql-handler.ts';
import { dialects } from './planner/dialects.ts';
import { createPlanner, type Planner } from './planner/planner.ts';
import { type ChangeFeed, createChangeFeed } from './store/change-feed.ts';
import type { Database } from './store/database.ts';

export interface AppParts {
  readonly database: Database;
  readonly writer: Writer;
  readonly extract: Context['extract'];
  /** By default one that hears of writes only by looking for them. */
  readonly feed?: ChangeFeed;
  readonly logger?: Logger;
  /** The largest request body taken, in bytes. */
  readonly maxBodyBytes?: number;
}

export interface App {
  readonly handler: RequestListener;
  readonly planner: Planner;
}

/** Sixteen megabytes: a text of the largest size taken, escaped, with room to spare. */
const DEFAULT_MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Puts the parts together: the only file that knows all of them. */
export function createApp(parts: AppParts): App {
  const { database, writer, extract, maxBodyBytes = DEFAULT_MAX_BODY_BYTES } = parts;
  const logger = parts.logger ?? pino({ level: 'warn' });
  const planner = createPlanner({
    schema,
    dialect: dialects[database.dialect],
    prepare: (sql) => database.reader.prepare(sql),
  });
  const feed = parts.feed ?? createChangeFeed(database);
  const reader: Reader = { fetchField: planner.fetchField };
  const context: Context = { reader, writer, feed, extract, viewer: { name: 'local' } };
  const isReady = async () => {
    try {
      await database.kysely.selectFrom('document').select('id').limit(1).execute();
      return true;
    } catch (error) {
      logger.error({ err: error }, 'Cannot read the record');
      return false;
    }
  };
  return {
    planner,
    handler: createFront({
      graphql: createGraphQLHandler({ schema, planner, context, logger }),
      isReady,
      maxBodyBytes,
    }),
  };
}
