import { describe, expect, it } from 'vitest';
import {
  findIdempotencyResponse,
  insertIdempotencyResponse,
} from '../../../../server/store/idempotency/idempotency-response.ts';
import { dialects } from '../../../helpers/dialects.ts';

const kept = { owner: 'key:1', key: 'a', requestHash: 'h', answer: '{"data":{}}' };

describe.each(dialects)('an answer kept in $name', (dialect) => {
  it('is found by its owner and key alone', async () => {
    const database = await dialect.open();
    await insertIdempotencyResponse(database, kept);
    expect(await findIdempotencyResponse(database, kept)).toEqual(kept);
    expect(await findIdempotencyResponse(database, { owner: 'key:2', key: 'a' })).toBeNull();
    expect(await findIdempotencyResponse(database, { owner: 'key:1', key: 'b' })).toBeNull();
  });

  it('stays the first when another server answers the same write', async () => {
    const database = await dialect.open();
    await insertIdempotencyResponse(database, kept);
    await insertIdempotencyResponse(database, { ...kept, requestHash: 'other', answer: 'later' });
    expect(await findIdempotencyResponse(database, kept)).toEqual(kept);
  });

  it('is gone after a day, and its row with the next that is kept', async () => {
    const database = await dialect.open();
    await insertIdempotencyResponse(database, kept);
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000 - 1).toISOString();
    await database.transaction(({ kysely }) =>
      kysely.updateTable('kept_answer').set({ created_at: yesterday }).execute(),
    );
    expect(await findIdempotencyResponse(database, kept)).toBeNull();
    await insertIdempotencyResponse(database, { ...kept, answer: 'new' });
    expect((await findIdempotencyResponse(database, kept))?.answer).toBe('new');
    expect(await database.kysely.selectFrom('kept_answer').select('answer').execute()).toEqual([
      { answer: 'new' },
    ]);
  });
});
