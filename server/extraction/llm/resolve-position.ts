import type { Evidence } from '../../../schema/model/evidence.ts';
import type { Position } from '../../../schema/model/position.ts';
import type { Lookup, Resolved } from './lookup.ts';
import type { ModelPosition } from './model-answer.ts';
import { resolveSource } from './resolve-source.ts';

/** Percent: a model's reading, of words that do stand there. */
const CONFIDENCE = 75;

/** Makes a position of what a model says; a position has a holder. */
export function resolvePosition(lookup: Lookup, said: ModelPosition): Resolved<Position> {
  const { tagged, quotes } = lookup;
  const hint = said.sentence === null ? null : (tagged.sentences[said.sentence] ?? null);
  const statement = quotes.find(said.statement, hint);
  if (!statement.span) return { claim: null, reason: statement.reason };
  if (said.holder === null) return { claim: null, reason: 'UNKNOWN_ACTOR' };
  const topic = said.topic === null ? null : quotes.find(said.topic, statement.span);
  if (topic && !topic.span) return { claim: null, reason: topic.reason };
  const source = resolveSource(lookup, said, statement.span);
  if (!source.claim) return source;
  const { evidence, ...attributed } = source.claim;
  return {
    claim: {
      ...attributed,
      statement: statement.span.quote,
      topic: topic && toLabel(topic.span.quote),
      stance: said.stance,
      intensity: null,
      act: said.act,
      certainty: said.certainty,
      negated: said.negated,
      onBehalfOf: null,
      addressee: null,
      conditions: [],
      horizon: null,
      evidence: [{ role: 'STATEMENT', ...statement.span } satisfies Evidence, ...evidence],
      confidence: CONFIDENCE,
    },
    reason: null,
  };
}

function toLabel(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/^(?:the|an?|its|their|his|her|this|that|these|those) /i, '');
}
