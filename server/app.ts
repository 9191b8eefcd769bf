import type { Logger } from 'pino';
import type { Context, Reader, Writer } from '../schema/context.ts';
import { schema } from '../schema/index.ts';
import { createDoorkeeper, type Doorkeeper } from './auth/doorkeeper.ts';
import { createKeyRing } from './auth/key-ring.ts';
import type { TokenSettings } from './auth/token-settings.ts';
import { createTokenVerifier } from './auth/token-verifier.ts';
import { createAdmission } from './http/admission.ts';
import { createExecutor } from './http/create-executor.ts';
import { createDocuments, type Documents } from './http/documents.ts';
import { createFollowEvents } from './http/follow-events.ts';
import { createFront, type Readiness } from './http/front.ts';
import { createGraphQLHandler } from './http/graphql-handler.ts';
import type { ServerListener } from './http/graphql-request.ts';
import { DEFAULT_LIMITS, type Limits } from './http/limits.ts';
import { withMetricsPage } from './http/metrics-page.ts';
import { createOriginPolicy } from './http/origin-policy.ts';
import { createPersistedOperations } from './http/persisted-operations.ts';
import { createResponseBudget } from './http/response-budget.ts';
import { readShippedOperations } from './http/shipped-operations.ts';
import { createTokenBuckets } from './http/token-bucket.ts';
import { watchRequests, withinSpan } from './http/watch-requests.ts';
import { dialects } from './planner/dialects.ts';
import { createPlanner, type Planner } from './planner/planner.ts';
import { listApiKeys, touchApiKey } from './store/api-key.ts';
import { type ChangeFeed, createChangeFeed } from './store/change-feed.ts';
import type { Database } from './store/database.ts';
import { readQueue } from './store/job.ts';
import { findAnswer, keepAnswer } from './store/kept-answer.ts';
import { createOnceWriter } from './store/write-once.ts';
import { createLogger } from './telemetry/create-logger.ts';
import { createRecordMetrics } from './telemetry/record-metrics.ts';
import { rememberFor } from './telemetry/remember-for.ts';
import { NO_TELEMETRY, type Telemetry } from './telemetry/telemetry.ts';
import { trace } from './telemetry/tracer.ts';

export interface AppParts {
  readonly database: Database;
  /** Gives the writes as they are made on a database, the one above or what stands for it. */
  readonly writerOn: (database: Database) => Writer;
  readonly extract: Context['extract'];
  /** By default one that hears of writes only by looking for them. */
  readonly feed?: ChangeFeed;
  readonly logger?: Logger;
  readonly access?: Partial<Access>;
  readonly limits?: Partial<Limits>;
  readonly telemetry?: Telemetry;
  /** Whether the server is about to stop: it still takes what comes, and asks everybody to come elsewhere. */
  readonly isStopping?: () => boolean;
}

/** Who may come in, and what for. */
export interface Access {
  /** Whether only this machine can reach the server; then everybody is let in as long as there are no keys. */
  readonly isLoopback: boolean;
  /** Whose signed tokens are taken besides keys; null when none are. */
  readonly tokens: TokenSettings | null;
  /** The exact origins whose pages may use the server. */
  readonly origins: readonly string[];
  /** The headers that those pages may send. */
  readonly allowedHeaders: readonly string[];
  /** Whether the schema may be asked for, and GraphiQL is served. */
  readonly introspection: boolean;
  /** Whether an unknown name is answered with those that are like it. */
  readonly suggestions: boolean;
  /** Whether nothing but the operations of the SDK is run. */
  readonly persistedOnly: boolean;
  /** The objects a key may ask for in a second, over time; 0 counts nothing. */
  readonly rate: number;
}

export interface App {
  readonly handler: ServerListener;
  readonly planner: Planner;
}

const DEFAULT_ACCESS: Access = {
  isLoopback: true,
  tokens: null,
  origins: [],
  allowedHeaders: [],
  introspection: true,
  suggestions: false,
  persistedOnly: false,
  rate: 0,
};

/** Seconds of its rate that a key may ask for at once. */
const BURST_SECONDS = 10;

