import { expect, it } from 'vitest';
import { createExtractionQueue, SHORT_TEXT } from '../../../../server/ingest/worker/extraction-queue.ts';
import type { WorkerSlot } from '../../../../server/ingest/worker/worker-slot.ts';

function openQueue(size = 1) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ended = new Map<string, Promise<void>>();
  // The queue only hands lanes out: what runs in one is the business of its caller.
  const createSlot = (): WorkerSlot => ({
    run: () => Promise.reject(new Error('Nothing runs here')),
    close: async () => undefined,
  });
  const queue = createExtractionQueue({ size, createSlot });
  const add = (length: number) => (name: string, caller: string) => {
    const work = async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
    };
    ended.set(name, queue.withSlot({ caller, length }, work));
  };
  async function end(name: string): Promise<void> {
    ends.get(name)?.();
    await ended.get(name);
    await new Promise(setImmediate);
  }
  return { begun, end, addShort: add(SHORT_TEXT), addLong: add(SHORT_TEXT + 1) };
}

it('begins short texts beside a long one, one at a time', async () => {
  const { begun, end, addShort, addLong } = openQueue();
  addLong('long', 'a');
  addLong('next long', 'a');
  addShort('short 1', 'b');
  addShort('short 2', 'b');
  await new Promise(setImmediate);
  expect(begun).toEqual(['long', 'short 1']);
  await end('short 1');
  expect(begun).toEqual(['long', 'short 1', 'short 2']);
});

it('begins no second long text beside a long one, and one short text at a time beside short ones', async () => {
  const { begun, addShort, addLong } = openQueue();
  addShort('short 1', 'a');
  addShort('short 2', 'a');
  addLong('long', 'a');
  await new Promise(setImmediate);
  expect(begun).toEqual(['short 1']);
});

it('serves callers in turn, whatever one of them has brought', async () => {
  const { begun, end, addShort } = openQueue();
  for (const name of ['a1', 'a2', 'a3']) addShort(name, 'a');
  addShort('b1', 'b');
  await new Promise(setImmediate);
  for (const name of ['a1', 'a2', 'b1']) await end(name);
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
});

it('begins a long text after one short one, however many more wait', async () => {
  const { begun, end, addShort, addLong } = openQueue();
  for (const name of ['short 1', 'short 2', 'short 3']) addShort(name, 'a');
  addLong('long', 'b');
  await new Promise(setImmediate);
  await end('short 1');
  expect(begun).toEqual(['short 1', 'long', 'short 2']);
});

it('works on as many texts at once as it has lanes, and on a short one more', async () => {
  const { begun, addShort, addLong } = openQueue(2);
  addLong('long 1', 'a');
  addShort('short 1', 'a');
  addLong('long 2', 'a');
  addShort('short 2', 'a');
  await new Promise(setImmediate);
  expect(begun).toEqual(['long 1', 'short 1']);
});
