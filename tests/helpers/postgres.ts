import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migratePostgres } from '../../server/store/postgres/migrate.ts';
import { startPostgres } from './start-postgres.ts';

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
