import { setTimeout as sleep } from 'node:timers/promises';
import { toId } from '../../schema/model/id.ts';
import type { Client } from '../../sdk/index.ts';
import type { Database } from '../../server/store/database.ts';
import { composeText } from './compose-text.ts';
import { type IntendedWrite, newKey, sendWrite } from './intended-write.ts';
import type { Witness } from './witness.ts';

export interface WritersOptions {
  /** Tells the texts of these writers from all others. */
  readonly seed: string;
  /** The writers of each kind are shared out among them. */
  readonly clients: readonly Client[];
  readonly witness: Witness;
  /** Where the claims to be reviewed are looked up. */
  readonly database: Database;
}

export interface Writers {
  /** Has each stop after the write it is at. */
  stop(): Promise<void>;
  /** Settles when anything was written. */
  readonly begun: Promise<void>;
}

const INGEST_LANES = 4;

/** Ingests in bulk, reviews and deletes, as fast as the servers answer, whatever becomes of these. */
export function startWriters({ seed, clients, witness, database }: WritersOptions): Writers {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  let isStopped = false;

  async function write(lane: number, intended: IntendedWrite): Promise<void> {
    const client = clients[lane % clients.length];
    if (!client) return;
    const outcome = await sendWrite(client, intended);
    witness.note(intended, outcome);
    if (outcome) begin();
    // A server that is gone refuses at once.
    else await sleep(50);
  }

  async function ingest(lane: number): Promise<void> {
    for (let number = 0; !isStopped; number++)
      await write(lane, { kind: 'INGEST', key: newKey(), text: composeText(`${seed} ${lane} ${number}`) });
  }

  async function review(lane: number): Promise<void> {
    for (; !isStopped; await sleep(5)) {
      const claim = await findClaim(database);
      if (claim) await write(lane, { kind: 'REVIEW', key: newKey(), ...claim });
    }
  }

  async function remove(lane: number): Promise<void> {
    for (; !isStopped; await sleep(30)) {
      const documentId = witness.pickForDeletion();
      if (documentId) await write(lane, { kind: 'DELETE', key: newKey(), documentId });
    }
  }

  const lanes = Promise.all([
    ...Array.from({ length: INGEST_LANES }, (_, lane) => ingest(lane)),
    review(0),
    remove(1),
  ]);
  return {
    begun,
    async stop() {
      isStopped = true;
      await lanes;
    },
  };
}

/** Sends again, with the same keys, what no answer came to. Gives what is wrong with the answers that come now. */
export async function sendAgain(client: Client, witness: Witness): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const write of witness.takeUnanswered()) {
    const outcome = await sendWrite(client, write);
    witness.note(write, outcome);
    const isAsIntended =
      (outcome?.kind === 'INGEST' && outcome.created) ||
      (outcome?.kind === 'REVIEW' && write.kind === 'REVIEW' && outcome.revision === write.revision + 1) ||
      (outcome?.kind === 'DELETE' && write.kind === 'DELETE' && outcome.deletedId === write.documentId);
    if (!isAsIntended) wrong.push(`${JSON.stringify(write)} was answered ${JSON.stringify(outcome)}`);
  }
  for (const { write, outcome } of witness.recent()) {
    const again = JSON.stringify(await sendWrite(client, write));
    if (again !== JSON.stringify(outcome))
      wrong.push(`${JSON.stringify(write)} was answered ${JSON.stringify(outcome)}, and then ${again}`);
  }
  return wrong;
}

/** A claim of a document that nobody deletes, any of those that were reviewed least. */
async function findClaim({ kysely }: Database): Promise<{ claimId: string; revision: number } | null> {
  const [claim] = await kysely
    .selectFrom('claim')
    .select(['id', 'kind', 'revision'])
    .where(({ eb }) => eb(eb('document_id', '%', 2), '=', 1))
    .orderBy('revision')
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  if (!claim) return null;
  return {
    claimId: toId(claim.kind === 'FIGURE' ? 'figure' : 'position', claim.id),
    revision: claim.revision,
  };
}
