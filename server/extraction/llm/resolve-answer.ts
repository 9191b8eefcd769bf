import type { Rejection } from '../../../schema/model/extraction.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { Position } from '../../../schema/model/position.ts';
import type { Proposal } from '../ground.ts';
import type { ReadDocument } from '../read-document.ts';
import { createHolders } from './holders.ts';
import type { Lookup } from './lookup.ts';
import type { ModelAnswer } from './model-answer.ts';
import { createQuoteFinder } from './quote-finder.ts';
import { resolveFigure } from './resolve-figure.ts';
import { resolvePosition } from './resolve-position.ts';

export interface ResolvedAnswer {
  readonly proposal: Proposal;
  readonly rejections: readonly Rejection[];
}

/**
 * Makes claims of what a model says. Each of its words must stand in the text; each number is read again by the lexer of
 * the rules. What does not bear that is rejected with its reason, the rest still has to pass the gate.
 */
export function resolveAnswer(read: ReadDocument, answer: ModelAnswer): ResolvedAnswer {
  const { text } = read.tagged;
  const lookup: Lookup = { ...read, quotes: createQuoteFinder(text), holders: createHolders(read) };
  const rejections: Rejection[] = [];
  const figures = new Map<string, Figure>();
  for (const said of answer.figures) {
    const { claim, reason } = resolveFigure(lookup, said);
    if (reason) rejections.push({ reason, quote: said.statement });
    else figures.set(placeOf(claim, 'VALUE'), claim);
  }
  const positions = new Map<string, Position>();
  for (const said of answer.positions) {
    const { claim, reason } = resolvePosition(lookup, said);
    if (reason) rejections.push({ reason, quote: said.statement });
    else positions.set(`${claim.holder} ${placeOf(claim, 'STATEMENT')}`, claim);
  }
  const { actors, mentions } = lookup.holders;
  return {
    proposal: {
      actors,
      mentions: mentions.toSorted((a, b) => a.start - b.start || a.end - b.end),
      figures: [...figures.values()],
      positions: [...positions.values()],
    },
    rejections,
  };
}

/** A model may say the same twice. */
function placeOf({ evidence }: Figure | Position, wanted: 'VALUE' | 'STATEMENT'): string {
  const piece = evidence.find(({ role }) => role === wanted);
  return `${piece?.start}–${piece?.end}`;
}
