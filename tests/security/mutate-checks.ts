import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../helpers/source-files.ts';
import { CHECKS, type Check } from './checks.ts';

// Takes every check on the way of a request out of a copy of the tree, one at a time, and runs the tests that are said
// to hold it. A check that can be taken out unnoticed is reported, and so is one that is not where it is said to be.
//
//     node tests/security/mutate-checks.ts [word in a file or name …] [--jobs 2]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: 'string', default: '1' } },
});

/** Far longer than the slowest of them takes: a check may also be missed by a test that hangs. */
const TEST_TIMEOUT_MS = 180_000;
const BASELINE_TIMEOUT_MS = 1_800_000;

const isSelected = ({ file, name }: Check) =>
  positionals.length === 0 || positionals.some((word) => `${file} ${name}`.includes(word));
const checks = CHECKS.filter(isSelected);
const stale = checks.filter(isStale);
for (const { file, name } of stale)
  console.error(`STALE     ${file}: ${name} is not there, or more than once`);
if (stale.length > 0) process.exit(1);

const startedAt = Date.now();
const copies = Array.from({ length: Number(values.jobs) }, copyTree);
try {
  const survivors = await run(copies);
  const killed = checks.length - survivors.length;
  console.log(`${killed} of ${checks.length} killed in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}

function isStale({ file, find }: Check): boolean {
  return readFileSync(join(ROOT, file), 'utf8').split(find).length !== 2;
}

/** A copy of all that is no product of the tree, with the packages of this one. */
function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'standpoint-mutants-'));
  const list = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const path of list.split('\0').filter((one) => one !== '' && existsSync(join(ROOT, one)))) {
    cpSync(join(ROOT, path), join(copy, path));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function run([first = '', ...others]: readonly string[]): Promise<readonly Check[]> {
  const tests = [...new Set(checks.flatMap((check) => check.tests))];
  const isBroken = await fails({ copy: first, tests, timeoutMs: BASELINE_TIMEOUT_MS, stdio: 'inherit' });
  if (isBroken) throw new Error('Cannot judge the checks: a test fails with all of them there');
  const pending = [...checks];
  const survivors: Check[] = [];
  await Promise.all(
    [first, ...others].map(async (copy) => {
      for (let check = pending.shift(); check; check = pending.shift()) {
        const isKilled = await mutate(copy, check, () =>
          fails({ copy, ...check, timeoutMs: TEST_TIMEOUT_MS, stdio: 'ignore' }),
        );
        if (!isKilled) survivors.push(check);
        console.log(`${isKilled ? 'killed  ' : 'SURVIVED'}  ${check.file}: ${check.name}`);
      }
    }),
  );
  return survivors;
}

async function mutate(copy: string, { file, find, replace }: Check, work: () => Promise<boolean>) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  // A replacement is a text, in which a dollar stands for itself.
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
  try {
    return await work();
  } finally {
    writeFileSync(path, text);
  }
}

interface TestRun extends Pick<Check, 'tests' | 'only'> {
  readonly copy: string;
  readonly timeoutMs: number;
  readonly stdio: 'inherit' | 'ignore';
}

async function fails({ copy, tests, only, timeoutMs, stdio }: TestRun): Promise<boolean> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const options = [
    'run',
    '--mode',
    'mutants',
    '--bail',
    '1',
    '--reporter',
    'dot',
    ...(only ? ['-t', only] : []),
  ];
  // A group of its own: what hangs is stopped with all that it has started.
  const child = spawn(process.execPath, [vitest, ...options, ...tests], { cwd: copy, stdio, detached: true });
  const timeout = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), timeoutMs);
  const [code] = await once(child, 'exit');
  clearTimeout(timeout);
  return code !== 0;
}
