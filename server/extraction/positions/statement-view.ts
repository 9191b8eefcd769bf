import type { Span } from '../../../schema/model/span.ts';
import type { Attribution } from '../attributions/attribution.ts';
import { readOwner } from '../attributions/read-noun-head.ts';
import { STANCE_NOUNS } from '../lexicon/attribution-cues.ts';
import { readNounPhrase } from '../text/read-noun-phrase.ts';
import type { SentenceView } from '../text/sentence-view.ts';

/** What an attribution states, by the tokens of its sentence. */
export interface StatementView {
  readonly view: SentenceView;
  readonly attribution: Attribution;
  /** The content as one stretch: over the cue where it stands inside a clause, the first of two quotations else. */
  readonly span: Span;
  /** Tokens `[first, last)` of the content, of its main clause where the cue parts it. */
  readonly first: number;
  readonly last: number;
  /** Tokens `[topicFirst, topicLast)` of what it is about: what the cue noun governs, else the content. */
  readonly topicFirst: number;
  readonly topicLast: number;
  /** The content is no more than a pronoun or a bare noun, and `span` is the clause around it. */
  readonly isWhole: boolean;
  /** The `key` of the actor that the content opens with, as its subject. */
  readonly subject: string | null;
  /** It says only that there is a stance: "a stance that will last". */
  readonly isBareStance: boolean;
  /** The `key` of the actor for whom something is said to be good or bad: "unacceptable for Mali". */
  readonly beneficiary: string | null;
  /** The `key` of the actor whose the thing spoken of is: "Mali's claims". */
  readonly owner: string | null;
}

/** Looks at the content of an attribution. */
export function viewStatement(view: SentenceView, attribution: Attribution): StatementView {
  const content = wholeOf(attribution);
  const main = tokenRange(view, mainPart(view, attribution));
  const [topicFirst, topicLast] = attribution.noun ? tokenRange(view, attribution.noun.content) : main;
  const [first, last] = judgedRange(view, attribution) ?? main;
  const isWhole = isBareContent(view, first, last);
  return {
    view,
    attribution,
    span: isWhole ? clauseOf(view, attribution, content) : content,
    isWhole,
    subject: findSubjectActor(view, first, last),
    first,
    last,
    topicFirst,
    topicLast,
    isBareStance: isBareStance(view, attribution, first),
    beneficiary: findBeneficiary(view, first, last),
    owner: attribution.noun ? attribution.noun.owner : findOwner(view, attribution, first),
  };
}

/** "it", "the link", "determination": nothing that could stand alone. */
function isBareContent({ tokens }: SentenceView, first: number, last: number): boolean {
  const words = tokens.slice(first, last).filter(({ pos }) => pos !== 'PUNCT');
  const [opener] = words;
  if (words.length > 2 || !opener) return false;
  return words.length === 1 || opener.pos === 'DET' || opener.pos === 'PRON' || words.at(-1)?.pos === 'PRON';
}

/** From whoever stands first, source or cue, to the end of the content. */
function clauseOf({ text }: SentenceView, { sourceSpan, cueSpan }: Attribution, { start, end }: Span): Span {
  const isNear = sourceSpan !== null && cueSpan.start - sourceSpan.end < LONGEST_GAP;
  const from = Math.min(cueSpan.start, start, isNear ? sourceSpan.start : start);
  const article = /\b(?:the|an?) $/i.exec(text.slice(Math.max(0, from - 4), from))?.[0].length ?? 0;
  return { start: from - article, end: Math.max(end, cueSpan.end) };
}

/** In characters: how far before its cue a source may stand to be told with it; further off, other deeds lie between. */
const LONGEST_GAP = 24;

function findSubjectActor({ tokens, starting }: SentenceView, first: number, last: number): string | null {
  let index = first;
  // "President Keita would …": over the title.
  while (
    index < Math.min(last, first + 4) &&
    !starting.has(index) &&
    /^(?:PUNCT|DET|PROPN|ADJ)$/.test(tokens[index]?.pos ?? 'X')
  )
    index += 1;
  const placed = starting.get(index);
  const next = placed && tokens[placed.last];
  return placed && placed.last < last && /^(?:AUX|VERB|ADV)$/.test(next?.pos ?? 'X')
    ? placed.mention.actor
    : null;
}

function wholeOf({ complement, content }: Attribution): Span {
  const [first, second] = content;
  const start = first?.start ?? 0;
  return { start, end: (complement === 'CLAUSE' ? second?.end : undefined) ?? first?.end ?? start };
}

/** "If it rains, officials said, the dam may break": the first part only sets the scene. */
function mainPart(view: SentenceView, { content: [first, second] }: Attribution): Span {
  const opener = view.tokens.find(({ start }) => start === first?.start);
  const setsScene = second !== undefined && opener !== undefined && /^(?:ADP|SCONJ|ADV)$/.test(opener.pos);
  return (setsScene ? second : first) ?? { start: 0, end: 0 };
}

/** "an offer, which the union called an insult": with the judgement behind the cue; null for all else. */
function judgedRange(view: SentenceView, { cue, content }: Attribution): readonly [number, number] | null {
  const [judged, judgement] = content;
  if (!cue.frames.predicate || !judged || !judgement) return null;
  return [tokenRange(view, judged)[0], tokenRange(view, judgement)[1]];
}

function tokenRange({ tokens }: SentenceView, { start, end }: Span): readonly [number, number] {
  let first = 0;
  while ((tokens[first]?.start ?? start) < start) first += 1;
  let last = first;
  while ((tokens[last]?.start ?? end) < end) last += 1;
  return [first, last];
}

function isBareStance({ tokens }: SentenceView, { complement, noun }: Attribution, first: number): boolean {
  if (complement !== 'PHRASE' || noun) return false;
  const phrase = readNounPhrase(tokens, first);
  if (!phrase || !STANCE_NOUNS.has(tokens[phrase.head]?.lower ?? '')) return false;
  const describes = tokens
    .slice(phrase.core, phrase.head)
    .some(({ pos }) => pos === 'ADJ' || pos === 'NOUN' || pos === 'PROPN');
  return !describes && !/^(?:on|towards?|against|over)$/.test(tokens[phrase.last]?.lower ?? '');
}

function findOwner(view: SentenceView, { complement, cue }: Attribution, first: number): string | null {
  const phrase = complement === 'PHRASE' && cue.act === 'ASSERT' ? readNounPhrase(view.tokens, first) : null;
  if (!phrase || !OWN_CAUSES.has(view.tokens[phrase.head]?.lower ?? '')) return null;
  return readOwner(view, phrase.first, phrase.head)?.mention.actor ?? null;
}

/** What an actor's speaker brings forward on its behalf, not what it says about others. */
const OWN_CAUSES: ReadonlySet<string> = new Set(
  'claim claims position right rights interest interests policy response security sovereignty stance'.split(
    ' ',
  ),
);

/** The actor after "for" right behind an adjective. */
function findBeneficiary({ tokens, starting }: SentenceView, first: number, last: number): string | null {
  for (let index = first; index < last - 2; index += 1) {
    if (tokens[index]?.pos !== 'ADJ' || tokens[index + 1]?.lower !== 'for') continue;
    const placed =
      starting.get(index + 2) ?? (tokens[index + 2]?.pos === 'DET' ? starting.get(index + 3) : undefined);
    if (placed) return placed.mention.actor;
  }
  return null;
}
