import type { Sentence } from '../text/tagged-text.ts';

/** What words such as "it" and "such a scenario" may point back to. */
export interface PreviousTopics {
  /** The topic last spoken of, by anybody, in this sentence or the one before; null when there is none. */
  readonly near: string | null;
  /** What the same holder spoke of last. */
  readonly own: string | null;
}

/** Remembers the topics of a text as it is read. */
export function createTopicMemory() {
  const byHolder = new Map<string, string>();
  let last: { readonly sentence: Sentence; readonly topic: string } | null = null;

  return {
    recall(sentence: Sentence, holder: string): PreviousTopics {
      const isNear = last !== null && sentence.ordinal - last.sentence.ordinal <= 1;
      return { near: isNear ? (last?.topic ?? null) : null, own: byHolder.get(holder) ?? null };
    },
    keep(sentence: Sentence, holder: string, topic: string | null): void {
      if (topic === null) return;
      byHolder.set(holder, topic);
      last = { sentence, topic };
    },
  };
}
