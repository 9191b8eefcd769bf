import type { ActorKind } from '../../../schema/model/actor.ts';
import { ORGANIZATION_WORDS, PORTFOLIO_WORDS } from '../lexicon/organization-words.ts';
import type { FoundName } from './find-names.ts';
import { findKnownName, type KnownName } from './known-names.ts';

/**
 * The name that an actor's key is made from. An office that every state has is called after its own: "Mali Ministry of
 * Health" for "the Malian Ministry of Health", and, where the state is left out, after the one the text speaks of most.
 */
export type ToKeyName = (name: FoundName, kind: ActorKind) => string;

export function createToKeyName(names: readonly FoundName[]): ToKeyName {
  const bySentence = Map.groupBy(names, ({ sentence }) => sentence);
  const main = mostNamedState(names);
  return (name, kind) => {
    const opening = findKnownName(name.words, 0);
    const inside = opening?.value.kind === 'STATE' ? opening.value : null;
    const office = inside
      ? name.words
          .slice(opening?.end)
          .replace(/^[’']s?\b/, '')
          .trim()
      : name.words;
    if (kind !== 'PUBLIC_BODY' || !isOffice(office)) return name.words;
    const beside = (bySentence.get(name.sentence) ?? []).find((other) => standsBeside(name, other));
    const owner = inside ?? beside?.known ?? main;
    return owner ? `${owner.name} ${office}` : office;
  };
}

/** All its words are common to such offices: no place or person tells it from that of another state. */
function isOffice(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s-]+/)
    .every(isOfficeWord);
}

function isOfficeWord(word: string): boolean {
  return OFFICE_WORDS.has(word) || PORTFOLIO_WORDS.has(word) || ORGANIZATION_WORDS.has(word);
}

const OFFICE_WORDS: ReadonlySet<string> = new Set(
  `of the and for on in to & national supreme federal central state high constitutional interior foreign external general public human civil
  military electoral election house representatives people's prime minister's president's attorney attorney's criminal anti corruption
  upper lower chief joint highest royal economic social rural urban local regional`.split(/\s+/),
);

/** "Mali's Ministry of Health", "the Malian Ministry of Health", "the Ministry of Health of Mali", "… in Mali". */
function standsBeside(office: FoundName, state: FoundName): boolean {
  if (!isState(state)) return false;
  const { tokens } = office.sentence;
  const isGenitive = state.last === office.first - 1 && /^['’]s?$/.test(tokens[state.last]?.text ?? '');
  const isBehind =
    /^(?:of|in)$/.test(tokens[office.last]?.text ?? '') &&
    (state.first === office.last + 1 || state.first === office.last + 2);
  return state.last === office.first || isGenitive || isBehind;
}

function isState({ known }: FoundName): boolean {
  return known?.kind === 'STATE' && known.use !== 'PLACE' && known.use !== 'SEAT';
}

/** Null where two are named as often. */
function mostNamedState(names: readonly FoundName[]): KnownName | null {
  const byKey = Map.groupBy(names.filter(isState), ({ known }) => known?.key ?? '');
  const [first, second] = [...byKey.values()].toSorted((left, right) => right.length - left.length);
  return first && first.length > (second?.length ?? 0) ? (first[0]?.known ?? null) : null;
}
