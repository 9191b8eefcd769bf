import { DomainError } from '../../../schema/model/errors.ts';
import { ConfigError, findUnknownSettings, loadSettingsFile } from '../../config.ts';
import { enableProxy } from '../../enable-proxy.ts';
import { CannotListenError } from '../../http/connection/listen.ts';
import { UnusableDatabaseError } from '../../store/unusable-database-error.ts';
import { escapeText } from '../terminal/escape-text.ts';

/** What the exit code of a command tells a script. */
export const EXIT_CODE = {
  OK: 0,
  /** Some of the inputs failed; the others went through. */
  SOME_FAILED: 1,
  USAGE: 2,
  CONFIG: 3,
  /** The database or the port cannot be used. */
  UNAVAILABLE: 4,
} as const;
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];

/** Runs a command and turns its outcome into the exit code of the process, with one line on stderr when it fails. */
export async function runCommand(command: () => Promise<ExitCode>): Promise<void> {
  try {
    loadSettingsFile();
    enableConfiguredProxy();
    for (const warning of findUnknownSettings()) console.error(escapeText(warning));
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    const expected = process.exitCode !== EXIT_CODE.SOME_FAILED || error instanceof DomainError;
    console.error(expected && error instanceof Error ? escapeText(error.message) : error);
  }
}

function enableConfiguredProxy(): void {
  try {
    enableProxy();
  } catch (error) {
    const state = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `Cannot start with this configuration:\n  HTTP_PROXY and HTTPS_PROXY must be addresses such as http://proxy.example.org:3128: ${state}`,
    );
  }
}

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof ConfigError) return EXIT_CODE.CONFIG;
  if (error instanceof UnusableDatabaseError || error instanceof CannotListenError)
    return EXIT_CODE.UNAVAILABLE;
  if (error instanceof DomainError && error.code === 'READ_ONLY') return EXIT_CODE.UNAVAILABLE;
  return EXIT_CODE.SOME_FAILED;
}
