import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ResponseTooLargeError } from '../../../../schema/model/response-too-large-error.ts';
import { UnavailableError } from '../../../../schema/model/unavailable-error.ts';
import { openSqlite, type SqliteOptions } from '../../../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../../../helpers/dialects.ts';
import { decodePlanText } from '../../../helpers/plan-text.ts';

/** Counts to a number, with a look at the clock at each step. */
const COUNT = `SELECT concat('', count(*)) FROM (WITH RECURSIVE n(i) AS
  (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE progress() AND i < ?1) SELECT i FROM n)`;

/** A text of so many letters. */
const LETTERS = `SELECT concat(replace(hex(zeroblob(?1)), '00', 'x'), '')`;

async function openReader(limits: Partial<SqliteOptions> = {}) {
  const database = await openSqlite({ path: join(temporaryFolder(), 'record.db'), ...limits });
  return { reader: database.reader, close: () => database.close() };
}

it('runs a short plan on the main thread', async () => {
  const { reader, close } = await openReader();
  // A busy machine can use up the 3 ms of one run: one of twenty plans is enough.
  const answers = Array.from({ length: 20 }, (_, number) => reader.prepare(`${COUNT} -- ${number}`)([10]));
  expect(answers).toContain('10');
  await Promise.all(answers);
  await close();
});

it('finishes a long plan in a thread, and leaves the event loop to others meanwhile', async () => {
  const { reader, close } = await openReader();
  const count = reader.prepare(COUNT);
  const answer = count([2_000_000]);
  let turns = 0;
  const turn = setInterval(() => {
    turns += 1;
  }, 1);

  expect(decodePlanText(await answer)).toBe('2000000');
  clearInterval(turn);
  expect(turns).toBeGreaterThan(3);
  await close();
});

it('gives a long text as bytes of a thread', async () => {
  const { reader, close } = await openReader();
  const text = await reader.prepare(LETTERS)([1_000_000]);
  expect(text).toBeInstanceOf(Uint8Array);
  expect(decodePlanText(text)).toBe('x'.repeat(1_000_000));
  await close();
});

it('ends a plan whose time is over, and answers the next one', async () => {
  const { reader, close } = await openReader({ readTimeoutMs: 60 });
  const count = reader.prepare(COUNT);
  const failure = await Promise.resolve(count([1_000_000_000])).catch((error) => error);

  expect(failure).toBeInstanceOf(UnavailableError);
  expect(failure).toMatchObject({
    isTimeout: true,
    message: 'Cannot finish the statement: it took longer than 60 ms',
  });
  expect(decodePlanText(await count([20]))).toBe('20');
  await close();
});

it('makes no text that is longer than an answer may be', async () => {
  const { reader, close } = await openReader({ maxResponseBytes: 1_000_000 });
  const letters = reader.prepare(LETTERS);
  await expect(letters([1_000_001])).rejects.toThrow(ResponseTooLargeError);
  expect(decodePlanText(await letters([400_000]))).toHaveLength(400_000);
  await close();
});

it('does not run a plan whose caller is gone before its turn', async () => {
  const ran: string[] = [];
  const { reader, close } = await openReader({ onStatement: (sql) => ran.push(sql) });
  const count = reader.prepare(COUNT);
  const first = count([3_000_000]);
  const second = count([3_000_000], { caller: 'gone', isGone: () => true });

  await expect(second).rejects.toThrow('its caller is gone');
  expect(decodePlanText(await first)).toBe('3000000');
  await close();
});

it('refuses what waits when the record is closed', async () => {
  const { reader, close } = await openReader();
  const count = reader.prepare(COUNT);
  const waiting = [count([900_000_000]), count([900_000_000])].map((run) =>
    Promise.resolve(run).catch((error) => error),
  );
  await close();
  for (const failure of await Promise.all(waiting)) expect(failure).toBeInstanceOf(UnavailableError);
});

it('reads in a thread what was written before', async () => {
  const database = await openSqlite({ path: join(temporaryFolder(), 'record.db') });
  // A statement with MATCH in it always runs in a thread.
  const read = database.reader.prepare(
    "SELECT concat('', (SELECT count(*) FROM topic WHERE label <> ' MATCH '))",
  );
  for (let count = 1; count < 4; count++) {
    const topic = { key: `k${count}`, label: 'toll', label_order: 'toll', alternative_labels: '[]' };
    await database.transaction((transaction) => transaction.insert('topic', [topic]));
    expect(decodePlanText(await read([]))).toBe(String(count));
  }
  await database.close();
});
