import { DatabaseSync } from 'node:sqlite';

export interface ReaderOptions {
  /** The longest text or blob that a statement may build or read, in bytes. SQLite's own limit where it is left out. */
  readonly maxBytes?: number;
  /** The most memory that the connection keeps pages in, in KiB. */
  readonly cacheKb?: number;
}

const DEFAULT_CACHE_KB = 65_536;

/** Opens a connection that only reads. */
export function openReader(path: string, { maxBytes, cacheKb }: ReaderOptions = {}): DatabaseSync {
  const reader = new DatabaseSync(path, { readOnly: true, timeout: 20 });
  setCaches(reader, cacheKb);
  if (maxBytes !== undefined) limitLength(reader, maxBytes);
  return reader;
}

export function setCaches(database: DatabaseSync, cacheKb = DEFAULT_CACHE_KB): void {
  database.exec(`PRAGMA mmap_size = 2000000000; PRAGMA cache_size = -${cacheKb}; PRAGMA temp_store = MEMORY`);
}

/** The types of node:sqlite do not list `limits` [SQLITE_LIMIT_LENGTH], which Node 24.15 and newer have. */
function limitLength(database: DatabaseSync, maxBytes: number): void {
  const { limits } = database as unknown as { readonly limits: { length: number } };
  limits.length = maxBytes;
}
