import type { Logger } from 'pino';
import type { Context, Reader, Writer } from '../schema/context.ts';
import { schema } from '../schema/index.ts';
import { createApiKeyStore } from './auth/api-key-store.ts';
import { type Authenticator, createAuthenticator } from './auth/authenticator.ts';
import type { TokenSettings } from './auth/token-settings.ts';
import { createTokenVerifier } from './auth/token-verifier.ts';
import { createAdmission } from './http/admission/admission.ts';
import { DEFAULT_LIMITS, type RequestLimits } from './http/admission/limits.ts';
import { createTokenBuckets } from './http/admission/token-bucket.ts';
import { instrumentRequests, withRequestSpan } from './http/connection/instrument-requests.ts';
import { createRouter, type Readiness } from './http/connection/router.ts';
import type { ServerListener } from './http/connection/server-request.ts';
import { createExecutor } from './http/execution/create-executor.ts';
import { createGraphQLHandler } from './http/execution/graphql-handler.ts';
import { createOriginPolicy } from './http/guard/origin-policy.ts';
import {
  createGraphQLDocumentCache,
  type GraphQLDocumentCache,
} from './http/operation/graphql-document-cache.ts';
import { createPersistedOperations } from './http/operation/persisted-operations.ts';
import { readSdkOperations } from './http/operation/read-sdk-operations.ts';
import { withMetricsPage } from './http/pages/metrics-page.ts';
import { createResponseBudget } from './http/response/response-budget.ts';
import { createStreamEvents } from './http/subscription/stream-events.ts';
import { dialects } from './planner/dialects.ts';
import { createPlanner, type Planner } from './planner/planner.ts';
import { listApiKeys, touchApiKey } from './store/api-keys.ts';
import { type ChangeFeed, createChangeFeed } from './store/changes/change-feed.ts';
import type { Database } from './store/database.ts';
import {
  findIdempotencyResponse,
  insertIdempotencyResponse,
} from './store/idempotency/idempotency-response.ts';
import { createIdempotentWriter } from './store/idempotency/idempotent-writer.ts';
import { readQueueStats } from './store/jobs/queue-stats.ts';
import { createLogger } from './telemetry/create-logger.ts';
import { memoizeFor } from './telemetry/memoize-for.ts';
import { createRecordMetrics } from './telemetry/record-metrics.ts';
import { NO_TELEMETRY, type Telemetry } from './telemetry/telemetry.ts';
import { withSpan } from './telemetry/tracer.ts';

export interface HttpAppOptions {
  readonly database: Database;
  /** Gives the writes as they are made on a database, the one above or what stands for it. */
  readonly createWriter: (database: Database) => Writer;
  readonly extract: Context['extract'];
  /** By default one that hears of writes only by looking for them. */
  readonly feed?: ChangeFeed;
  readonly logger?: Logger;
  readonly access?: Partial<Access>;
  readonly limits?: Partial<RequestLimits>;
  readonly telemetry?: Telemetry;
  /** Whether the server is about to stop: it still takes what comes, and asks everybody to come elsewhere. */
  readonly isStopping?: () => boolean;
}

