import { createHash } from 'node:crypto';
import { parseId } from '../../schema/model/id.ts';
import type { Database } from '../../server/store/database.ts';
import { type IntendedWrite, isAsIntended, type Outcome } from './intended-write.ts';

/** What writers were told, to be held against the record. */
export interface Witness {
  /** Notes what was answered to a write. */
  note(write: IntendedWrite, outcome: Outcome): void;
  /** Records a write without a response, whose outcome is unknown. */
  noteSilence(): void;
  /** Some writes that were answered lately, with their answers. */
  recent(): readonly Told[];
  /** A document that was acknowledged, to be deleted; null when there is none. */
  pickForDeletion(): string | null;
  /** Gives a way to ask what a record does not bear out of all that was told until now, whatever is told later. */
  testimony(): (database: Database) => Promise<readonly string[]>;
  /** What the record does not bear out of all that was ever told, and the answers that were wrong in themselves. */
  contradictions(database: Database): Promise<readonly string[]>;
  readonly counts: Readonly<Record<IntendedWrite['kind'] | 'UNANSWERED', number>>;
}

export interface Told {
  readonly write: IntendedWrite;
  readonly outcome: Outcome;
}

interface ToldDocument {
  readonly hash: string;
  /** INTENDED when a deletion was sent and not acknowledged yet. */
  deletion: 'NONE' | 'INTENDED' | 'DONE';
  readonly isReady: boolean;
}

const RECENT = 5;

export function createWitness(): Witness {
  const documents = new Map<number, ToldDocument>();
  const reviews = new Set<string>();
  const deletable: string[] = [];
  const wrong: string[] = [];
  let recent: Told[] = [];
  const counts = { INGEST: 0, REVIEW: 0, DELETE: 0, UNANSWERED: 0 };

  function believe(write: IntendedWrite, outcome: Outcome): void {
    if (write.kind === 'INGEST' && outcome.kind === 'INGEST') {
      const hash = createHash('sha256').update(write.text).digest('hex');
      const number = numberOf(outcome.documentId);
      documents.set(number, { hash, deletion: 'NONE', isReady: outcome.status === 'READY' });
      // The others are there to be reviewed.
      if (number % 2 === 0) deletable.push(outcome.documentId);
    }
    if (write.kind === 'REVIEW') reviews.add(write.key);
    const deleted = write.kind === 'DELETE' && documents.get(numberOf(write.documentId));
    if (deleted) deleted.deletion = 'DONE';
  }

  function testimony(): (database: Database) => Promise<readonly string[]> {
    // What is told later may not be in what is read; and what is to be deleted by then may be gone.
    const told = structuredClone(documents);
    const done = [...reviews];
    return async (database) => {
      const present = new Map(
        [...told].filter(([id, { deletion }]) => documents.get(id)?.deletion === deletion),
      );
      return [
        ...wrong,
        ...(await contradictedDocuments(database, present)),
        ...(await contradictedReviews(database, done)),
      ];
    };
  }

  return {
    counts,
    note(write, outcome) {
      counts[write.kind] += 1;
      believe(write, outcome);
      recent = [...recent, { write, outcome }].slice(-RECENT);
      if (!isAsIntended(write, outcome))
        wrong.push(`${JSON.stringify(write)} was answered ${JSON.stringify(outcome)}`);
    },
    noteSilence() {
      counts.UNANSWERED += 1;
    },
    recent: () => recent,
    pickForDeletion() {
      const [id] = deletable.splice(Math.floor(Math.random() * deletable.length), 1);
      const document = id === undefined ? undefined : documents.get(numberOf(id));
      if (document) document.deletion = 'INTENDED';
      return id ?? null;
    },
    testimony,
    contradictions: (database) => testimony()(database),
  };
}

async function contradictedDocuments(
  { kysely }: Database,
  told: ReadonlyMap<number, ToldDocument>,
): Promise<readonly string[]> {
  const rows = await kysely.selectFrom('document').select(['id', 'content_hash as hash', 'status']).execute();
  const there = new Map(rows.map((row) => [row.id, row]));
  return [...told].flatMap(([id, { hash, deletion, isReady }]) => {
    const row = there.get(id);
    if (deletion === 'DONE') return row ? [`document ${id} was deleted and is there`] : [];
    if (deletion === 'INTENDED' && !row) return [];
    if (row?.hash !== hash) return [`document ${id} was acknowledged and is not there`];
    return isReady && row.status !== 'READY' ? [`document ${id} was READY and is ${row.status}`] : [];
  });
}

async function contradictedReviews(
  { kysely }: Database,
  told: readonly string[],
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
