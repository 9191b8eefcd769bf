import type { Token } from './tagged-text.ts';

/** A noun phrase without what follows its head: tokens `[first, last)`, its last noun at `head`. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** The index after the last genitive mark: the words of the phrase without its owner begin here; `first` if none. */
  readonly core: number;
}

/** In words. Longer stretches of nouns and adjectives are tables or lists. */
const LONGEST_PHRASE = 16;

/** Reads the noun phrase that begins at a token; null when none does. */
export function readNounPhrase(tokens: readonly Token[], first: number): NounPhrase | null {
  let head = -1;
  let core = first;
  let index = first;
  for (; index < first + LONGEST_PHRASE; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (index > first && PLAIN_PRONOUNS.has(tokens[index - 1]?.lower ?? '')) break;
    if (isGenitive(tokens, index)) core = index + 1;
    else if (token.pos === 'NOUN' || token.pos === 'PROPN' || isNominal(tokens, index)) head = index;
    else if (token.pos === 'PRON' && !(index === first || core === index)) break;
    else if (token.pos === 'PRON') head = index;
    else if (!continuesPhrase(tokens, index, first)) break;
  }
  if (head < 0) return null;
  // "future" is often tagged an adjective: what stands after the last noun and is no noun itself is not the phrase's.
  return { first, last: head + 1, head, core: core <= head ? core : first };
}

/** "the future of the port", "the accused": an adjective right behind an article, with no noun after it. */
function isNominal(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.pos !== 'ADJ' || before?.pos !== 'DET' || !/^(?:the|a|an)$/.test(before.lower)) return false;
  return after === undefined || /^(?:ADP|PUNCT|VERB|AUX)$/.test(after.pos);
}

/** Pronouns that are a whole phrase, unlike "its" and "her". */
const PLAIN_PRONOUNS: ReadonlySet<string> = new Set('it he she they we i you him them us me who'.split(' '));

/** "'s", or the apostrophe after a plural: "the forces’ efforts". */
export function isGenitive(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!before || !token || before.end !== token.start) return false;
  if (/^['’]s$/i.test(token.text))
    return before.pos !== 'PRON' || !/^(?:it|he|she|that|there|what)$/.test(before.lower);
  return (
    /^['’]$/.test(token.text) &&
    /s$/i.test(before.text) &&
    after !== undefined &&
    /^(?:NOUN|ADJ|NUM|PROPN)$/.test(after.pos)
  );
}

function continuesPhrase(tokens: readonly Token[], index: number, first: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next) return false;
  switch (token.pos) {
    case 'ADJ':
    case 'NUM':
    case 'SYM':
      return true;
    case 'DET':
      return index === first || tokens[index - 1]?.pos === 'DET';
    case 'VERB':
      // "enhanced military capabilities", "rising prices": a participle before the noun.
      return (
        /(?:ed|ing|en)$/.test(token.lower) &&
        (next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN')
      );
    case 'ADV':
      return next.pos === 'ADJ' || next.pos === 'ADV' || next.pos === 'NUM';
    case 'PUNCT':
      return (
        /^[-“”"‘’]$/.test(token.text) && next.pos !== 'PUNCT' && next.pos !== 'ADP' && next.pos !== 'PRON'
      );
    case 'CCONJ':
      return isJoinedModifier(tokens, index);
    default:
      return false;
  }
}

/** "contract and voluntary soldiers", "legal and political steps". */
function isJoinedModifier(tokens: readonly Token[], index: number): boolean {
  const [before, next, after] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  return (before?.pos === 'ADJ' || before?.pos === 'NOUN') && next?.pos === 'ADJ' && after?.pos === 'NOUN';
}