/** Puts the parts together: the only file that knows all of them. */
export function createApp(parts: AppParts): App {
  const { database, writerOn, extract } = parts;
  const logger = parts.logger ?? createLogger('warn');
  const access = { ...DEFAULT_ACCESS, ...parts.access };
  const limits = { ...DEFAULT_LIMITS, ...parts.limits };
  const { telemetry = NO_TELEMETRY, isStopping = () => false } = parts;
  const { tracer } = telemetry;
  const planner = createPlanner({
    schema,
    dialect: dialects[database.dialect],
    prepare: database.reader.prepare,
    watchCompile: tracer ? (compile) => trace(tracer, 'compile plan', compile) : undefined,
  });
  const documents = createDocuments({ schema, limits, ...access });
  const feed = parts.feed ?? createChangeFeed(database);
  const reader: Reader = { fetchField: planner.fetchField };
  const { rate } = access;
  const graphql = createGraphQLHandler({
    documents,
    persisted: createPersistedOperations({ operations: readShippedOperations(), only: access.persistedOnly }),
    admission: createAdmission({
      limits,
      rates: rate > 0 ? createTokenBuckets({ capacity: rate * BURST_SECONDS, perSecond: rate }) : null,
    }),
    planner,
    follow: createFollowEvents({ feed, logger }),
    schema,
    responses: createResponseBudget({
      maxBytes: limits.responsesBytes,
      maxBytesPerCaller: limits.responsesBytesPerCaller,
    }),
    execute: createExecutor({
      schema,
      maxResponseBytes: limits.responseBytes,
      context: { reader, writer: writerOn(database), feed, extract },
      answers: {
        find: (name) => findAnswer(database, name),
        keep: (answer) => keepAnswer(database, answer),
        writerFor: (request) => createOnceWriter({ database, request, writerOn }),
      },
      suggestions: access.suggestions,
      logger,
    }),
    limits,
    logger,
  });
  const keys = createKeyRing({
    list: () => listApiKeys(database),
    touch: (id, at) => touchApiKey(database, id, at),
  });
  const tokens = access.tokens && createTokenVerifier({ ...access.tokens, onError: noteOutage(logger) });
  const doorkeeper = createDoorkeeper({ keys, tokens, isLoopback: access.isLoopback });
  const front = createFront({
    graphql: tracer ? withinSpan(graphql) : graphql,
    doorkeeper,
    origins: createOriginPolicy(access.origins, access.allowedHeaders),
    graphiql: access.introspection,
    // Anybody may ask, and as often as they like.
    readiness: rememberFor(1_000, () => readReadiness(database, logger)),
    isStopping,
    bodies: { maxBytes: limits.textBodyBytes, maxTotalBytes: limits.bodiesBytes },
    logger,
  });
  return {
    planner,
    handler: watch(front, { database, feed, planner, documents, doorkeeper, telemetry, logger }),
  };
}

interface Watched {
  readonly database: Database;
  readonly feed: ChangeFeed;
  readonly planner: Planner;
  readonly documents: Documents;
  readonly doorkeeper: Doorkeeper;
  readonly telemetry: Telemetry;
  readonly logger: Logger;
}

/** Has the requests of the front watched, and tells at `/metrics` what is seen. */
function watch(front: ServerListener, { doorkeeper, telemetry, logger, ...seen }: Watched): ServerListener {
  const { listener, metrics } = watchRequests(front, { ...telemetry, logger });
  const ofRecord = createRecordMetrics({
    caches: {
      documents: seen.documents.cacheFigures,
      plans: seen.planner.cacheFigures,
      statements: seen.planner.statementFigures,
    },
    followers: seen.feed.followers,
    queue: () => readQueue(seen.database),
  });
  return withMetricsPage(listener, { doorkeeper, metrics: [...metrics, ...ofRecord, ...telemetry.metrics] });
}

function noteOutage(logger: Logger): (error: unknown) => void {
  return (err) => logger.error({ err }, 'Cannot read the keys of the issuer of tokens');
}

async function readReadiness(database: Database, logger: Logger): Promise<Readiness> {
  try {
    await database.kysely.selectFrom('document').select('id').limit(1).execute();
    const trouble = database.trouble();
    if (!trouble) return 'ready';
    if (trouble.reason === 'DAMAGED') throw trouble;
    return 'read only';
  } catch (error) {
    logger.error({ err: error }, 'Cannot use the record');
    return 'not ready';
  }
}
