import { z } from 'zod';
import { secretFile, type Values, wholeNumber } from './variable-kinds.ts';

/** Where a record is kept. */
export type DatabaseSettings =
  | { readonly dialect: 'sqlite'; readonly path: string }
  | {
      readonly dialect: 'postgres';
      readonly url: string;
      /** The most connections that read. */
      readonly connections: number;
      /** A standby that answers queries too. */
      readonly replicaUrl?: string;
    };

const REPLICA_FORM = 'must be postgres://<user>:<password>@<host>/<database>';

export const databaseVariables = {
  DATABASE_URL: z.string().default('file:./data/standpoint.db').transform(toLocation),
  DATABASE_URL_FILE: secretFile().transform((url, context) => (url === '' ? null : toLocation(url, context))),
  DATABASE_REPLICA_URL: z.string().default('').refine(isReplica, REPLICA_FORM),
  DATABASE_REPLICA_URL_FILE: secretFile().refine(isReplica, REPLICA_FORM),
  DATABASE_CONNECTIONS: wholeNumber(1, 500).default(10),
};

/**
 * The address itself goes before the file that holds it. A replica is of no account to a record in a file, which a
 * command may name beside the settings of a server.
 */
export function toDatabaseSettings(
  values: Values<typeof databaseVariables>,
  isAddressGiven: boolean,
): DatabaseSettings {
  const place = isAddressGiven ? values.DATABASE_URL : (values.DATABASE_URL_FILE ?? values.DATABASE_URL);
  if (place.dialect === 'sqlite') return place;
  const replicaUrl = values.DATABASE_REPLICA_URL || values.DATABASE_REPLICA_URL_FILE;
  return { ...place, connections: values.DATABASE_CONNECTIONS, ...(replicaUrl && { replicaUrl }) };
}

type DatabaseLocation =
  | { readonly dialect: 'sqlite'; readonly path: string }
  | { readonly dialect: 'postgres'; readonly url: string };

function toLocation(url: string, context: z.RefinementCtx): DatabaseLocation {
  const [, path] = /^file:(?:\/\/(?=\/))?([^?]+)$/.exec(url) ?? [];
  if (path !== undefined) return { dialect: 'sqlite', path };
  if (isPostgres(url)) return { dialect: 'postgres', url };
  // The value may hold a password, so it is not repeated.
  const message = 'must be file:<path>, file::memory: or postgres://<user>:<password>@<host>/<database>';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

function isReplica(url: string): boolean {
  return url === '' || isPostgres(url);
}

function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:\/\/[^/]*\/[^/?]/.test(url) && URL.canParse(url);
}
