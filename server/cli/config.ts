import { type ConfigOverrides, effectiveSettings, readConfig } from '../config.ts';
import { EXIT_CODE, type ExitCode } from './process/run-command.ts';

/** Prints every setting as it holds, without secrets. */
export async function printConfig(overrides: ConfigOverrides): Promise<ExitCode> {
  readConfig(overrides);
  for (const { name, value, isDefault } of effectiveSettings(overrides))
    console.log(`${name}=${value}${isDefault ? '  # default' : ''}`);
  return EXIT_CODE.OK;
}
