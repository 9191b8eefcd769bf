import type { OneOf } from './gold-briefing.ts';

/** Tells whether a phrase has the head of one of the accepted phrases, in singular or plural. */
export function hasHeadOf(phrase: string | null, accepted: OneOf<string>): boolean {
  if (phrase === null) return false;
  return optionsOf(accepted).some((option) => nounHead(phrase) === nounHead(option));
}

/** The head of a noun phrase, in the singular: "the production of tanks" → "production". */
export function nounHead(phrase: string): string {
  const words = phrase
    .toLowerCase()
    .replace(/[“”"‘’]/g, '')
    .replace(/^to /, '')
    .split(/\s+/);
  const end = words.findIndex((word, index) => index > 0 && AFTER_HEAD.has(word));
  const head = words[(end < 0 ? words.length : end) - 1] ?? '';
  return singular(head.replace(/[^\p{L}\p{N}]+$/u, ''));
}

export function optionsOf<Value>(accepted: OneOf<Value>): readonly Value[] {
  return Array.isArray(accepted) ? accepted : [accepted as Value];
}

/** Words that begin what follows the head. */
const AFTER_HEAD = new Set(
  'of in on at for to with without by from about over under against between into among towards toward that which who whose as than per'.split(
    ' ',
  ),
);

function singular(noun: string): string {
  if (noun.length <= 3) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|z)es$/.test(noun)) return noun.slice(0, -2);
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun;
}
