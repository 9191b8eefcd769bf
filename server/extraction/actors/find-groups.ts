import { FORCE_NOUNS, GROUP_ADJECTIVES, GROUP_NOUNS } from '../lexicon/groups.ts';
import type { Sentence, Token } from '../text/tagged-text.ts';
import type { ActorDraft, ActorRegister } from './actor-register.ts';
import type { FoundName } from './find-names.ts';
import { type Reference, spanOf } from './reference.ts';

export interface GroupSearch {
  readonly text: string;
  readonly sentence: Sentence;
  /** The sentence's own names, with the actor of those that have one. */
  readonly names: readonly FoundName[];
  readonly meant: ReadonlyMap<FoundName, ActorDraft>;
  readonly register: ActorRegister;
}

/**
 * Finds people named by whose they are: "Western officials", "Malian armed forces". "The Malian government" is a way to
 * say Mali.
 */
export function findGroups(search: GroupSearch): readonly Reference[] {
  const { sentence } = search;
  const groups: Reference[] = [];
  for (let index = 1; index < sentence.tokens.length; index += 1) {
    const noun = sentence.tokens[index];
    if (!noun || !isGroupNoun(noun) || sentence.tokens[index + 1]?.pos === 'NOUN') continue;
    if (isOfName(search, index)) continue;
    const group = readGroup(search, index);
    if (group) groups.push(group);
  }
  return groups;
}

/** "Christian Democrats" is the name of a party. */
function isOfName({ names }: GroupSearch, head: number): boolean {
  return names.some(({ known, first, last }) => known !== null && first < head && last > head);
}

const GOVERNMENT: ReadonlySet<string> = new Set('government regime administration leadership'.split(' '));

function isGroupNoun({ lower, pos }: Token): boolean {
  if (pos === 'VERB' && !FORCE_NOUNS.has(lower)) return false;
  return GROUP_NOUNS.has(lower) || FORCE_NOUNS.has(lower) || GOVERNMENT.has(lower);
}

/** The most words between whose group it is and the group noun: "Malian air defence forces". */
const LONGEST_GAP = 3;

function readGroup(search: GroupSearch, head: number): Reference | null {
  const { sentence } = search;
  for (let index = head - 1; index >= Math.max(0, head - 1 - LONGEST_GAP); index -= 1) {
    const token = sentence.tokens[index];
    if (!token) return null;
    const owner = search.names.find(({ last }) => last === index + 1);
    if (owner?.known || (owner && search.meant.has(owner))) return readOwned(search, owner, head);
    if (GROUP_ADJECTIVES.has(token.lower)) return readDescribed(search, index, head);
    if (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'PROPN') return null;
  }
  return null;
}

function readOwned(search: GroupSearch, owner: FoundName, head: number): Reference | null {
  const { known } = owner;
  const actor = search.meant.get(owner);
  const [noun] = [search.sentence.tokens[head]?.lower ?? ''];
  if (!known || known.use === 'PLACE')
    return actor && actor.kind !== 'PERSON' ? make(search, owner, head) : null;
  if (GOVERNMENT.has(noun)) {
    if (known.kind !== 'STATE') return null;
    const state = search.register.meet({ name: known.name, kind: 'STATE', keyName: known.key });
    return refer(search, owner.first, head, { actor: state, form: 'NOMINAL' });
  }
  return make(search, owner, head);
}

/** Every spelling of one state's group has one key: "U.S. troops" and "American forces" are the same actor. */
function make(search: GroupSearch, owner: FoundName, head: number): Reference {
  const { text, sentence, register } = search;
  const between = sentence.tokens.slice(owner.last, head).filter(({ pos }) => pos !== 'PUNCT');
  const noun = sentence.tokens[head]?.lower ?? '';
  const isForce = FORCE_NOUNS.has(noun);
  const keyNoun = isForce ? 'forces' : noun;
  const keyName = [owner.known?.adjective ?? owner.words, ...between.map(({ lower }) => lower), keyNoun].join(
    ' ',
  );
  const name = text.slice(owner.start, sentence.tokens[head]?.end);
  const kind = isForce ? 'ARMED_FORCE' : noun === 'police' ? 'PUBLIC_BODY' : 'GROUP';
  return refer(search, owner.first, head, { actor: register.meet({ name, kind, keyName }), form: 'NAME' });
}

function readDescribed(search: GroupSearch, first: number, head: number): Reference | null {
  const { text, sentence, register } = search;
  const noun = sentence.tokens[head]?.lower ?? '';
  if (GOVERNMENT.has(noun)) return null;
  const isForce = FORCE_NOUNS.has(noun);
  // "pro-Russian", "anti-government": a hyphen and what stands before it belong to the adjective.
  const from = sentence.tokens[first - 1]?.text === '-' ? Math.max(0, first - 2) : first;
  const name = text.slice(sentence.tokens[from]?.start, sentence.tokens[head]?.end);
  const actor = register.meet({
    name,
    kind: isForce ? 'ARMED_FORCE' : 'GROUP',
    ...(isForce && { keyName: name.replace(/\S+$/, 'forces') }),
  });
  return refer(search, from, head, { actor, form: 'NAME' });
}

function refer(
  { sentence }: GroupSearch,
  first: number,
  head: number,
  { actor, form }: Pick<Reference, 'actor' | 'form'>,
): Reference {
  const place = { sentence, first, last: head + 1 };
  return { ...place, ...spanOf(place), actor, form, confidence: 95 };
}
