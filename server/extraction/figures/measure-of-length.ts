import type { FigureContext } from './figure-context.ts';
import { phraseBefore } from './measure-phrase.ts';
import { type FoundMeasure, toMeasure } from './to-measure.ts';

/** "Jailed for six years", "banned for two games": what lasts that long has its name from the verb. */
export function served(context: FigureContext): FoundMeasure | null {
  const { tokens, before, quantity } = context;
  if (quantity.kind !== 'DURATION' || !/^(?:for|to|by)$/.test(tokens[before]?.lower ?? '')) return null;
  const verb = tokens[before - 1];
  const label = SERVED.find(([shape]) => shape.test(verb?.lower ?? ''))?.[1];
  return verb && label ? { start: verb.start, end: verb.end, label, counted: null } : null;
}

const SERVED: readonly (readonly [shape: RegExp, label: string])[] = [
  [/^(?:jailed|imprisoned|sentenced|incarcerated)$/, 'sentence'],
  [/^(?:banned|barred)$/, 'ban'],
  [/^(?:detained|held)$/, 'detention'],
  [/^(?:delayed|postponed)$/, 'delay'],
];

/** "A ban lasting two years", "a stance reaching over the next decade": what goes on for that long. */
export function lasting(context: FigureContext): FoundMeasure | null {
  const { tokens, before, quantity } = context;
  if (quantity.kind !== 'DURATION') return null;
  for (let at = before; at > 0 && at > before - 5; at -= 1) {
    const token = tokens[at];
    if (token?.pos === 'VERB' && token.lower.endsWith('ing'))
      return toMeasure(context, phraseBefore(tokens, at), false);
    if (!/^(?:ADP|DET|ADJ|ADV)$/.test(token?.pos ?? 'X')) return null;
  }
  return null;
}

/** "Lasted nine days": where nothing else is named, a length of time measures itself. */
export function ofLength({ tokens, sentence, quantity, words }: FigureContext): FoundMeasure | null {
  if (quantity.kind !== 'DURATION' || !quantity.unitSpan || !tokens.length) return null;
  const [start, end] = [quantity.unitSpan.start, quantity.unitSpan.end];
  const label = words.slice(start, end);
  return /^\p{L}{3,}$/u.test(label)
    ? { start: sentence.start + start, end: sentence.start + end, label, counted: null }
    : null;
}
