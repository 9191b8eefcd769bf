import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

const CONTRACT = 'schema/schema.graphql';

/** Differences between two versions of the contract that clients can notice. */
export interface ContractChanges {
  /** Changes that make an existing operation invalid, or change the type of its result. */
  readonly breaking: readonly string[];
  /** Changes that an existing client may not expect, such as a new enum value. */
  readonly dangerous: readonly string[];
}

/** Compares two versions of the contract, given as SDL. Each change is one sentence of graphql-js. */
export function compareContracts(before: string, after: string): ContractChanges {
  const [older, newer] = [buildSchema(before), buildSchema(after)];
  return {
    breaking: findBreakingChanges(older, newer).map(({ description }) => description),
    dangerous: findDangerousChanges(older, newer).map(({ description }) => description),
  };
}

/** Compares the contract with that of a commit: `node schema/compare-contract.ts [commit]`; exit code 1 on a breaking change. */
if (import.meta.main) {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [commit = 'HEAD'] = positionals;
  const root = join(import.meta.dirname, '..');
  const before = execFileSync('git', ['show', `${commit}:${CONTRACT}`], { cwd: root, encoding: 'utf8' });
  const { breaking, dangerous } = compareContracts(before, readFileSync(join(root, CONTRACT), 'utf8'));
  for (const change of breaking) process.stdout.write(`breaking   ${change}\n`);
  for (const change of dangerous) process.stdout.write(`dangerous  ${change}\n`);
  process.stdout.write(
    `${breaking.length} breaking, ${dangerous.length} dangerous changes since ${commit}\n`,
  );
  if (breaking.length > 0) process.exitCode = 1;
}
