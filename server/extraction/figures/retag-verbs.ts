import type { TaggedText, Token } from '../text/tagged-text.ts';

/**
 * Corrects what a tagger confuses beside numbers: the noun that a number counts ("3,000 overnight stays") and the verb
 * behind a plural or a subject ("two managers face", "the bid values it at $4"). Gives the same array when all is well.
 */
export function retagVerbs(tokens: readonly Token[]): readonly Token[] {
  let changed: Token[] | null = null;
  for (const [at, token] of tokens.entries()) {
    const pos = posOf(changed ?? tokens, at);
    if (pos === token.pos) continue;
    changed ??= [...tokens];
    changed[at] = { ...token, pos };
  }
  return changed ?? tokens;
}

/** A text with the tokens of all its sentences corrected. */
export function retagText(tagged: TaggedText): TaggedText {
  const sentences = tagged.sentences.map((sentence) => {
    const tokens = retagVerbs(sentence.tokens);
    return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
  });
  return { ...tagged, sentences };
}

function posOf(tokens: readonly Token[], at: number): Token['pos'] {
  const token = tokens[at];
  if (!token) return 'X';
  if (token.pos === 'VERB' && (isPluralNoun(tokens, at) || isOfPhrase(tokens, at))) return 'NOUN';
  if (token.pos === 'NOUN' && (isVerbOfPlural(tokens, at) || isVerbOfSingular(tokens, at))) return 'VERB';
  const isFine = token.pos === 'ADJ' && tokens[at - 1]?.pos === 'DET' && tokens[at + 1]?.lower === 'of';
  return isFine ? 'NOUN' : token.pos;
}

/** "Weighing a | bid | of $4". */
function isOfPhrase(tokens: readonly Token[], at: number): boolean {
  return /^an?$/.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.lower === 'of';
}

/** A number counts no verb: "3,000 overnight | stays"; nor does a verb stand between "to cap holiday | lets | at 2,500". */
function isPluralNoun(tokens: readonly Token[], at: number): boolean {
  if (!/[^s]s$/.test(tokens[at]?.lower ?? '')) return false;
  const [next, before] = [tokens[at + 1], tokens[at - 1]];
  if (before?.pos === 'VERB' && next?.lower === 'to') return true;
  if (/^(?:ADP|PUNCT)$/.test(next?.pos ?? 'PUNCT') || TIME_WORDS.test(next?.lower ?? '')) {
    for (let front = at - 1; front >= at - 3; front -= 1) {
      const word = tokens[front];
      if (!word) return false;
      if (word.pos === 'NUM') return !/^(?:one|1|a)$/.test(word.lower) && front < at;
      if (word.pos === 'VERB' && front < at - 1 && tokens[front - 1]?.lower === 'to') return true;
      if (!/^(?:ADJ|ADV|NOUN|PROPN)$/.test(word.pos) || /s$/.test(word.lower)) return false;
    }
  }
  return false;
}

const TIME_WORDS = /^(?:last|this|next|in|a|per|each|every|today|yesterday)$/;

/** "Managers | face", "pipes | leak", "Czechs | favour". */
function isVerbOfPlural(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !PLURAL_VERBS.has(token.lower)) return false;
  const isPlural =
    /^(?:NOUN|PROPN)$/.test(before?.pos ?? '') && /(?:[^s]s|people|men|children)$/.test(before?.lower ?? '');
  return isPlural && !/^(?:NOUN|AUX|VERB)$/.test(next?.pos ?? 'PUNCT');
}

const PLURAL_VERBS: ReadonlySet<string> = new Set(
  `face leak need favour favor fear want plan back vote march protest work live cost benefit support lack risk claim
  report use hold pay visit test travel attack suffer study share demand expect hope drink smoke sleep die flee return remain
  trust doubt travel commute rent age train store struggle rank estimate`.split(/\s+/),
);

/** "The bid | values | Polar at $4", "a meal | costs | £3", "the stadium | cost | £184 million". */
function isVerbOfSingular(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !SINGULAR_VERBS.has(token.lower) || !/^(?:NOUN|PROPN|NUM)$/.test(before?.pos ?? ''))
    return false;
  return (
    /^(?:SYM|NUM|DET|PROPN)$/.test(next?.pos ?? '') ||
    /^(?:about|around|more|nearly|almost|over|up|at|some)$/.test(next?.lower ?? '')
  );
}

const SINGULAR_VERBS: ReadonlySet<string> = new Set(
  'values costs cost puts sets measures covers reports numbers forecasts estimates plans hosts needs faces houses weighs spans shed fell rose slid sank lost hit won'.split(
    ' ',
  ),
);
