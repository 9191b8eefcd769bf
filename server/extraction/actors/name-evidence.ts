import type { Sentence, Token } from '../text/tagged-text.ts';
import { standsAtCue } from '../text/verb-cues.ts';
import type { FoundName } from './find-names.ts';
import { isTitleHead } from './title-prefix.ts';

/** What the places where a name stands say about what it names. Counts over one text. */
export interface NameEvidence {
  /** It acts: a verb follows and no preposition stands before. */
  agent: number;
  /** It speaks or believes. */
  speaker: number;
  /** A preposition of place stands before it, or a larger place after it. */
  place: number;
  /** "the" stands before it. */
  definite: number;
  /** An age, a "who", an office or a personal pronoun follows. */
  person: number;
  /** "its" or "it" follows: it is no person. */
  neuter: number;
  /** It stands inside a sentence, where a capital is no accident. */
  inside: number;
  count: number;
}

/** Collects the evidence for each spelling among the names of a text. */
export function collectEvidence(
  names: readonly FoundName[],
  sentences: readonly Sentence[],
): ReadonlyMap<string, NameEvidence> {
  const evidence = new Map<string, NameEvidence>();
  for (const name of names) {
    const sum = evidence.get(name.words) ?? {
      agent: 0,
      speaker: 0,
      place: 0,
      definite: 0,
      person: 0,
      neuter: 0,
      inside: 0,
      count: 0,
    };
    evidence.set(name.words, sum);
    const { tokens } = name.sentence;
    const agent = isAgent(tokens, name);
    sum.count += 1;
    sum.agent += Number(agent);
    sum.speaker += Number(agent && standsAtCue(tokens, name.first, name.last));
    sum.place += Number(isPlaced(tokens, name));
    sum.definite += Number(tokens[name.first - 1]?.lower === 'the');
    sum.person += Number(
      isPersonal(tokens, name) || (agent && isTakenUp(sentences, name.sentence, /^(?:he|she)$/)),
    );
    sum.neuter += Number(
      pronounFollows(tokens, name.last, NEUTRAL) || (agent && isTakenUp(sentences, name.sentence, /^its?$/)),
    );
    sum.inside += Number(name.first > 0 && /[\p{L}\p{N},]$/u.test(tokens[name.first - 1]?.text ?? ''));
  }
  return evidence;
}

/** Tells whether what stands around a name makes it the one who acts. */
function isAgent(tokens: readonly Token[], { first, last }: Pick<FoundName, 'first' | 'last'>): boolean {
  if (standsAtCue(tokens, first, last))
    return tokens[first - 1]?.pos !== 'ADP' || tokens[first - 1]?.lower === 'to';
  if (tokens[first - 1]?.pos === 'ADP' || tokens[first - 1]?.pos === 'ADJ') return false;
  let index = last;
  while (index < last + 3 && tokens[index]?.pos === 'ADV') index += 1;
  const next = tokens[index];
  return next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX') && !next.lower.endsWith('ing');
}

export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  `in at near outside inside around from to across toward towards through throughout via into beyond above over along off within behind`.split(
    ' ',
  ),
);

function isPlaced(tokens: readonly Token[], { first, last }: FoundName): boolean {
  const before = tokens[first - 1];
  if (before && PLACE_PREPOSITIONS.has(before.lower)) return true;
  const [comma, next] = [tokens[last], tokens[last + 1]];
  const opens = before === undefined || before.pos === 'ADP' || before.text === ',';
  return opens && comma?.text === ',' && next?.pos === 'PROPN' && tokens[last + 2]?.text === ',';
}

function isPersonal(tokens: readonly Token[], { first, last }: FoundName): boolean {
  const [next, second] = [tokens[last], tokens[last + 1]];
  if (next?.text === ',' && (second?.lower === 'who' || (second?.pos === 'NUM' && Number(second.text) < 110)))
    return true;
  if (next?.lower === 'who') return true;
  if (first === 0 && last > 1 && next?.text === ',' && second?.pos === 'DET') return true;
  if (next?.text === ',' && second && officeFollows(tokens, last + 1)) return true;
  return pronounFollows(tokens, last, PERSONAL) || (tokens[first - 1]?.lower === 'named' && last - first > 1);
}

/** The next sentence of the section goes on with such a pronoun. */
function isTakenUp(sentences: readonly Sentence[], { ordinal, section }: Sentence, pronoun: RegExp): boolean {
  const next = sentences[ordinal + 1];
  return next?.section === section && pronoun.test(next.tokens[0]?.lower ?? '');
}

function officeFollows(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < from + 5; index += 1) {
    const token = tokens[index];
    if (!token || token.pos === 'PUNCT' || token.pos === 'VERB') return false;
    if (isTitleHead(token)) return true;
  }
  return false;
}

/** "Okoro asserted …. He …" and "Okoro presented his plan", with no other capital in between. */
function pronounFollows(tokens: readonly Token[], last: number, pronouns: ReadonlySet<string>): boolean {
  // In "Tariffs, she said, are …" the pronoun is who speaks.
  if (tokens[last]?.text === ',' && tokens[last + 1]?.pos === 'PRON') return false;
  for (let index = last; index < last + 25; index += 1) {
    const token = tokens[index];
    if (!token || /^[“”"]$/.test(token.text)) return false;
    if (PERSONAL.has(token.lower) || NEUTRAL.has(token.lower)) return pronouns.has(token.lower);
    if (token.pos === 'PROPN') return false;
  }
  return false;
}

const PERSONAL: ReadonlySet<string> = new Set('he him his himself she her hers herself'.split(' '));
const NEUTRAL: ReadonlySet<string> = new Set('it its itself'.split(' '));
