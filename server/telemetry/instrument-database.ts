import type { Database } from '../store/database.ts';
import { createHistogram } from './histogram.ts';
import { gauge, type Metric } from './metric.ts';
import { type Tracer, withSpan } from './tracer.ts';

export interface InstrumentedDatabase {
  readonly database: Database;
  readonly metrics: readonly Metric[];
}

/** The same database, whose planned reads and write transactions are timed and, with a tracer, told as spans. */
export function instrumentDatabase(database: Database, tracer: Tracer | null): InstrumentedDatabase {
  const durations = createHistogram({
    name: 'standpoint_sql_duration_seconds',
    help: 'Time of planned statements (read) and of whole transactions (write)',
    labels: ['dialect', 'kind'],
  });
  const { dialect, file } = database;

  function timed<Result>(kind: 'read' | 'write', work: () => Result): Result {
    const startedAt = performance.now();
    const stop = () => durations.observe(performance.now() - startedAt, dialect, kind);
    const result = tracer ? withSpan(tracer, `sql ${kind}`, work) : work();
    if (result instanceof Promise) result.then(stop, stop);
    else stop();
    return result;
  }

  return {
    database: {
      ...database,
      reader: {
        prepare(sql, freshness) {
          const run = database.reader.prepare(sql, freshness);
          return (parameters, caller) => timed('read', () => run(parameters, caller));
        },
      },
      transaction: (work) => timed('write', () => database.transaction(work)),
      file: file && { ...file, runExclusive: (write) => timed('write', () => file.runExclusive(write)) },
    },
    metrics: [
      durations,
      gauge('standpoint_database_connections', 'Connections to Postgres, by pool: idle or in use', () =>
        database.poolStats().flatMap(({ pool, open, idle }) => [
          { labels: { pool, state: 'idle' }, value: idle },
          { labels: { pool, state: 'in_use' }, value: open - idle },
        ]),
      ),
      gauge('standpoint_database_waiting', 'Callers that wait for a connection to Postgres, by pool', () =>
        database.poolStats().map(({ pool, waiting }) => ({ labels: { pool }, value: waiting })),
      ),
    ],
  };
}
