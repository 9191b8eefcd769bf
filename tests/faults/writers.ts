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
  /** Has each stop when it is answered. */
  stop(): Promise<void>;
}

const INGEST_LANES = 4;

/**
 * Ingests in bulk, reviews and deletes, as fast as the servers answer. What is not answered is sent again with the same
 * key, to the next server, until it is.
 */
export function startWriters({ seed, clients, witness, database }: WritersOptions): Writers {
  let isStopped = false;

  async function write(lane: number, intended: IntendedWrite): Promise<void> {
    for (let attempt = lane; ; attempt++) {
      const outcome = await sendWrite(clients[attempt % clients.length] as Client, intended);
      if (outcome) {
        witness.note(intended, outcome);
        return;
      }
      if (attempt === lane) witness.noteSilence();
      await sleep(50);
    }
  }

  async function ingest(lane: number): Promise<void> {
    for (let number = 0; !isStopped; number++)
      await write(lane, { kind: 'INGEST', key: newKey(), text: composeText(`${seed} ${lane} ${number}`) });
  }

  async function review(lane: number): Promise<void> {
    for (; !isStopped; await sleep(5)) {
      // While the database itself is down, nothing is found.
      const claim = await findClaim(database).catch(() => null);
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
    async stop() {
      isStopped = true;
      await lanes;
    },
  };
}

/** Sends again what was answered lately. Gives what is answered otherwise now. */
export async function sendAgain(client: Client, witness: Witness): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { write, outcome } of witness.recent()) {
    const [first, again] = [JSON.stringify(outcome), JSON.stringify(await sendWrite(client, write))];
    if (first !== again) wrong.push(`${JSON.stringify(write)} was answered ${first}, and then ${again}`);
  }
  return wrong;
}

/** A claim of a document that is not deleted, among those with the fewest reviews. */
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
