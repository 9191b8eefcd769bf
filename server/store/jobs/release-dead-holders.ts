import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { currentTimeMs } from './current-time.ts';
import { RETRY_BACKOFF_MS } from './lease.ts';

/**
 * Releases the jobs of lease holders for which `isDead` returns true. A job is available at once after its first loss, and
 * later after {@link RETRY_BACKOFF_MS}: a process that crashes every second must not use up the attempts of its jobs.
 */
export async function releaseDeadHolders(
  database: Database,
  isDead: (leaseHolder: string) => boolean,
): Promise<void> {
  const holders = await database.kysely.selectFrom('job').select('worker').distinct().execute();
  const dead = holders.flatMap(({ worker }) => (worker !== null && isDead(worker) ? [worker] : []));
  if (dead.length === 0) return;
  await database.transaction(({ kysely }) =>
    kysely
      .updateTable('job')
      .set({ worker: null, leased_until: sql`${currentTimeMs(database.dialect)} + ${RETRY_BACKOFF_MS}` })
      .where('worker', 'in', dead)
      .execute(),
  );
}
