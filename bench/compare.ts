import { startContender, startLoadGenerator } from './contender.ts';
import { findDifferences } from './find-differences.ts';
import { type Contenders, type Measurement, measure } from './measure.ts';
import { createPool, type Operation, type OperationName, requestBody } from './operations.ts';
import { findPostgresClock } from './postgres-clock.ts';
import { prepareRecord } from './prepare-database.ts';
import { waitUntilIdle } from './wait-until-idle.ts';

export interface CompareOptions {
  /** `sqlite`, `postgres`, or the URL of a Postgres server; see `prepareRecord`. */
  readonly database: string;
  readonly documents: number;
  readonly operations: readonly Operation[];
  readonly rounds: number;
  /** How long each contender is kept busy in each round. */
  readonly seconds: number;
  /** Where the servers write CPU profiles; nowhere by default. */
  readonly profileFolder?: string | undefined;
  /** Called when an operation is about to be measured. */
  readonly onOperation?: (name: OperationName) => void;
}

export interface OperationComparison {
  readonly operation: OperationName;
  /** How many answers were compared before anything was measured. */
  readonly compared: number;
  /** The requests whose answers differ, and where; when there is one, nothing is measured. */
  readonly differences: readonly string[];
  readonly measured: Contenders<Measurement> | null;
}

/** Every so manieth set of variables of a pool has its answers compared. */
const COMPARED_EVERY = 20;

/** Measures the product against hand-written SQL on the same database, one operation after the other. */
export async function compare(options: CompareOptions): Promise<readonly OperationComparison[]> {
  const record = await prepareRecord(options.database, options.documents);
  try {
    return await compareOn(record.url, options);
  } finally {
    await record.release();
  }
}

async function compareOn(
  databaseUrl: string,
  options: CompareOptions,
): Promise<readonly OperationComparison[]> {
  const { documents, operations, onOperation, profileFolder } = options;
  const start = { databaseUrl, profileFolder };
  const databaseClock = databaseUrl.startsWith('file:') ? null : await findPostgresClock(databaseUrl);
  using processes = new DisposableStack();
  const stoppable = <Process extends { stop(): void }>(started: Process) =>
    processes.adopt(started, (process) => process.stop());
  const contenders = {
    product: stoppable(await startContender('product-server.ts', start)),
    handWritten: stoppable(await startContender('hand-written/server.ts', start)),
  };
  const generator = stoppable(startLoadGenerator());
  for (const contender of Object.values(contenders)) await waitUntilIdle(contender);

  const comparisons: OperationComparison[] = [];
  for (const operation of operations) {
    onOperation?.(operation.name);
    const pool = await createPool(operation, { documents, ask: contenders.product.ask });
    const bodies = pool.map((variables) => requestBody(operation, variables));
    const sample = bodies.filter((_, index) => index % COMPARED_EVERY === 0);
    const differences = await findDifferences(contenders, sample);
    const measured =
      differences.length === 0
        ? await measure(contenders, { ...options, generator, bodies, databaseClock })
        : null;
    comparisons.push({ operation: operation.name, compared: sample.length, differences, measured });
  }
  return comparisons;
}
