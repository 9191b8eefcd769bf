import { FIRST_NAMES } from '../lexicon/first-names.ts';
import { ORGANIZATION_WORDS, OTHER_OPENERS, OTHER_WORDS } from '../lexicon/organization-words.ts';
import { KNOWN_SURNAMES } from '../lexicon/surnames.ts';
import type { Token } from '../text/tagged-text.ts';
import type { FoundName } from './find-names.ts';
import type { NameEvidence } from './name-evidence.ts';
import { readGloss } from './name-gloss.ts';

/** What the whole text says about the spelling of a name. */
export interface SpellingFacts {
  readonly evidence: NameEvidence;
  /** Words that the text also writes in small letters. */
  readonly common: ReadonlySet<string>;
  /** "alone", or the place of the word in longer names. */
  readonly role: string;
  /** The kind that nouns beside it speak of. */
  readonly described: string;
  /** What the rules alone take it for. */
  readonly rule: string;
}

/** What of one place where a name stands goes into judging its class: words, shapes, lists and surroundings, as `sort=value`. */
export function readNameFeatures(name: FoundName, facts: SpellingFacts): readonly string[] {
  return [...featuresOfWords(name), ...featuresOfPlace(name), ...featuresOfText(name, facts)];
}

function featuresOfWords({ words, title, kind }: FoundName): readonly string[] {
  const parts = words.split(/\s+/);
  const lower = parts.map((part) => part.toLowerCase());
  const [first = '', last = ''] = [lower[0], lower.at(-1)];
  const features = [
    `name=${lower.join(' ')}`,
    `first=${first}`,
    `last=${last}`,
    `count=${Math.min(parts.length, 5)}`,
    `shape=${shapeOf(words)}`,
    `end=${last.slice(-3)}`,
    `end2=${last.slice(-2)}`,
    `start=${last.slice(0, 3)}`,
    `title=${title === null ? 'none' : (title.toLowerCase().split(/\s+/).at(-1) ?? '')}`,
    `titled=${title !== null}`,
    `kind=${kind ?? 'none'}`,
    `listed=${listsOf(first, last, parts.length)}`,
  ];
  for (const word of lower) features.push(`word=${word}`);
  return features;
}

/** "Ab Ab" for two capitalised words, "AB" for capitals, "1" where there are digits. */
function shapeOf(words: string): string {
  return words
    .slice(0, 40)
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'AB' : 'A'))
    .replace(/\p{Ll}+/gu, 'b')
    .replace(/\d+/g, '1');
}

function listsOf(first: string, last: string, count: number): string {
  const lists: string[] = [];
  if (FIRST_NAMES.has(first)) lists.push('given');
  if (KNOWN_SURNAMES.has(last.charAt(0).toUpperCase() + last.slice(1))) lists.push('surname');
  const kind = ORGANIZATION_WORDS.get(last);
  if (kind) lists.push(kind);
  if (OTHER_WORDS.has(last)) lists.push('other');
  if (OTHER_OPENERS.has(first)) lists.push('opener');
  return `${lists.join('+')}/${Math.min(count, 3)}`;
}

function featuresOfPlace({ sentence: { tokens }, first, last }: FoundName): readonly string[] {
  const [before, earlier, earliest] = [tokens[first - 1], tokens[first - 2], tokens[first - 3]];
  const [next, second, third] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  return [
    `before=${wordOf(before)}`,
    `earlier=${wordOf(earlier)}`,
    `lead=${wordOf(earlier)} ${wordOf(before)}`,
    `next=${wordOf(next)}`,
    `second=${wordOf(second)}`,
    `tail=${wordOf(next)} ${wordOf(second)}`,
    `frame=${wordOf(before)} _ ${wordOf(next)}`,
    `parts=${partOf(before)} _ ${partOf(next)}`,
    `tailparts=${partOf(next)} ${partOf(second)} ${partOf(third)}`,
    `leadparts=${partOf(earliest)} ${partOf(earlier)} ${partOf(before)}`,
    `near=${wordOf(earlier)}`,
    `near=${wordOf(earliest)}`,
    `ahead=${wordOf(second)}`,
    `ahead=${wordOf(third)}`,
    `gloss=${readGloss(tokens, last) ?? 'none'}`,
  ];
}

function wordOf(token: Token | undefined): string {
  if (!token) return '^';
  if (/^\p{Lu}/u.test(token.text) && token.pos === 'PROPN') return 'Name';
  return /\d/.test(token.text) ? '1' : token.lemma;
}

function partOf(token: Token | undefined): string {
  if (!token) return '^';
  return token.pos === 'PUNCT' ? token.text : token.pos;
}

function featuresOfText({ words }: FoundName, facts: SpellingFacts): readonly string[] {
  const parts = words.toLowerCase().split(/\s+/);
  const inSmall = parts.filter((part) => facts.common.has(part)).length;
  const { evidence, role, described } = facts;
  const { count } = evidence;
  return [
    'bias',
    `role=${role}`,
    `role=${role}/${count > 1 ? 'again' : 'once'}`,
    `described=${described}`,
    `rule=${facts.rule}/${Math.min(parts.length, 3)}`,
    `small=${inSmall === 0 ? 'none' : inSmall === parts.length ? 'all' : 'some'}`,
    `times=${count > 3 ? 'many' : count}`,
    `agent=${shareOf(evidence.agent, count)}`,
    `speaker=${shareOf(evidence.speaker, count)}`,
    `place=${shareOf(evidence.place, count)}`,
    `definite=${shareOf(evidence.definite, count)}`,
    `person=${shareOf(evidence.person, count)}`,
    `neuter=${shareOf(evidence.neuter, count)}`,
    `inside=${shareOf(evidence.inside, count)}`,
  ];
}

function shareOf(part: number, whole: number): string {
  if (part === 0) return 'none';
  return part * 2 >= whole ? 'most' : 'some';
}
