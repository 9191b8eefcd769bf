import { ResponseTooLargeError } from '../../../../schema/model/response-too-large-error.ts';
import { UnavailableError } from '../../../../schema/model/unavailable-error.ts';
import type { PlanReader, SqlValue } from '../../database.ts';
import { UnusableDatabaseError } from '../../unusable-database-error.ts';
import type { Replica } from './replica.ts';

export interface ReplicaReaderOptions {
  readonly primary: PlanReader;
  /** Runs plans on the replica. */
  readonly standby: PlanReader;
  readonly replica: Replica;
}

/**
 * Runs plans on a replica that has replayed everything this process knows, and otherwise on the primary. State read from
 * the primary counts as known, so a subscriber never sees an older state afterwards.
 */
export function createReplicaReader({ primary, standby, replica }: ReplicaReaderOptions): PlanReader {
  return {
    prepare(sql, freshness = 'KNOWN') {
      const onPrimary = primary.prepare(sql);
      if (freshness === 'NEWEST') {
        const readNewest = async (parameters: readonly SqlValue[]) => {
          const text = await onPrimary(parameters);
          replica.invalidate();
          return text;
        };
        return Object.assign(readNewest, { release: () => onPrimary.release?.() });
      }
      const onReplica = standby.prepare(sql);
      const read = async (parameters: readonly SqlValue[]) => {
        if (!replica.isCurrent()) return onPrimary(parameters);
        try {
          return await onReplica(parameters);
        } catch (error) {
          // What takes too long there takes too long here, and what is too large is so here.
          if (error instanceof ResponseTooLargeError) throw error;
          if (error instanceof UnavailableError && error.isTimeout) throw error;
          if (error instanceof UnusableDatabaseError && error.reason !== 'BUSY') replica.markFailed(error);
          // It may also be that the replica had to cancel the read to go on following the primary.
          return onPrimary(parameters);
        }
      };
      const release = () => {
        onPrimary.release?.();
        onReplica.release?.();
      };
      return Object.assign(read, { release });
    },
  };
}
