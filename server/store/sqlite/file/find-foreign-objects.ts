import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../migrations/index.ts';
import { defineIndexedWords } from '../search.ts';

/** A row of `sqlite_schema`. */
export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** Gives the tables, views and triggers of a file, without those of SQLite itself. */
export const SCHEMA_OBJECTS = `SELECT type, name, sql FROM sqlite_schema
  WHERE type IN ('table', 'view', 'trigger') AND name NOT LIKE 'sqlite#_%' ESCAPE '#' ORDER BY name`;

/**
 * Tells of each table, view and trigger of a record that Standpoint did not create: a trigger runs with every write, and a
 * view can pretend to be a table. `version` is the record's number of migrations.
 */
export function findForeignObjects(found: readonly SchemaObject[], version: number): readonly string[] {
  const expected = new Map(expectedObjects(version).map((object) => [keyOf(object), object]));
  const foreign = found.flatMap((object) => {
    const own = expected.get(keyOf(object));
    if (!own) return [`${keyOf(object)} was not created by Standpoint`];
    const isChanged = object.type === 'trigger' && normalizeSql(object) !== normalizeSql(own);
    return isChanged ? [`${keyOf(object)} is not as Standpoint created it`] : [];
  });
  const keys = new Set(found.map(keyOf));
  const missing = [...expected.keys()].filter((key) => key.startsWith('table ') && !keys.has(key));
  return [...foreign, ...missing.map((key) => `${key} is missing`)];
}

function expectedObjects(version: number): readonly SchemaObject[] {
  const database = new DatabaseSync(':memory:');
  try {
    defineIndexedWords(database);
    for (const { sqlite } of migrations.slice(0, version)) database.exec(sqlite);
    // The statement names these columns.
    return database.prepare(SCHEMA_OBJECTS).all() as unknown as readonly SchemaObject[];
  } finally {
    database.close();
  }
}

function keyOf({ type, name }: SchemaObject): string {
  return `${type} ${name}`;
}

function normalizeSql({ sql }: SchemaObject): string {
  return sql.replace(/\s+/g, ' ');
}
