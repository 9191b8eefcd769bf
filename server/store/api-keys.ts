import { DomainError } from '../../schema/model/errors.ts';
import type { Row } from '../../schema/tables.ts';
import type { Database } from './database.ts';

/** A key as it is stored: what opens doors is known by its hash alone. */
export type ApiKey = Row<'api_key'>;

export type NewApiKey = Pick<ApiKey, 'name' | 'role' | 'hash' | 'expires_at'>;

/** @throws {DomainError} CONFLICT when a key that is not revoked has the name already. */
export function insertApiKey(database: Database, key: NewApiKey): Promise<number> {
  return database.transaction(async (transaction) => {
    const existing = await transaction.kysely
      .selectFrom('api_key')
      .select('id')
      .where('name', '=', key.name)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (existing)
      throw new DomainError('CONFLICT', `Cannot create the key ${key.name}: another has that name`);
    const [id = 0] = await transaction.reserveIds('api_key', 1);
    const created_at = new Date().toISOString();
    await transaction.insert('api_key', [{ id, ...key, created_at, last_used_at: null, revoked_at: null }]);
    return id;
  });
}

/** Every key ever made, oldest first. */
export function listApiKeys({ kysely }: Pick<Database, 'kysely'>): Promise<ApiKey[]> {
  return kysely.selectFrom('api_key').selectAll().orderBy('id').execute();
}

/** @throws {DomainError} NOT_FOUND when no key in use has the name. */
export async function revokeApiKey(database: Database, name: string): Promise<void> {
  const revoked = await database.transaction(({ kysely }) =>
    kysely
      .updateTable('api_key')
      .set({ revoked_at: new Date().toISOString() })
      .where('name', '=', name)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  );
  if (revoked.numUpdatedRows === 0n) {
    throw new DomainError('NOT_FOUND', `Cannot revoke the key ${name}: no key in use has that name`);
  }
}

/** Notes when a key was last used. */
export async function touchApiKey(database: Database, id: number, at: string): Promise<void> {
  await database.transaction(({ kysely }) =>
    kysely.updateTable('api_key').set({ last_used_at: at }).where('id', '=', id).execute(),
  );
}
