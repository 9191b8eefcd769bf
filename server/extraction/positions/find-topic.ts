import {
  CARRIER_NOUNS,
  CARRIER_VERBS,
  NOMINALIZATIONS,
  POINTING_NOUNS,
  TIME_WORDS,
} from '../lexicon/topic-words.ts';
import { type NounPhrase, readNounPhrase } from '../text/read-noun-phrase.ts';
import type { SentenceView } from '../text/sentence-view.ts';
import { skipAmount, skipMarks, skipOpening, skipShare, type TokenRange } from './skip-to-topic.ts';
import type { StatementView } from './statement-view.ts';
import { toTopicLabel } from './topic-label.ts';
import type { PreviousTopics } from './topic-memory.ts';
import {
  isAuxiliary,
  isBareCarrier,
  isCarrierOfDeed,
  isFreeRelative,
  isModifier,
  isWhen,
  opensTo,
} from './topic-shapes.ts';

/**
 * What a statement is about, as a noun phrase in small letters but for names, without article: the same words in two texts
 * give the same label. Words that only point ("it", "such a scenario") mean a topic spoken of before. Null when the
 * statement holds no noun.
 */
export function findTopic(statement: StatementView, previous: PreviousTopics): string | null {
  const { view, attribution, topicFirst, topicLast, owner } = statement;
  const search: TopicSearch = { view, last: topicLast, owner, previous };
  if (attribution.noun || attribution.complement === 'PHRASE' || attribution.complement === 'INFINITIVE') {
    return topicOfPhrase(search, topicFirst, 0) ?? (statement.isWhole ? previous.own : null);
  }
  const opening = skipOpening(view.tokens, { first: topicFirst, last: topicLast });
  return topicOfClause(search, topicFirst) ?? (pointsBack(search, opening) ? previous.near : null);
}

interface TopicSearch {
  readonly view: SentenceView;
  readonly last: number;
  /** The actor whose the topic is; its name is left out of the label. */
  readonly owner: string | null;
  readonly previous: PreviousTopics;
}

/** "It is too late", "That would help". */
function pointsBack({ view: { tokens } }: TopicSearch, first: number): boolean {
  return tokens
    .slice(first, first + 3)
    .some(({ lower }) => /^(?:it|this|that|these|those|they)$/.test(lower));
}

/** Deeper nesting of "the need for efforts to …" ends at the phrase reached. */
const DEEPEST = 4;

function topicOfPhrase(search: TopicSearch, first: number, depth: number): string | null {
  const { tokens } = search.view;
  const from = skipMarks(search.view.tokens, first);
  const token = tokens[from];
  if (!token || from >= search.last || depth > DEEPEST) return null;
  if (token.lower === 'to' && tokens[from + 1]?.pos === 'VERB') return topicOfVerb(search, from + 1, depth);
  if (token.pos === 'VERB' && token.lower.endsWith('ing') && !isModifier(search.view.tokens, from))
    return topicOfVerb(search, from, depth);
  // "that plea": the tagger takes the word for a conjunction.
  if (token.lower === 'that' && token.pos === 'SCONJ') return topicOfPhrase(search, from + 1, depth + 1);
  if (isFreeRelative(search.view.tokens, from))
    return label(search, { first: from, last: endOfRelative(search, from) });
  if (token.lower === 'such' && tokens[from + 1]?.pos === 'DET') {
    const thing = readNounPhrase(tokens, from + 1);
    const isVague = thing !== null && POINTING_NOUNS.has(tokens[thing.head]?.lower ?? '');
    return (
      (isVague ? (search.previous.own ?? search.previous.near) : null) ??
      topicOfPhrase(search, from + 1, depth + 1)
    );
  }
  if (PARTS.test(token.lower) && tokens[from + 1]?.lower === 'of')
    return topicOfPhrase(search, from + 2, depth + 1);
  // "calls to resign": the tagger takes the noun for a verb.
  if (isCarrierOfDeed(tokens, from)) return topicOfVerb(search, from + 2, depth);
  const amount = skipAmount(tokens, from);
  if (amount > from && amount < search.last) return topicOfPhrase(search, amount, depth + 1);
  const phrase = readNounPhrase(tokens, from);
  if (!phrase || phrase.first >= search.last) return null;
  if (isPointing(search, phrase)) return pointedAt(search, phrase) ?? label(search, phrase);
  const inner = carried(search, phrase);
  if (inner !== null) return topicOfPhrase(search, inner, depth + 1) ?? label(search, phrase);
  if (isBareCarrier(search.view.tokens, phrase)) return bareTopic(search, phrase);
  return label(search, { first: phrase.first, last: endOfComplement(search, phrase) });
}

/** "some of her plans" are about the plans. */
const PARTS = /^(?:some|one|all|many|most|each|any|both|none|several|two|three|four|half|part)$/;

