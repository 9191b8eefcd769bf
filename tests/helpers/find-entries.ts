import { dialects } from '../../server/planner/dialects.ts';
import type { Database } from '../../server/store/database.ts';
import { decodePlanText } from './plan-text.ts';

/** Gives the kinds of the entries that match a search, in the order in which they were stored. */
export async function findEntries(database: Database, query: string): Promise<string[]> {
  const { aggregateText, placeholder, search } = dialects[database.dialect];
  const { from, where, id } = search.newest(placeholder(1));
  const read = database.reader.prepare(
    `SELECT concat('', ${aggregateText('kind', 'id')}) FROM (SELECT e.kind AS kind, ${id} AS id FROM ${from} WHERE ${where} ORDER BY 2) found`,
  );
  const kinds = decodePlanText(await read([search.compileQuery(query)]));
  return kinds === '' ? [] : kinds.split(',');
}
