import type { Mention } from '../../../schema/model/actor.ts';
import type { Span } from '../../../schema/model/span.ts';
import type { Claimant } from './find-claimant.ts';

/** Tells who answers at a place of an interview in questions and answers; null outside an answer. */
export type FindAnswering = (at: Span) => Claimant | null;

/** In UTF-16 code units: how far back the mark of the answer that holds a place is looked for. */
const REACH = 4000;

/** Reads a text set as "Q: …" and "A: …": the person named last before the first question answers. */
export function createFindAnswering(
  text: string,
  mentions: readonly Mention[],
  persons: ReadonlySet<string> = new Set(),
): FindAnswering {
  const first = /^Q\d{0,2}[:.]\s/m.exec(text)?.index;
  const named = mentions.filter(({ form, end }) => form === 'NAME' && end <= (first ?? 0));
  const mention = named.findLast(({ actor }) => persons.has(actor)) ?? named.at(-1);
  if (first === undefined || !mention) return () => null;
  const step = {
    source: mention.actor,
    cue: null,
    mode: 'DIRECT',
    type: 'COMMUNICATION',
    negated: false,
  } as const;
  return ({ start }) => {
    const before = text.slice(Math.max(first, start - REACH), start);
    const mark = [...before.matchAll(/^([QA])\d{0,2}[:.]\s/gm)].at(-1);
    return mark?.[1] === 'A' && !/\n\s*\n/.test(before.slice(mark.index)) ? { mention, step } : null;
  };
}
