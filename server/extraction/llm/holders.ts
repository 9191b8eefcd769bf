import type { Actor, Mention } from '../../../schema/model/actor.ts';
import { toActorKey } from '../../../schema/model/actor-key.ts';
import type { QuotedSpan, Span } from '../../../schema/model/span.ts';
import type { ReadDocument } from '../read-document.ts';

/** The actors of a text, to which those come that only the model has found. */
export interface Holders {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  /** The `key` of the actor that the words at a place refer to; one known only in this text where the rules know none. */
  keyAt(span: QuotedSpan): string;
}

export function createHolders(read: Pick<ReadDocument, 'actors' | 'mentions'>): Holders {
  const actors = [...read.actors];
  const mentions = [...read.mentions];
  return {
    actors,
    mentions,
    keyAt(span) {
      const known = mentions
        .filter(({ start, end }) => start < span.end && span.start < end)
        .toSorted((a, b) => difference(a, span) - difference(b, span));
      if (known[0]) return known[0].actor;
      const key = toActorKey(span.quote);
      if (!actors.some((actor) => actor.key === key)) {
        actors.push({ key, name: span.quote.replace(/\s+/g, ' '), kind: 'UNNAMED', aliases: [], roles: [] });
      }
      mentions.push({ ...span, actor: key, form: 'NOMINAL', confidence: 60 });
      return key;
    },
  };
}

function difference(mention: Span, span: Span): number {
  return Math.abs(mention.start - span.start) + Math.abs(mention.end - span.end);
}
