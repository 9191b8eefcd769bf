import { isCI, isTTY, log, progress } from '@clack/prompts';
import type { CommandOutcome } from './command-outcome.ts';

/** Shows how an ingest goes on. */
export interface Progress {
  /** One more file is read. */
  advance(): void;
  report(outcome: CommandOutcome): void;
  finish(summary: string): void;
}

/** A bar on a terminal, on which only what needs attention is told; elsewhere one plain line an article. */
export function createProgress(files: number): Progress {
  return isTTY(process.stdout) && !isCI() ? createBar(files) : createLines();
}

function createBar(files: number): Progress {
  const bar = progress({ max: files });
  const told: CommandOutcome[] = [];
  bar.start('Reading');
  return {
    advance: () => bar.advance(1),
    report(outcome) {
      bar.message(outcome.line);
      if (outcome.result !== 'stored') told.push(outcome);
    },
    finish(summary) {
      bar.stop(summary);
      for (const { result, line } of told) log[result === 'failed' ? 'error' : 'info'](line);
    },
  };
}

function createLines(): Progress {
  return {
    advance: () => undefined,
    report({ result, line }) {
      if (result === 'failed') console.error(`failed ${line}`);
      else console.log(`${result} ${line}`);
    },
    finish: (summary) => console.log(summary),
  };
}
