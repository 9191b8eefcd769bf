import { setPriority } from 'node:os';
import type { StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '../connection.ts';
import { isValueTooLarge } from '../failure.ts';
import { closeStatement } from '../statements/close-statement.ts';
import { installStatementTimer, StatementTimeoutError } from '../statements/statement-timer.ts';
import type { ReaderFailure, ReaderReply, ReaderRequest, ReaderThreadData } from './reader-message.ts';

/** Statements that a thread keeps prepared; the one not used for longest goes first. */
const MAX_PREPARED_STATEMENTS = 64;

const CACHE_KB = 16_384;

// Written by the lane that started this thread.
const { path, maxBytes, niceness } = workerData as ReaderThreadData;

// On Linux a priority is that of the thread; elsewhere it would be that of the whole process.
if (niceness > 0 && process.platform === 'linux') setPriority(niceness);
const database = openReader(path, { maxBytes, cacheKb: CACHE_KB });
const timer = installStatementTimer(database);
const prepared = new Map<string, StatementSync>();

parentPort?.on('message', (job: ReaderRequest) => {
  const reply = run(job);
  parentPort?.postMessage(reply, 'bytes' in reply ? [reply.bytes.buffer] : []);
});

function run({ id, sql, values, budgetMs }: ReaderRequest): ReaderReply {
  try {
    const statement = prepare(sql);
    const startedAt = performance.now();
    const row = timer.run(budgetMs, () => statement.get(...values));
    // With setReturnArrays a row is an array, and the cast in the statement makes its column a BLOB.
    const [bytes] = row as unknown as readonly [Uint8Array<ArrayBuffer> | null];
    return { id, bytes: bytes ?? new Uint8Array(), ms: performance.now() - startedAt };
  } catch (error) {
    return { id, failure: toFailure(error) };
  }
}

/** A BLOB leaves SQLite as it is, without becoming a string of JavaScript. */
function prepare(sql: string): StatementSync {
  const statement = prepared.get(sql) ?? database.prepare(`SELECT CAST((${sql}) AS BLOB)`);
  statement.setReturnArrays(true);
  prepared.delete(sql);
  prepared.set(sql, statement);
  const [oldest] = prepared.keys();
  if (prepared.size > MAX_PREPARED_STATEMENTS && oldest !== undefined) {
    closeStatement(prepared.get(oldest));
    prepared.delete(oldest);
  }
  return statement;
}

function toFailure(error: unknown): ReaderFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StatementTimeoutError) return { reason: 'TIMEOUT', message };
  if (isValueTooLarge(error)) return { reason: 'TOO_LARGE', message };
  const errcode = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined;
  return { reason: 'ERROR', message, ...(errcode !== undefined && { errcode }) };
}
