import type { ActorKind } from '../../../schema/model/actor.ts';
import { ORGANIZATION_WORDS } from '../lexicon/organization-words.ts';
import { KNOWN_SURNAMES } from '../lexicon/surnames.ts';
import type { FoundName } from './find-names.ts';
import { readGloss } from './name-gloss.ts';
import type { ClassShares, JudgeName } from './name-model.ts';
import { featuresOfSpelling, type Spelling } from './name-spellings.ts';
import { isCommonWord, isNoName, ruleKind } from './rule-kind.ts';

/** The kind of a name no list has, by the model and the rules together; null when it names no actor. */
export function decideKind(name: FoundName, spelling: Spelling, judge: JudgeName): ActorKind | null {
  const parts = name.words.split(/\s+/);
  // "Ms Park": whatever else the word may mean.
  if (parts.length === 1 && /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.?$/.test(name.title ?? '')) return 'PERSON';
  if (isNoName(parts) || (parts.length === 1 && isCommonWord(name.words, spelling.common))) return null;
  if (name.title) return 'PERSON';
  const shares = withSurroundings(judge(featuresOfSpelling(spelling)), spelling);
  const rule = ruleKind(name, spelling);
  if (shares.PERSON > neededForPerson(parts, spelling, rule)) return 'PERSON';
  if (shares.ORGANIZATION > needed('ORGANIZATION', spelling, rule))
    return refineKind(kindOfLastWord(parts), spelling);
  return speaks(spelling) ? toSpeaker(shares, parts, spelling) : null;
}

/** Whoever says something acts, whatever the model takes the word for. */
function speaks({ evidence, places }: Spelling): boolean {
  if (evidence.speaker === 0 || evidence.place > 0) return false;
  const isNamed = places.every(({ sentence, first, last }) =>
    sentence.tokens.slice(first, last).every(({ pos, text }) => pos === 'PROPN' || text === '-'),
  );
  return isNamed && places.some(({ sentence, last }) => SAYING.test(sentence.tokens[last]?.lower ?? ''));
}

/** Verbs that things hardly ever do. */
const SAYING =
  /^(?:said|says|told|announced|reported|tweeted|confirmed|denied|stated|added|wrote|warned|claimed|declined)$/;

function toSpeaker(shares: ClassShares, parts: readonly string[], spelling: Spelling): ActorKind {
  return shares.PERSON > shares.ORGANIZATION ? 'PERSON' : refineKind(kindOfLastWord(parts), spelling);
}

/** Nouns beside a name tell its kind where its own words leave it open: a "front" or a "union" may be a party. */
export function refineKind(kind: ActorKind, spelling: Spelling | undefined): ActorKind {
  const described = spelling?.described ?? null;
  const isOpen = kind === 'ORGANIZATION' || (kind === 'ARMED_FORCE' && described === 'PARTY');
  return isOpen && described !== null && described !== 'PLACE' ? described : kind;
}

/** What is called a company is one; what has an article, or is "it" and never "he", is seldom a person. */
function withSurroundings(shares: ClassShares, { described, evidence }: Spelling): ClassShares {
  if (described !== null && described !== 'PLACE') {
    return evidence.person > 0 ? shares : move(shares, { PERSON: 0.8, PLACE: 0.6, OTHER: 0.6 });
  }
  const isDefinite = evidence.definite * 2 > evidence.count;
  if (evidence.person > 0 || !(isDefinite || evidence.neuter > 0)) return shares;
  return move(shares, { PERSON: isDefinite ? 0.8 : 0.5, PLACE: 0, OTHER: 0 });
}

/** Gives parts of the other shares to the organisation. */
function move(shares: ClassShares, parts: Omit<ClassShares, 'ORGANIZATION'>): ClassShares {
  const [person, place, other] = [
    shares.PERSON * parts.PERSON,
    shares.PLACE * parts.PLACE,
    shares.OTHER * parts.OTHER,
  ];
  return {
    PERSON: shares.PERSON - person,
    PLACE: shares.PLACE - place,
    OTHER: shares.OTHER - other,
    ORGANIZATION: shares.ORGANIZATION + person + place + other,
  };
}

/** How sure the model has to be. */
const SHARE = {
  /** A surname that news uses alone. */
  listed: 0.05,
  /** The rules say the same. */
  agreed: 0.3,
  alone: 0.5,
  /** A word that only opens sentences, whose capital proves nothing. */
  opener: 0.93,
} as const;

function neededForPerson(parts: readonly string[], spelling: Spelling, rule: ActorKind | null): number {
  return KNOWN_SURNAMES.has(parts.at(-1) ?? '') ? SHARE.listed : needed('PERSON', spelling, rule);
}

function needed(kind: ActorKind, spelling: Spelling, rule: ActorKind | null): number {
  if (isOpener(spelling) && !isGlossed(spelling)) return kind === rule ? SHARE.alone : SHARE.opener;
  return kind === rule ? SHARE.agreed : SHARE.alone;
}

/** "Norvik, the firm behind the dam,", "Norvik, which runs the dam,": an aside says what it is. */
function isGlossed({ places, described }: Spelling): boolean {
  return places.some(({ sentence: { tokens }, last }) => {
    const isThing = tokens[last]?.text === ',' && tokens[last + 1]?.lower === 'which';
    return isThing || (described !== null && readGloss(tokens, last) !== null);
  });
}

function isOpener({ places, evidence }: Spelling): boolean {
  return evidence.inside === 0 && !/\s|\p{Lu}\S*\p{Lu}/u.test(places[0]?.words ?? '');
}

function kindOfLastWord(parts: readonly string[]): ActorKind {
  return ORGANIZATION_WORDS.get((parts.at(-1) ?? '').toLowerCase()) ?? 'ORGANIZATION';
}