/** "it" means what was spoken of just now, "such a scenario" what the holder itself spoke of. */
function pointedAt({ previous: { near, own } }: TopicSearch, { first, last }: NounPhrase): string | null {
  return last - first === 1 ? (near ?? own) : (own ?? near);
}

/** "determination" alone leaves what for to the words before; "the decision" is at least one. */
function bareTopic(search: TopicSearch, phrase: NounPhrase): string | null {
  const { tokens } = search.view;
  const noun = tokens[phrase.head]?.lower ?? '';
  const isNamed = tokens[phrase.first]?.lower === 'the' && POINTING_NOUNS.has(noun);
  return isNamed ? label(search, phrase) : search.previous.own;
}

function endOfRelative({ view: { tokens }, last }: TopicSearch, from: number): number {
  const end = tokens.findIndex(({ text }, index) => index > from && /^[,;”]$/.test(text));
  return Math.min(last, end < 0 ? last : end);
}

function isPointing({ view: { tokens } }: TopicSearch, { first, head, last }: NounPhrase): boolean {
  const opener = tokens[first]?.lower ?? '';
  if (last - first === 1) return /^(?:it|this|that|these|those|they|them)$/.test(opener);
  return /^(?:such|this|that|these|those)$/.test(opener) && POINTING_NOUNS.has(tokens[head]?.lower ?? '');
}

/** Where the topic begins behind a noun that only carries it: "the need for …", "a rise in …". */
function carried({ view: { tokens }, last }: TopicSearch, { head, last: end }: NounPhrase): number | null {
  if (!CARRIER_NOUNS.has(tokens[head]?.lower ?? '')) return null;
  const next = tokens[end];
  if (!next || end + 1 >= last) return null;
  if (next.lower === 'to' && tokens[end + 1]?.pos === 'VERB') return end;
  return /^(?:in|for|of|to|on|towards?|with)$/.test(next.lower) ? end + 1 : null;
}

function topicOfVerb(search: TopicSearch, verb: number, depth: number): string | null {
  const { tokens } = search.view;
  const token = tokens[verb];
  if (!token) return null;
  let after = verb + 1;
  while (tokens[after]?.pos === 'ADV') after += 1;
  const next = tokens[after];
  const lemma = token.lemma;
  if (CARRIER_VERBS.has(lemma) && next && (next.lower === 'to' || next.lower.endsWith('ing'))) {
    return topicOfPhrase(search, after, depth + 1);
  }
  const nominal = NOMINALIZATIONS.get(lemma);
  let from = after;
  while (
    from < after + 3 &&
    !isWhen(tokens[from]) &&
    (tokens[from]?.pos === 'ADP' || tokens[from]?.lower === 'for')
  )
    from += 1;
  // "keeping what it calls its own": the deed says more than the words it governs.
  if (isFreeRelative(search.view.tokens, from))
    return label(search, { first: verb, last: endOfRelative(search, from) });
  const object = from < search.last ? topicOfPhrase(search, from, depth + 1) : null;
  if (!nominal) return object ?? topicBehindVerb(search, verb);
  if (!object || from > after) return nominal[0];
  return nominal[1] === 'BEFORE' ? `${object} ${nominal[0]}` : `${nominal[0]} of ${object}`;
}

/** "to double it" is about what "it" was; "to resign", with nothing after it, about the resigning itself. */
function topicBehindVerb(search: TopicSearch, verb: number): string | null {
  const { tokens } = search.view;
  const token = tokens[verb];
  if (!token) return null;
  if (/^(?:it|them|this|that|these|those)$/.test(tokens[verb + 1]?.lower ?? ''))
    return search.previous.near ?? search.previous.own;
  if (CARRIER_VERBS.has(token.lemma)) return null;
  if (isWhen(tokens[verb + 1])) return token.lower;
  return topicAfter(search, verb + 1) ?? token.lower;
}

/** A clause is about its subject, unless that is an actor or a pronoun: then about what the actor does it to. */
function topicOfClause(search: TopicSearch, first: number): string | null {
  const { view, last } = search;
  const from = skipShare(
    search.view.tokens,
    skipOpening(view.tokens, { first: skipMarks(search.view.tokens, first), last }),
  );
  if (view.tokens[from]?.lower === 'there') return topicOfThere(search, from);
  const phrase = readNounPhrase(view.tokens, from);
  if (phrase && phrase.last <= last && isTopical(search, phrase)) {
    const inner = carried(search, phrase);
    return (
      (inner !== null && topicOfPhrase(search, inner, 1)) ||
      label(search, { first: phrase.first, last: endOfComplement(search, phrase) })
    );
  }
  const verb = findVerb(search, phrase?.last ?? from);
  const object = verb === null ? null : (topicAfter(search, verb + 1) ?? deed(search, verb));
  const subject = phrase && phrase.last <= last ? labelOfActor(search, phrase) : null;
  return object ?? subject ?? labelOfFirstActor(search, from);
}

