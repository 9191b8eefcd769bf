import { ADJECTIVE_CUES } from '../lexicon/attribution-cues.ts';
import { GROUP_ADJECTIVES } from '../lexicon/groups.ts';
import { holderNumber } from '../lexicon/holder-nouns.ts';
import type { Sentence, TaggedText, Token } from '../text/tagged-text.ts';
import { readVerbCue, SPEECH_ONLY, standsAtCue } from '../text/verb-cues.ts';
import { findKnownName } from './known-names.ts';
import { startsName } from './name-run.ts';

/** A text, and the tokens of a sentence that other references cover. */
export interface SourceReading extends Pick<TaggedText, 'text' | 'sentences'> {
  readonly taken: ReadonlySet<number>;
}

/** Tokens `[first, last)` of a sentence. */
export interface SourcePlace {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
}
/** The noun phrase around the noun, when it stands where a speaker does; null when it does not. */
export function readSourcePlace(
  reading: SourceReading,
  sentence: Sentence,
  head: number,
): SourcePlace | null {
  const { tokens } = sentence;
  const end = endOfNoun(tokens, head);
  let first = head;
  while (first > head - 5 && describes(reading, sentence, first - 1)) first -= 1;
  if (tokens[first - 1]?.pos === 'DET' || tokens[first - 1]?.lower === 'another') first -= 1;
  const share = shareOf(tokens, first);
  // "17% of the territory": a part of one body is no speaker.
  if (share !== null && holderNumber(tokens[head]?.lower ?? '') === 'BODY' && isNumeral(tokens, share))
    return null;
  first = share ?? first;
  const before = tokens[first - 1];
  if (tokens[first]?.lower === 'whose' || before?.lower === 'whose') return null;
  if (before?.lower === 'with' && readVerbCue(tokens, end)?.form === 'GERUND')
    return { sentence, first, last: end };
  if (isSpokenFor(tokens, first, head)) return { sentence, first, last: end };
  if (before?.pos === 'ADP' && !OPENERS.test(before.lower)) return null;
  if (speaksBehindWho(tokens, end)) return { sentence, first, last: end };
  if (before?.lower === 'by' && readVerbCue(tokens, first - 2)) return { sentence, first, last: end };
  if (isAddressed(tokens, first, head)) return { sentence, first, last: end };
  const own = selfNamed(tokens, first, head);
  if (own !== null) return { sentence, first, last: own };
  if (isTakenUp(reading, sentence, [first, head])) return { sentence, first, last: end };
  for (const last of [end, ...complementEnds(tokens, end)]) {
    if (standsAtCue(tokens, first, last) || speaksBehindAside(tokens, last) || holdsStance(tokens, last))
      return { sentence, first, last };
  }
  return null;
}

/** "secretary-general", "president-elect": behind the hyphen. */
function endOfNoun(tokens: readonly Token[], head: number): number {
  const isJoined =
    tokens[head + 1]?.text === '-' && /^(?:general|elect|designate)$/.test(tokens[head + 2]?.lower ?? '');
  return isJoined ? head + 3 : head + 1;
}

/** "on behalf of | the employers", "speaking for | them", "Ms Holm, for | the opposition," */
function isSpokenFor(tokens: readonly Token[], first: number, head: number): boolean {
  const [joint, before] = [tokens[first - 1]?.lower, tokens[first - 2]];
  if (joint === 'of') return before?.lower === 'behalf';
  if (joint === 'for' && before?.lower === 'speaking') return true;
  return joint === 'for' && before?.text === ',' && tokens[head + 1]?.text === ',';
}

/** What a speaker may stand behind: prepositions of speech, and conjunctions that the tagger takes for prepositions. */
const OPENERS = /^(?:to|by|from|on|upon|although|though|while|whereas|because|if|unless|once)$/;

/** "Other clubs | are wary", "Nurses | remain opposed to" */
function holdsStance(tokens: readonly Token[], last: number): boolean {
  const verb = tokens[last]?.text === ',' ? closeAside(tokens, last) : last;
  if (!/^(?:is|are|was|were|remains?|remained|seems?|seemed)$/.test(tokens[verb]?.lower ?? '')) return false;
  let index = verb + 1;
  while (/^(?:ADV|PART)$/.test(tokens[index]?.pos ?? 'X')) index += 1;
  return ADJECTIVE_CUES.has(tokens[index]?.lower ?? '');
}

/** Behind ", by contrast,"; the comma itself where no short aside stands there. */
function closeAside(tokens: readonly Token[], comma: number): number {
  for (let index = comma + 1; index < comma + 6; index += 1)
    if (tokens[index]?.text === ',') return index + 1;
  return comma;
}

/** "told | reporters", "urged | the council to …", "called on | donors to …". */
function isAddressed(tokens: readonly Token[], first: number, head: number): boolean {
  const before = tokens[first - 1]?.lower;
  if (before === 'on' || before === 'upon')
    return readVerbCue(tokens, first - 2)?.lemma === 'call' && tokens[head + 1]?.lower === 'to';
  const lemma = readVerbCue(tokens, first - 1)?.lemma ?? '';
  if (lemma === 'tell') return true;
  return ADDRESSING.has(lemma) && /^(?:to|that|not)$/.test(tokens[head + 1]?.lower ?? '');
}

const ADDRESSING: ReadonlySet<string> = new Set(
  'ask urge warn advise beg implore press order instruct remind assure inform'.split(' '),
);

