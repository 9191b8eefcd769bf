import type { Actor, Mention } from '../../../schema/model/actor.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { Span } from '../../../schema/model/span.ts';
import type { Attribution } from '../attributions/attribution.ts';
import { findSubject } from '../attributions/find-subject.ts';
import { CLAIMING_VERBS } from '../lexicon/claiming-verbs.ts';
import { SPEECH_LEMMAS } from '../lexicon/speech-verbs.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { type SentenceView, viewSentences } from '../text/sentence-view.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import { tokenAt } from '../text/token-at.ts';
import type { Speech } from './attribute-figures.ts';
import { createFindMainOwner } from './find-main-owner.ts';
import { retagText } from './retag-verbs.ts';

/**
 * Gives each figure the actor it is about: whose measure it is ("Chad's exports"), who does what the number counts, or,
 * where the sentence only points back ("This covers …"), who did so in the sentence before. Somebody who merely speaks
 * of a number is not its subject.
 */
export function findFigureSubjects(
  tagged: TaggedText,
  figures: readonly Figure[],
  { attributions, mentions, actors }: Speech & { readonly actors: readonly Actor[] },
): readonly Figure[] {
  // What a person plans, promises or expects is about somebody's affairs, seldom about the person.
  const persons = new Set(
    actors.filter(({ kind, name }) => kind === 'PERSON' && name.includes(' ')).map(({ key }) => key),
  );
  const mainOwner = createFindMainOwner(actors, mentions);
  const views = viewSentences(retagText(tagged), mentions);
  const cues = new Set(attributions.map(({ cueSpan }) => cueSpan.start));
  const speakers = new Set(mentions.filter(({ quote }) => quote === 'I').map(({ actor }) => actor));
  return figures.map((figure) => {
    const at = figure.evidence.find(({ role }) => role === 'VALUE');
    const index = (at && sentenceAt(tagged.sentences, at)?.ordinal) ?? -1;
    const view = views[index];
    if (!at || !view) return figure;
    const subject =
      ownerOf(view, figure) ??
      doerOf(view, at, cues) ??
      pointedBack(view, views[index - 1], attributions) ??
      mainOwner(
        figure,
        [...view.starting.values()].map(({ mention }) => mention),
      );
    // "We built 800 homes", "I want to cap lets": who speaks is no subject of what they speak of.
    const isSpeaker = subject && /^(?:I|my|we|our)$/i.test(subject.quote) && speakers.has(subject.actor);
    const isOnlyHolder =
      figure.status !== 'ACTUAL' && subject?.actor === figure.holder && persons.has(subject?.actor ?? '');
    return subject && !isSpeaker && !isOnlyHolder ? { ...figure, subject: subject.actor } : figure;
  });
}

/** "Chad's exports", "Chad exports", "its exports", "the exports of Chad": the mention that owns the measure. */
function ownerOf({ text, starting, tokens }: SentenceView, { evidence }: Figure): Mention | null {
  const measure = evidence.find(({ role }) => role === 'MEASURE');
  if (!measure) return null;
  for (const { mention, last } of starting.values()) {
    const isInside = mention.start >= measure.start && mention.end < measure.end;
    const next = tokens[last];
    const isGenitive =
      /^['’]s?$/.test(next?.text ?? '') || /['’]s?$/.test(text.slice(mention.start, mention.end));
    const isOwning = /^(?:its|his|her|their|our|my)$/i.test(mention.quote);
    const touches =
      (tokens[last + 1]?.start === measure.start || next?.start === measure.start) &&
      mention.end < measure.start;
    if (
      (touches && (isGenitive || isOwning)) ||
      (isInside && (isGenitive || isOwning || next?.pos === 'NOUN'))
    )
      return mention;
  }
  return null;
}

/** In tokens: a verb farther off governs something else. */
const REACH = 40;

/** The subject of the verb that governs the number, or of the main clause behind an opening phrase. */
function doerOf(view: SentenceView, at: Span, cues: ReadonlySet<number>): Mention | null {
  const { tokens } = view;
  const number = tokenAt(tokens, at.start);
  for (let verb = number - 1; verb >= 0 && verb > number - REACH; verb -= 1) {
    const token = tokens[verb];
    if (!token || (token.pos === 'PUNCT' && /^[;:“”]$/.test(token.text))) return null;
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue;
    const object = objectOf(view, verb, number);
    if (object) return object;
    const subject = findSubject(view, verb);
    if (subject?.mention) return isSpeech(view, { verb, number, cues }) ? null : subject.mention.mention;
    const thing = thingBefore(view, verb);
    if (thing >= 0) return ownerBefore(view, thing);
  }
  return opens(view, number) ?? followsComma(view, number);
}

