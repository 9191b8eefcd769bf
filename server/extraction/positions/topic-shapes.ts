import { CARRIER_NOUNS } from '../lexicon/topic-words.ts';
import type { NounPhrase } from '../text/read-noun-phrase.ts';
import type { Token } from '../text/tagged-text.ts';

/** "what it owns", "those who fled": not "those belts". */
export function isFreeRelative(tokens: readonly Token[], from: number): boolean {
  const [token, next] = [tokens[from], tokens[from + 1]];
  if (token?.lower !== 'those') return /^(?:what|whatever|whether)$/.test(token?.lower ?? '');
  return next !== undefined && next.pos !== 'NOUN' && next.pos !== 'ADJ' && next.pos !== 'NUM';
}

/** "rising prices": a participle that belongs to the noun after it. */
export function isModifier(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return (
    next?.pos === 'NOUN' &&
    !/^(?:ADP|DET)$/.test(next.pos) &&
    tokens[index - 1]?.pos !== 'ADP' &&
    tokens[index - 1]?.pos !== 'PART'
  );
}

export function isCarrierOfDeed(tokens: readonly Token[], from: number): boolean {
  const [noun, to, verb] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  return (
    CARRIER_NOUNS.has(noun?.lower ?? '') && noun?.pos === 'VERB' && to?.lower === 'to' && verb?.pos === 'VERB'
  );
}

/** "determination", "260 million euros": nothing that would be a topic stands with the noun. */
export function isBareCarrier(tokens: readonly Token[], { core, head }: NounPhrase): boolean {
  const isCarrier = (index: number) => CARRIER_NOUNS.has(tokens[index]?.lower ?? '');
  if (!isCarrier(head)) return false;
  for (let index = core; index < head; index += 1) {
    if (!/^(?:NUM|DET|SYM|ADV|PRON)$/.test(tokens[index]?.pos ?? 'X') && !isCarrier(index)) return false;
  }
  return true;
}

/** "is open to talks": the tagger takes the noun for a verb. */
export function opensTo(tokens: readonly Token[], from: number): boolean {
  const [adjective, to, noun, after] = [tokens[from], tokens[from + 1], tokens[from + 2], tokens[from + 3]];
  return (
    /^(?:open|opposed|committed)$/.test(adjective?.lower ?? '') &&
    to?.lower === 'to' &&
    noun?.pos === 'VERB' &&
    /[^s]s$/.test(noun.lower) &&
    after?.pos !== 'NOUN'
  );
}

/** "to act before winter": what follows says when. */
export function isWhen(token: Token | undefined): boolean {
  return /^(?:before|after|until|till|by|since|during|within)$/.test(token?.lower ?? '');
}

/** Behind adverbs and negations another verb follows. */
export function isAuxiliary(tokens: readonly Token[], after: number): boolean {
  let index = after;
  while (/^(?:ADV|PART)$/.test(tokens[index]?.pos ?? 'X')) index += 1;
  return /^(?:VERB|AUX)$/.test(tokens[index]?.pos ?? 'X');
}
