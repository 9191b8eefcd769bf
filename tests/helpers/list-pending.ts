import type { Database } from '../../server/store/database.ts';

/** Lists the documents whose extraction is still to be done, oldest first. */
export async function listPending(kysely: Database['kysely']): Promise<readonly number[]> {
  const rows = await kysely
    .selectFrom('document')
    .select('id')
    .where('status', '=', 'PENDING')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