/** "Values Chad at $5": the number is about the object. */
function objectOf({ tokens, ending }: SentenceView, verb: number, number: number): Mention | null {
  if (!/^(?:value|rate|price|fine|charge|sue|cost|owe)$/.test(tokens[verb]?.lemma ?? '')) return null;
  const at = tokens.findLastIndex(({ lower }, index) => index < number && /^(?:at|of|for)$/.test(lower));
  return (at > verb ? ending.get(at)?.mention : null) ?? null;
}

interface VerbPlace {
  readonly verb: number;
  readonly number: number;
  readonly cues: ReadonlySet<number>;
}

/** Whoever only speaks of a number is not its subject; who reports revenue or plans plants of their own is. */
function isSpeech({ tokens }: SentenceView, { verb, number, cues }: VerbPlace): boolean {
  const token = tokens[verb];
  if (!token || CLAIMING_VERBS.get(token.lemma) === 'INTENTION') return false;
  const isOwn = /^(?:report|post|announce|record|book|have|want|need|receive)$/.test(token.lemma);
  const isDirect = !tokens
    .slice(verb + 1, number)
    .some(({ pos, lower }) => pos === 'VERB' || lower === 'that' || lower === 'for');
  const toDo = tokens[verb + 1]?.lower === 'to';
  return (cues.has(token.start) || SPEECH_LEMMAS.has(token.lemma)) && !(isOwn && isDirect) && !toDo;
}

/** The common noun that is the subject of a verb, behind its auxiliaries; −1 where there is none. */
function thingBefore({ tokens, ending }: SentenceView, verb: number): number {
  let at = verb - 1;
  while (/^(?:AUX|ADV)$/.test(tokens[at]?.pos ?? '')) at -= 1;
  // The tagger takes a common noun that opens a sentence for a name.
  const isNoun = tokens[at]?.pos === 'NOUN' || (tokens[at]?.pos === 'PROPN' && at === 0 && !ending.has(1));
  return isNoun ? at : -1;
}

/** Whose the thing is: "Chad | shares", "its | margin", "the exports of | Chad". */
function ownerBefore({ tokens, starting, ending }: SentenceView, noun: number): Mention | null {
  for (let at = noun; at >= 0 && at > noun - 4; at -= 1) {
    const placed = ending.get(at);
    const last = tokens[at - 1]?.lower ?? '';
    if (placed && (placed.mention.form !== 'PRONOUN' || /^(?:its|his|her|their|our|my)$/.test(last)))
      return placed.mention;
    if (/^['’]s?$/.test(last)) return ending.get(at - 1)?.mention ?? null;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(tokens[at - 1]?.pos ?? '')) break;
  }
  return tokens[noun + 1]?.lower === 'of' ? (starting.get(noun + 2)?.mention ?? null) : null;
}

/** "Chad controls 5%", "Currently, Chad …": the first words, where the tagger sees no verb behind them. */
function opens({ tokens, starting }: SentenceView, number: number): Mention | null {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const placed = starting.get(0) ?? (comma > 0 && comma < 5 ? starting.get(comma + 1) : undefined);
  if (!placed || placed.last >= number) return null;
  return /^(?:ADP|PUNCT|PART|CCONJ)$/.test(tokens[placed.last]?.pos ?? 'X') ? null : placed.mention;
}

/** "With plans to recruit 5,000, Chad …": the mention that opens the main clause. */
function followsComma({ tokens, starting }: SentenceView, number: number): Mention | null {
  if (!/^(?:ADP|SCONJ|ADV|VERB|ADJ|PUNCT|NUM|SYM)$/.test(tokens[0]?.pos ?? '')) return null;
  for (let comma = number + 1; comma < number + REACH; comma += 1) {
    if (tokens[comma]?.text !== ',') continue;
    const placed = starting.get(comma + 1) ?? starting.get(comma + 2);
    const verb = tokens[placed?.last ?? -1];
    if (placed && /^(?:VERB|AUX|ADV)$/.test(verb?.pos ?? 'X'))
      return SPEECH_LEMMAS.has(verb?.lemma ?? '') ? null : placed.mention;
  }
  return null;
}

function pointedBack(
  view: SentenceView,
  before: SentenceView | undefined,
  attributions: readonly Attribution[],
): Mention | null {
  if (!before || before.sentence.section !== view.sentence.section) return null;
  if (!/^(?:this|these|that|those|such)$/.test(view.tokens[0]?.lower ?? '') || view.starting.has(0))
    return null;
  const speech = attributions.filter(({ sentence }) => sentence === before.sentence.ordinal);
  const sources = new Set(speech.map(({ source }) => source));
  const mentions = [...before.starting.values()].map(({ mention }) => mention);
  return mentions.find(({ actor }) => !sources.has(actor)) ?? mentions[0] ?? null;
}
