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
  const visitors = running.isOpen
    ? 'everybody on this machine'
    : `whoever has a key${config.tokens ? ' or a token' : ''}`;
  console.log(`It keeps its record in ${describeAddress(config.database)}, and ${visitors} may use it`);

  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await running.stop();
  return EXIT_CODE.OK;
}
