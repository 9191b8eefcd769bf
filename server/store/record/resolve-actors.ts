import type { Insertable } from 'kysely';
import type { Actor, ActorKind } from '../../../schema/model/actor.ts';
import { foldText } from '../../../schema/model/fold-text.ts';
import type { Schema, Transaction } from '../database.ts';
import { findIds } from './find-ids.ts';

/** The row number of each actor, by the `key` it has in the extraction. */
export type ActorIds = ReadonlyMap<string, number>;

/** Who publishes a document, under the key an extraction would give that name. */
export interface Publisher {
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/**
 * Finds the actors of an extraction in the record by their key, and adds those it lacks and their new aliases. Unnamed
 * actors belong to the document: "a diplomat" of one text is not the one of the next.
 */
export async function resolveActors(
  transaction: Transaction,
  actors: readonly Actor[],
  documentId: number,
): Promise<ActorIds> {
  await transaction.insertMissing(
    'actor',
    actors.map((actor) => toActorRow(actor, documentId)),
  );
  const ids = await findActorIds(transaction, actors, documentId);
  await transaction.insertMissing(
    'alias',
    actors.flatMap((actor) => toAliasRows(actor, ids)),
  );
  return ids;
}

/** Finds the actor that publishes a document by its key, or adds it. */
export async function resolvePublisher(transaction: Transaction, publisher: Publisher): Promise<number> {
  const actor: Actor = { ...publisher, aliases: [], roles: [] };
  await transaction.insertMissing('actor', [toActorRow(actor, null)]);
  return idOf(await findActorIds(transaction, [actor], null), actor.key);
}

/** The row number of an actor that is known to be there. */
export function idOf(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Cannot link "${key}": it has no row`);
  return id;
}

function toActorRow(actor: Actor, documentId: number | null): Insertable<Schema['actor']> {
  return {
    name: actor.name,
    name_order: foldText(actor.name),
    kind: actor.kind,
    key: storedKey(actor, documentId),
    document_id: ownerOf(actor, documentId),
    revision: 1,
  };
}

function toAliasRows(actor: Actor, ids: ActorIds): Insertable<Schema['alias']>[] {
  return actor.aliases.map(({ name, kind }) => ({
    actor_id: idOf(ids, actor.key),
    name,
    kind,
    key: foldText(name),
  }));
}

async function findActorIds(
  { kysely }: Transaction,
  actors: readonly Actor[],
  documentId: number | null,
): Promise<ActorIds> {
  const stored = new Map(actors.map((actor) => [storedKey(actor, documentId), actor.key]));
  const ids = await findIds([...stored.keys()], (keys) =>
    kysely.selectFrom('actor').select(['id', 'key']).where('key', 'in', keys).execute(),
  );
  return new Map([...ids].map(([key, id]) => [stored.get(key) ?? key, id]));
}

/** A key is unique over the record; those of actors known only inside one document carry its number. */
function storedKey(actor: Actor, documentId: number | null): string {
  const owner = ownerOf(actor, documentId);
  return owner === null ? actor.key : `${actor.key}@${owner}`;
}

/** The document that alone knows the actor. */
function ownerOf({ kind }: Actor, documentId: number | null): number | null {
  return kind === 'UNNAMED' ? documentId : null;
}