/** "We, the ministers of the lake states, …", and "The ministers:" over a list: the end of the phrase; else null. */
function selfNamed(tokens: readonly Token[], first: number, head: number): number | null {
  const isWe = tokens[first - 2]?.lower === 'we' && tokens[first - 1]?.text === ',';
  const ends = [head + 1, ...complementEnds(tokens, head + 1)];
  if (isWe) return ends.findLast((end) => tokens[end]?.text === ',') ?? null;
  return first === 0
    ? (ends.find((end) => tokens[end]?.text === ':' && end === tokens.length - 1) ?? null)
    : null;
}

/** "The company lost money. It said …": the subject of a sentence, whom the next one lets speak. */
function isTakenUp(
  { sentences }: SourceReading,
  { tokens, ordinal }: Sentence,
  [first, head]: readonly [number, number],
): boolean {
  const next = tokens[tokens[head + 1]?.pos === 'ADV' ? head + 2 : head + 1];
  if (first > 0 || /^(?:an?)$/.test(tokens[0]?.lower ?? '') || !/^(?:VERB|AUX)$/.test(next?.pos ?? 'X'))
    return false;
  const following = sentences[ordinal + 1]?.tokens ?? [];
  return (
    /^(?:it|they)$/.test(following[0]?.lower ?? '') &&
    readVerbCue(following, following[1]?.pos === 'ADV' ? 2 : 1) !== null
  );
}

/** "two-thirds of | members", "one of his | aides": where the share begins; null when none stands there. */
function shareOf(tokens: readonly Token[], first: number): number | null {
  const of = /^(?:his|her|its|their|our|my)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  if (tokens[of]?.lower !== 'of' || !isShare(tokens[of - 1])) return null;
  let start = of - 1;
  while (
    start > of - 5 &&
    (tokens[start - 1]?.text === '-' || /^(?:NUM|DET|ADJ)$/.test(tokens[start - 1]?.pos ?? 'X'))
  )
    start -= 1;
  return start;
}

/** Whether a share is a number or percentage, not "most of" or "a majority of". */
function isNumeral(tokens: readonly Token[], share: number): boolean {
  return tokens.slice(share, share + 3).some(({ pos }) => pos === 'NUM');
}

function isShare(token: Token | undefined): boolean {
  return token?.pos === 'NUM' || SHARES.has(token?.lower ?? '');
}

const SHARES: ReadonlySet<string> = new Set(
  `half third thirds quarter quarters most many some several few one all both none each majority minority percent cent % number
  dozens hundreds thousands scores handful couple pair`.split(/\s+/),
);

/** "A baker, who gave no name, said": a verb of speech right behind the aside. */
function speaksBehindAside(tokens: readonly Token[], comma: number): boolean {
  const opener = tokens[comma + 1];
  if (/^(?:who|which)$/.test(opener?.lower ?? '') && standsAtCue(tokens, comma, comma + 2)) return true;
  // A name there says who it is: "its director, Ada Holm, said".
  if (tokens[comma]?.text !== ',' || !opener || opener.text !== opener.lower || opener.pos === 'PROPN')
    return false;
  for (let index = comma + 1; index < comma + 24; index += 1) {
    const text = tokens[index]?.text ?? ';';
    if (/^[;:“”"]$/.test(text)) return false;
    if (text === ',') return SPEECH_ONLY.has(tokens[index + 1]?.lower ?? '');
  }
  return false;
}

/** "an official who asked not to be named said": another verb of speech follows that of the clause. */
function speaksBehindWho(tokens: readonly Token[], who: number): boolean {
  if (tokens[who]?.lower !== 'who') return false;
  let words = 0;
  for (const { text, lower } of tokens.slice(who + 1, who + 18)) {
    if (/^[,;:“”"]$/.test(text)) return false;
    if (words > 1 && SPEECH_ONLY.has(lower)) return true;
    words += 1;
  }
  return false;
}

const DESCRIBES: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'NUM']);

/** An adjective of a state is mentioned on its own inside the description: "a senior Turkish diplomat". */
function describes({ text, taken }: SourceReading, { tokens }: Sentence, index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (GROUP_ADJECTIVES.has(token.lower)) return true;
  if (taken.has(index)) return findKnownName(text, token.start)?.value.use === 'DEMONYM';
  // "A Norvik spokesman": the name of a firm that the text tells nothing else of.
  if (token.pos === 'PROPN' && startsName(token) && tokens[index - 1]?.pos === 'DET') return true;
  return DESCRIBES.has(token.pos) || (index === 0 && token.pos === 'PROPN' && !startsName(tokens[1]));
}

/** Where "for the port authority" after "a spokesman" may end: behind each noun of the next few words. */
function complementEnds(tokens: readonly Token[], from: number): readonly number[] {
  const opener = CLOSENESS.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (!COMPLEMENT_OPENERS.has(tokens[opener]?.lower ?? '')) return [];
  const ends: number[] = [];
  let openers = 1;
  for (let index = opener + 1; index < opener + 8; index += 1) {
    const { pos = 'X', lower = '' } = tokens[index] ?? {};
    if (pos === 'PROPN' || pos === 'NOUN' || pos === 'NUM') ends.push(index + 1);
    else if (pos === 'ADP') {
      openers += 1;
      if (openers > 2 || !COMPLEMENT_OPENERS.has(lower)) break;
    } else if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'PART') break;
  }
  return ends;
}

const COMPLEMENT_OPENERS: ReadonlySet<string> = new Set('for of from at with in to on near by'.split(' '));
/** "A person close to the talks", "people familiar with the matter". */
const CLOSENESS: ReadonlySet<string> = new Set('close familiar briefed involved'.split(' '));