/** Who may come in, and what for. */
export interface Access {
  /** Whether only this machine can reach the server; then everybody is let in as long as there are no keys. */
  readonly isLoopback: boolean;
  /** Issuer of accepted JWTs; null when none are accepted. */
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

export interface HttpApp {
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
export function createHttpApp(parts: HttpAppOptions): HttpApp {
  const { database, createWriter, extract } = parts;
  const logger = parts.logger ?? createLogger('warn');
  const access = { ...DEFAULT_ACCESS, ...parts.access };
  const limits = { ...DEFAULT_LIMITS, ...parts.limits };
  const { telemetry = NO_TELEMETRY, isStopping = () => false } = parts;
  const { tracer } = telemetry;
  const planner = createPlanner({
    schema,
    dialect: dialects[database.dialect],
    prepare: database.reader.prepare,
    traceCompile: tracer ? (compile) => withSpan(tracer, 'compile plan', compile) : undefined,
  });
  const documentCache = createGraphQLDocumentCache({ schema, limits, ...access });
  const feed = parts.feed ?? createChangeFeed(database);
  const reader: Reader = { fetchField: planner.fetchField };
  const { rate } = access;
  const graphql = createGraphQLHandler({
    documentCache,
    persistedOperations: createPersistedOperations({
      operations: readSdkOperations(),
      persistedOnly: access.persistedOnly,
    }),
    admission: createAdmission({
      limits,
      rateLimiter: rate > 0 ? createTokenBuckets({ capacity: rate * BURST_SECONDS, perSecond: rate }) : null,
    }),
    planner,
    streamEvents: createStreamEvents({ feed, logger }),
    schema,
    responseBudget: createResponseBudget({
      maxBytes: limits.totalResponseBytes,
      maxBytesPerCaller: limits.totalResponseBytesPerCaller,
    }),
    execute: createExecutor({
      schema,
      maxResponseBytes: limits.responseBytes,
      context: { reader, writer: createWriter(database), feed, extract },
      idempotencyStore: {
        findResponse: (name) => findIdempotencyResponse(database, name),
        insertResponse: (answer) => insertIdempotencyResponse(database, answer),
        createWriter: (request) => createIdempotentWriter({ database, request, createWriter }),
      },
      suggestions: access.suggestions,
      logger,
    }),
    limits,
    logger,
  });
  const apiKeys = createApiKeyStore({
    list: () => listApiKeys(database),
    touch: (id, at) => touchApiKey(database, id, at),
  });
  const tokenVerifier =
    access.tokens && createTokenVerifier({ ...access.tokens, onError: logOutages(logger) });
  const authenticator = createAuthenticator({ apiKeys, tokenVerifier, isLoopback: access.isLoopback });
  const router = createRouter({
    graphql: tracer ? withRequestSpan(graphql) : graphql,
    authenticator,
    originPolicy: createOriginPolicy(access.origins, access.allowedHeaders),
    graphiql: access.introspection,
    // Anybody may ask, and as often as they like.
    readiness: memoizeFor(1_000, () => readReadiness(database, logger)),
    isStopping,
    bodyLimits: { maxBytes: limits.textBodyBytes, maxTotalBytes: limits.totalBodyBytes },
    logger,
  });
  return {
    planner,
    handler: instrument(router, { database, feed, planner, documentCache, authenticator, telemetry, logger }),
  };
}

interface InstrumentedParts {
  readonly database: Database;
  readonly feed: ChangeFeed;
  readonly planner: Planner;
  readonly documentCache: GraphQLDocumentCache;
  readonly authenticator: Authenticator;
  readonly telemetry: Telemetry;
  readonly logger: Logger;
}

/** Has the requests of the front watched, and tells at `/metrics` what is seen. */
function instrument(
  router: ServerListener,
  { authenticator, telemetry, logger, ...seen }: InstrumentedParts,
): ServerListener {
  const { listener, metrics } = instrumentRequests(router, { ...telemetry, logger });
  const ofRecord = createRecordMetrics({
    caches: {
      documents: seen.documentCache.cacheStats,
      plans: seen.planner.planCacheStats,
      statements: seen.planner.statementCacheStats,
    },
    subscribers: seen.feed.subscriberCount,
    queue: () => readQueueStats(seen.database),
  });
  return withMetricsPage(listener, {
    authenticator,
    metrics: [...metrics, ...ofRecord, ...telemetry.metrics],
  });
}

function logOutages(logger: Logger): (error: unknown) => void {
  return (err) => logger.error({ err }, 'Cannot read the keys of the issuer of tokens');
}

async function readReadiness(database: Database, logger: Logger): Promise<Readiness> {
  try {
    await database.kysely.selectFrom('document').select('id').limit(1).execute();
    const trouble = database.health();
    if (!trouble) return 'ready';
    if (trouble.reason === 'DAMAGED') throw trouble;
    return 'read only';
  } catch (error) {
    logger.error({ err: error }, 'Cannot use the record');
    return 'not ready';
  }
}
