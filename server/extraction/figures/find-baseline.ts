import type { FigureContext } from './figure-context.ts';
import type { Change } from './find-change.ts';
import { comparisonBehind } from './time-asides.ts';

/** Finds what a change or comparison is measured against, in the words of the text; null where it is not said. */
export function findBaseline({ words, quantity }: FigureContext, { form, direction }: Change): string | null {
  if (direction === null && !/^(?:CHANGE|COMPARISON)/.test(form)) return null;
  const before = comparisonBehind(words, quantity.end);
  if (before) return before;
  const behind = words.slice(quantity.end, quantity.end + 120);
  const against = AGAINST.exec(behind)?.[1];
  if (against) return against.trim();
  if (form === 'COMPARISON_FACTOR')
    return (COMPARED_AS.exec(behind) ?? COMPARED_OF.exec(behind))?.[1]?.trim() ?? null;
  const from = /\bfrom\s+((?:[^,;()]|,(?=\d)){1,60}?)\s+(?:to|up to|down to)\s+$/i.exec(
    words.slice(Math.max(0, quantity.start - 80), quantity.start),
  );
  return from?.[1] ?? null;
}

const END = String.raw`(?=,(?!\d)|[;()]|\.\s|\.?$|\s(?:to|and|but|while|which|who|with)\s)`;
const AGAINST = new RegExp(
  String.raw`^[^;]{0,70}?\b(?:compared (?:with|to)|than|versus|relative to|(?:up|down) from|from|over)\s+((?:[^,;()]|,(?=\d)){1,60}?)${END}`,
  'i',
);
const COMPARED_AS = new RegExp(
  String.raw`^\s+as\s[^;,]{1,60}?\sas\s+((?:[^,;()]|,(?=\d)){1,60}?)${END}`,
  'i',
);
const COMPARED_OF = new RegExp(String.raw`^[^;,]{0,60}?\bof\s+((?:[^,;()]|,(?=\d)){1,60}?)${END}`, 'i');
