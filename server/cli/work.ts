import { once } from 'node:events';
import { type ConfigOverrides, readConfig } from '../config.ts';
import { createExtractionPool } from '../ingest/extraction-pool.ts';
import { createIngest } from '../ingest/ingest.ts';
import { openDatabase } from '../store/open-database.ts';
import { EXIT_CODE, type ExitCode } from './run-command.ts';

/** Extracts what servers of the same record accept, until the process is told to stop. What is under way is given back. */
export async function work(overrides: ConfigOverrides): Promise<ExitCode> {
  const config = readConfig(overrides);
  const size = Math.max(1, config.workers);
  const database = await openDatabase(config.database);
  const pool = createExtractionPool({ ...config, size });
  const ingest = createIngest({ database, pool, jobs: size, onError: (error) => console.error(error) });
  await ingest.start();
  console.log(`Standpoint extracts ${size} at a time`);

  // The jobs' timers alone would not keep the process.
  const awake = setInterval(() => undefined, 60_000);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  clearInterval(awake);
  const idle = ingest.close();
  await pool.close();
  await idle;
  await database.close();
  return EXIT_CODE.OK;
}
