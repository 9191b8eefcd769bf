import { createFairQueue, type FairQueue } from '../../store/fair-queue.ts';
import type { WorkerSlot } from './worker-slot.ts';

/** Hands texts to lanes: in turn for each caller, and short texts never behind long ones. */
export interface ExtractionQueue {
  /** Waits for a lane. `length` is that of the text, in UTF-16 code units. */
  withSlot<Result>(text: QueuedText, work: (lane: WorkerSlot) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface QueuedText {
  readonly caller: string;
  readonly length: number;
}

export interface ExtractionQueueOptions {
  /** Texts of any length that are worked on at once. */
  readonly size: number;
  readonly createSlot: () => WorkerSlot;
}

/** Longer texts take seconds; an article is seldom as long. */
export const SHORT_TEXT = 50_000;

type Start = (lane: WorkerSlot) => void;

/**
 * While every lane works on a long text, one further lane works on short ones. Where both wait, a lane takes a short and a
 * long one by turns.
 */
export function createExtractionQueue({ size, createSlot }: ExtractionQueueOptions): ExtractionQueue {
  const slots = Array.from({ length: size }, createSlot);
  const express = createSlot();
  const free = [...slots];
  const waiting: Record<Kind, FairQueue<Start>> = { short: createFairQueue(), long: createFairQueue() };
  let longUnderWay = 0;
  let isExpressFree = true;
  let lastTaken: Kind = 'long';

  function startNext(): void {
    for (let lane = free.at(-1); lane; lane = free.at(-1)) {
      const first = lastTaken === 'long' ? 'short' : 'long';
      const kind = waiting[first].size > 0 ? first : lastTaken;
      const start = waiting[kind].dequeue();
      if (!start) break;
      free.pop();
      lastTaken = kind;
      if (kind === 'long') longUnderWay += 1;
      start(lane);
    }
    if (!isExpressFree || longUnderWay < size) return;
    const start = waiting.short.dequeue();
    if (!start) return;
    isExpressFree = false;
    start(express);
  }

  function releaseSlot(lane: WorkerSlot, kind: Kind): void {
    if (lane === express) isExpressFree = true;
    else {
      free.push(lane);
      if (kind === 'long') longUnderWay -= 1;
    }
    startNext();
  }

  return {
    async withSlot({ caller, length }, work) {
      const kind: Kind = length > SHORT_TEXT ? 'long' : 'short';
      const lane = await new Promise<WorkerSlot>((resolve) => {
        waiting[kind].enqueue(caller, resolve);
        startNext();
      });
      try {
        return await work(lane);
      } finally {
        releaseSlot(lane, kind);
      }
    },
    async close() {
      await Promise.all([...slots, express].map((lane) => lane.close()));
    },
  };
}

type Kind = 'short' | 'long';
