import { once } from 'node:events';
import { type ConfigOverrides, readConfig } from '../config.ts';
import { start } from '../start.ts';
import { describeAddress } from '../store/open-database.ts';
import { EXIT_CODE, type ExitCode } from './run-command.ts';

/** Serves until the process is told to stop. */
export async function serve(overrides: ConfigOverrides): Promise<ExitCode> {
  const config = readConfig(overrides);
  const running = await start(config, (error) => console.error(error));
  console.log(`Standpoint answers at ${running.url}`);
  console.log(
    `It keeps its record in ${describeAddress(config.database)}, and everybody on this machine may read and write it`,
  );

  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await running.stop();
  return EXIT_CODE.OK;
}
