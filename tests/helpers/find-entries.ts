import { dialects } from '../../server/planner/dialects.ts';
import type { Database } from '../../server/store/database.ts';
import { decodePlanText } from './plan-text.ts';

/** Gives the kinds of the entries that match a search, in the order in which they were stored. */
export async function findEntries(database: Database, query: string): Promise<string[]> {
  const { list, parameter, search } = dialects[database.dialect];
  const { from, where, id } = search.newest(parameter(1));
  const read = database.reader.prepare(
    `SELECT concat('', ${list('kind', 'id')}) FROM (SELECT e.kind AS kind, ${id} AS id FROM ${from} WHERE ${where} ORDER BY 2) found`,
  );
  const kinds = decodePlanText(await read([search.toMatch(query)]));
  return kinds === '' ? [] : kinds.split(',');
}
