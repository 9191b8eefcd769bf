import { createHash } from 'node:crypto';
import { parseId } from '../../schema/model/id.ts';
import type { Database } from '../../server/store/database.ts';
import type { IntendedWrite, Outcome } from './intended-write.ts';

/** What writers were told, to be held against the record. */
export interface Witness {
  /** Notes what was answered to a write; null when no answer came. */
  note(write: IntendedWrite, outcome: Outcome | null): void;
  /** The writes of which nobody knows whether they were done; they are to be sent again. */
  takeUnanswered(): readonly IntendedWrite[];
  /** Some writes that were answered lately, with their answers. */
  recent(): readonly Told[];
  /** A document that was acknowledged, to be deleted; null when there is none. */
  pickForDeletion(): string | null;
  /** What the record does not bear out of all that was ever told. */
  contradictions(database: Database): Promise<readonly string[]>;
  readonly counts: Readonly<Record<IntendedWrite['kind'] | 'SENT_AGAIN', number>>;
}

export interface Told {
  readonly write: IntendedWrite;
  readonly outcome: Outcome;
}

interface ToldDocument {
  readonly hash: string;
  isDeleted: boolean;
  readonly isReady: boolean;
}

const RECENT = 5;

export function createWitness(): Witness {
  const documents = new Map<number, ToldDocument>();
  const reviews = new Set<string>();
  const deletable: string[] = [];
  let unanswered: IntendedWrite[] = [];
  let recent: Told[] = [];
  const counts = { INGEST: 0, REVIEW: 0, DELETE: 0, SENT_AGAIN: 0 };

  function believe(write: IntendedWrite, outcome: Outcome): void {
    if (write.kind === 'INGEST' && outcome.kind === 'INGEST') {
      const hash = createHash('sha256').update(write.text).digest('hex');
      const number = numberOf(outcome.documentId);
      documents.set(number, { hash, isDeleted: false, isReady: outcome.status === 'READY' });
      // The others are there to be reviewed.
      if (number % 2 === 0) deletable.push(outcome.documentId);
    }
    if (write.kind === 'REVIEW') reviews.add(write.key);
    const deleted = write.kind === 'DELETE' && documents.get(numberOf(write.documentId));
    if (deleted) deleted.isDeleted = true;
  }

  return {
    counts,
    note(write, outcome) {
      if (!outcome) {
        unanswered.push(write);
        return;
      }
      counts[write.kind] += 1;
      believe(write, outcome);
      recent = [...recent, { write, outcome }].slice(-RECENT);
    },
    takeUnanswered() {
      const taken = unanswered;
      unanswered = [];
      counts.SENT_AGAIN += taken.length;
      return taken;
    },
    recent: () => recent,
    pickForDeletion: () => deletable.splice(Math.floor(Math.random() * deletable.length), 1)[0] ?? null,
    async contradictions(database) {
      return [
        ...(await contradictedDocuments(database, documents)),
        ...(await contradictedReviews(database, reviews)),
      ];
    },
  };
}

async function contradictedDocuments(
  { kysely }: Database,
  told: ReadonlyMap<number, ToldDocument>,
): Promise<readonly string[]> {
  const rows = await kysely.selectFrom('document').select(['id', 'content_hash as hash', 'status']).execute();
  const there = new Map(rows.map((row) => [row.id, row]));
  return [...told].flatMap(([id, { hash, isDeleted, isReady }]) => {
    const row = there.get(id);
    if (isDeleted) return row ? [`document ${id} was deleted and is there`] : [];
    if (row?.hash !== hash) return [`document ${id} was acknowledged and is not there`];
    return isReady && row.status !== 'READY' ? [`document ${id} was READY and is ${row.status}`] : [];
  });
}

async function contradictedReviews(
  { kysely }: Database,
  told: ReadonlySet<string>,
): Promise<readonly string[]> {
  const rows = await kysely.selectFrom('review').select('comment').execute();
  const there = rows.map(({ comment }) => String(comment));
  const found = new Set(there);
  return [
    ...[...told].flatMap((key) =>
      found.has(key) ? [] : [`review ${key} was acknowledged and is not there`],
    ),
    ...there.flatMap((key, at) => (there.indexOf(key) === at ? [] : [`review ${key} was done twice`])),
  ];
}

function numberOf(documentId: string): number {
  return parseId(documentId, 'document') ?? 0;
}
