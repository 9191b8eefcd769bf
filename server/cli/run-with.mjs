import { spawn } from 'node:child_process';

const FORWARDED = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'];

/**
 * Runs a program in the place of this process: it has the same input and output, gets the signals that this process gets, and
 * its exit code or signal ends this process too. The channel tells it when this process is gone.
 *
 * @param {string} program
 * @param {readonly string[]} args
 */
export function runWith(program, args) {
  const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // What it does not handle must not end this process before the child.
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  child.on('error', ({ message }) => {
    process.stderr.write(`Cannot run Standpoint: ${message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 1;
    if (signal === null) return;
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