/** "There will be cuts": what there is stands behind the verb of being; the tagger may take it for a verb. */
function topicOfThere(search: TopicSearch, there: number): string | null {
  const { tokens } = search.view;
  let index = there + 1;
  while (/^(?:AUX|ADV|PART)$/.test(tokens[index]?.pos ?? 'X')) index += 1;
  const token = tokens[index];
  if (token?.pos === 'VERB' && /[^s]s$/.test(token.lower)) return token.lower;
  return topicAfter(search, index);
}

/** "We did not fire first": with no noun behind it, the verb itself names the topic. */
function deed({ view: { tokens }, last }: TopicSearch, verb: number): string | null {
  for (let index = verb; index < last; index += 1) {
    const token = tokens[index];
    const nominal = token?.pos === 'VERB' ? NOMINALIZATIONS.get(token.lemma) : undefined;
    if (nominal) return nominal[0];
  }
  return null;
}

function isTopical(
  { view: { tokens, starting, ending }, previous }: TopicSearch,
  phrase: NounPhrase,
): boolean {
  const head = tokens[phrase.head];
  if (!head || head.pos === 'PRON' || TIME_WORDS.has(head.lower)) return false;
  if (
    OWNED_BODIES.has(head.lower) &&
    /^(?:his|her|its|their|our|my|the)$/.test(tokens[phrase.first]?.lower ?? '')
  )
    return false;
  if (
    isPointing({ view: { tokens } } as TopicSearch, phrase) &&
    previous.own === null &&
    previous.near === null
  )
    return false;
  // The whole phrase names an actor, or ends in one: "the Malian government".
  const actor = ending.get(phrase.last) ?? starting.get(phrase.first);
  return !(actor && actor.last >= phrase.last);
}

/** "Her government will …" speaks of the holder itself. */
const OWNED_BODIES: ReadonlySet<string> = new Set(
  'government party country administration company team group ministry forces side union office agency department'.split(
    ' ',
  ),
);

function findVerb({ view: { tokens }, last }: TopicSearch, from: number): number | null {
  for (let index = from; index < last; index += 1) {
    if (tokens[index]?.pos === 'VERB') return index;
    // "is on course", "was unsafe": a verb of being with no other verb behind it.
    if (tokens[index]?.pos === 'AUX' && !isAuxiliary(tokens, index + 1)) return index;
  }
  return null;
}

/** The first topical noun phrase after the verb. */
function topicAfter(search: TopicSearch, from: number): string | null {
  const { view, last } = search;
  if (opensTo(view.tokens, from)) return view.tokens[from + 2]?.lower ?? null;
  for (let index = from; index < last; index += 1) {
    const token = view.tokens[index];
    if (!token || token.pos === 'ADV' || token.pos === 'PUNCT') continue;
    const phrase = readNounPhrase(view.tokens, index);
    if (!phrase) continue;
    if (phrase.last <= last && isTopical(search, phrase)) {
      const topic = topicOfPhrase(search, index, 1);
      if (topic) return topic;
    }
    index = phrase.last - 1;
  }
  return null;
}

/** In prepositional phrases: "future of talks with the union" and no further. */
function endOfComplement({ view: { tokens }, last }: TopicSearch, { last: end }: NounPhrase): number {
  const preposition = tokens[end];
  if (!preposition || !/^(?:of|on|between|against|with)$/.test(preposition.lower)) return Math.min(end, last);
  const phrase = readNounPhrase(tokens, end + 1);
  if (
    !phrase ||
    phrase.last > last ||
    TIME_WORDS.has(tokens[phrase.head]?.lower ?? '') ||
    tokens[phrase.head]?.pos === 'PRON' ||
    phrase.last - end > 6
  )
    return Math.min(end, last);
  return phrase.last;
}

/** The first actor that the clause names. */
function labelOfFirstActor(search: TopicSearch, from: number): string | null {
  for (let index = from; index < search.last; index += 1) {
    const placed = search.view.starting.get(index);
    if (placed && placed.mention.form !== 'PRONOUN') return labelOfActor(search, placed);
  }
  return null;
}

function label({ view, owner }: TopicSearch, { first, last }: TokenRange): string | null {
  return toTopicLabel(view, { first, last, owner });
}

function labelOfActor({ view }: TopicSearch, { first, last }: TokenRange): string | null {
  const isPronoun = last - first === 1 && view.tokens[first]?.pos === 'PRON';
  return isPronoun ? null : toTopicLabel(view, { first, last, owner: null });
}
