import { randomBytes } from 'node:crypto';
import { type Database, DEFAULT_READ_LIMITS, type PlanReader, type ReadLimits } from '../database.ts';
import { createPools, type Pools, redactPostgresUrl, timeoutFor, toPoolStats } from './connection.ts';
import { toKysely, withConnectionHealth } from './driver.ts';
import { translatePostgresError } from './failure.ts';
import { createPostgresHealth } from './health.ts';
import { migratePostgres } from './migrate.ts';
import {
  createNotificationListener,
  type NotificationListener,
} from './notifications/notification-listener.ts';
import { createPlanReader } from './reader.ts';
import { createReplica, type Replica } from './replica/replica.ts';
import { createReplicaReader } from './replica/replica-reader.ts';
import { createTransactionRunner } from './transaction.ts';

export interface PostgresOptions extends Partial<ReadLimits> {
  /** `postgres://user:password@host:port/database`, with the parameters that libpq and `pg` know. */
  readonly url: string;
  /** The most connections that read, each of the server and of its replica, and half as many that write. Default 10. */
  readonly connections?: number;
  /** A standby of the same database that plans may be run on. */
  readonly replicaUrl?: string | undefined;
  /** Hears, once each time, that the primary answers in the replica's stead, and why; with null that it is read again. */
  readonly onReplicaFailover?: ((trouble: Error | null) => void) | undefined;
  /** Called with every statement that is run, by the writer or a reader. */
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/**
 * Opens a record kept in Postgres, 14 or newer, and brings it to the newest version. Its tables are made in the first
 * schema of the connection's search path.
 *
 * Connections that read can only read, and are apart from those that write: neither can use up the other's.
 *
 * @throws {UnusableDatabaseError} when it cannot be reached, is newer, or not a Standpoint database.
 * @throws {DomainError} READ_ONLY when the server or the user cannot write.
 */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const { url, onStatement } = options;
  const address = redactPostgresUrl(url);
  const translateError = (error: unknown) => translatePostgresError(error, address);
  try {
    await migratePostgres(url, address);
  } catch (error) {
    throw translateError(error);
  }
  const senderId = randomBytes(9).toString('base64url');
  const notifications = createNotificationListener({ url, senderId });
  const pools = createPools(options);
  const writerKysely = toKysely(withConnectionHealth(pools.writer, { timeoutFor }), onStatement);
  const transaction = createTransactionRunner(writerKysely, { address, senderId });
  const { reader, replica } = createReaders(options, pools, notifications);
  const health = createPostgresHealth();

  return {
    dialect: 'postgres',
    kysely: toKysely(withConnectionHealth(pools.reader, { translateError }), onStatement),
    reader,
    // A transaction that reports a failure may have been committed: the replica is behind in both cases.
    transaction: (work) => health.observe(() => transaction(work)).finally(() => replica?.invalidate()),
    file: null,
    onExternalWrite: notifications.subscribe,
    poolStats: () => Object.entries(pools).map(toPoolStats),
    health: health.failure,
    startFileCheck: health.startFileCheck,
    async close() {
      replica?.close();
      await Promise.all([notifications.close(), ...Object.values(pools).map((pool) => pool.end())]);
    },
  };
}

/** Runs plans, on a replica too where there is one. */
function createReaders(
  { replicaUrl, url, onStatement, onReplicaFailover, maxResponseBytes }: PostgresOptions,
  { reader, replica: pool }: Pools,
  notifications: NotificationListener,
): { readonly reader: PlanReader; readonly replica?: Replica } {
  const maxBytes = maxResponseBytes ?? DEFAULT_READ_LIMITS.maxResponseBytes;
  const primary = createPlanReader(reader, { address: redactPostgresUrl(url), maxBytes, onStatement });
  if (!pool || !replicaUrl) return { reader: primary };
  const address = redactPostgresUrl(replicaUrl);
  const standby = createPlanReader(pool, { address, maxBytes, onStatement });
  const replica = createReplica({
    address,
    pool,
    primary: reader,
    isListening: notifications.isListening,
    onReplicaFailover,
  });
  notifications.subscribe(replica.invalidate);
  return { reader: createReplicaReader({ primary, standby, replica }), replica };
}
