import type { Span } from '../../../schema/model/span.ts';
import { ADJECTIVE_CUES, type AttributionCue } from '../lexicon/attribution-cues.ts';
import { NEGATIONS } from '../lexicon/stance-words.ts';
import { type PlacedMention, type SentenceView, tokenSpan } from '../text/sentence-view.ts';
import type { Token } from '../text/tagged-text.ts';
import { trimSpan } from '../text/trim-span.ts';
import { type AttributionDraft, attributionMode } from './attribution-draft.ts';
import { endOfContent } from './content-end.ts';
import { isCueNoun } from './cue-noun.ts';
import { findSubject } from './find-subject.ts';
import { endsPredicate, opensClause } from './opens-clause.ts';
import { nounContent, readCueNoun, readOwner } from './read-noun-head.ts';

/**
 * Finds what nouns and adjectives attribute: "its refusal to talk", "with plans to expand", "is ready to talk". Those that
 * head what a verb of `verbs` governs belong to that verb.
 */
export function findNounAttributions(
  view: SentenceView,
  verbs: readonly AttributionDraft[],
): readonly AttributionDraft[] {
  const heads = new Set(verbs.flatMap(({ noun }) => (noun ? [noun.start] : [])));
  const found: AttributionDraft[] = [];
  for (const [index, token] of view.tokens.entries()) {
    if (view.quotedBy[index] || heads.has(token.start)) continue;
    const draft =
      isNoun(view.tokens, index) && isCueNoun(token.lower)
        ? readNoun(view, index)
        : readAdjective(view, index);
    if (draft) found.push(draft);
  }
  return found;
}

/** "followed calls by Mali": the tagger takes some plurals for verbs. */
function isNoun(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.pos === 'NOUN') return true;
  return token?.pos === 'VERB' && before?.pos === 'VERB' && /^(?:by|from|for)$/.test(after?.lower ?? '');
}

function readNoun(view: SentenceView, head: number): AttributionDraft | null {
  const holder = findHolder(view, head);
  if (!holder) return null;
  const found = readCueNoun(view, { head, from: holder.from, isInitial: holder.isInitial });
  if (!found) return null;
  const noun = { ...found, content: beforeMainVerb(view, head, found.content) };
  const said = { complement: 'PHRASE', content: [noun.content], cue: noun.cue } as const;
  return {
    view,
    cueIndex: head,
    cueSpan: tokenSpan(view, head, head + 1),
    cue: noun.cue,
    source: holder.source,
    mode: attributionMode(view, said) === 'MIXED' ? 'MIXED' : 'NARRATED',
    negated: NEGATIONS.has(view.tokens[head - 1]?.lower ?? ''),
    complement: 'PHRASE',
    content: [noun.content],
    noun: null,
    addressee: null,
  };
}

/** In tokens. */
const LONGEST_SUBJECT = 40;

/** "Her opposition to the tax is well known": where the noun is the subject, its content ends before the verb. */
function beforeMainVerb(view: SentenceView, head: number, content: Span): Span {
  const { tokens } = view;
  if (
    tokens.slice(Math.max(0, head - LONGEST_SUBJECT), head).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  )
    return content;
  let first = head;
  while ((tokens[first]?.start ?? content.start) < content.start) first += 1;
  if (tokens[first - 1]?.lower === 'that') return content;
  const from = tokens[first]?.lower === 'to' ? first + 2 : first + 1;
  for (let index = from; (tokens[index]?.end ?? content.end + 1) <= content.end; index += 1) {
    const token = tokens[index];
    if (!token || /^(?:SCONJ|PUNCT)$/.test(token.pos) || /^(?:who|which|that)$/.test(token.lower))
      return content;
    if (token.pos !== 'AUX' && !(token.pos === 'VERB' && /[^s]s$/.test(token.lower))) continue;
    const end = tokens[index - 1]?.pos === 'ADV' ? index - 1 : index;
    return trimSpan(view, first, end) ?? content;
  }
  return content;
}

interface Holder {
  readonly source: PlacedMention;
  /** The token at which what the noun governs begins. */
  readonly from: number;
  readonly isInitial: boolean;
}

function findHolder(view: SentenceView, head: number): Holder | null {
  const { tokens, starting } = view;
  const owner = readOwner(view, Math.max(0, head - 8), head);
  if (owner) return { source: owner, from: head + 1, isInitial: isBeforeMain(view, head) };
  // "calls from Mali for a truce": the noun's own preposition comes after whose it is.
  if (/^(?:by|from)$/.test(tokens[head + 1]?.lower ?? '')) {
    const source = starting.get(head + 2) ?? starting.get(head + 3);
    return source ? { source, from: source.last, isInitial: false } : null;
  }
  const giver = lightSubject(view, head);
  if (giver) return { source: giver, from: head + 1, isInitial: false };
  if (tokens[0]?.lower !== 'with' || head > 5) return null;
  for (let index = head; index < tokens.length; index += 1) {
    if (tokens[index]?.text !== ',') continue;
    const source = starting.get(index + 1) ?? starting.get(index + 2);
    if (source) return { source, from: head + 1, isInitial: true };
  }
  return null;
}

/** "made a promise to …", "has no plans to …": the noun says what is done, the verb only by whom. */
function lightSubject(view: SentenceView, head: number): PlacedMention | null {
  const { tokens } = view;
  let verb = head - 1;
  while (verb > head - 5 && /^(?:DET|ADJ|NOUN|NUM)$/.test(tokens[verb]?.pos ?? 'X')) verb -= 1;
  const token = tokens[verb];
  if (!token || !LIGHT_VERBS.has(token.lower) || tokens[verb - 1]?.lower === 'to') return null;
  return findSubject(view, verb)?.mention ?? null;
}

const LIGHT_VERBS: ReadonlySet<string> = new Set(
  `make makes made have has had issue issues issued give gives gave raise raises raised share shares shared hold holds held feel feels felt
  deliver delivers delivered harbor harbors harboured harbour repeat repeats repeated announce announces announced unveil unveils
  unveiled abandon abandoned drop dropped renew renews renewed launch launches launched cast casts`.split(
    /\s+/,
  ),
);

function isBeforeMain({ tokens }: SentenceView, head: number): boolean {
  return head < 12 && tokens.slice(0, 4).some(({ lower }) => OPENERS.has(lower));
}

const OPENERS: ReadonlySet<string> = new Set(
  'despite with given amid as while after before in following when'.split(' '),
);

/** "The minister is ready to resign": an adjective after a verb of being. */
function readAdjective(view: SentenceView, index: number): AttributionDraft | null {
  const { tokens } = view;
  const cues = ADJECTIVE_CUES.get(tokens[index]?.lower ?? '');
  const verb = cues ? copulaBefore(view, index) : null;
  if (!cues || verb === null) return null;
  const subject = findSubject(view, verb);
  if (!subject?.mention) return null;
  for (const cue of cues) {
    const content = readGoverned(view, cue, index + 1) ?? readAlone(view, cue, index);
    if (!content) continue;
    const negated = tokens.slice(verb, index).some(({ lower }) => NEGATIONS.has(lower));
    const cueSpan = tokenSpan(view, index, index + 1);
    const draft = {
      view,
      cueIndex: index,
      cueSpan,
      cue,
      source: subject.mention,
      negated,
      noun: null,
      addressee: null,
    };
    const own = isInRelative(view, subject.mention, verb) ? beforeComma(view, content) : content;
    return { ...draft, mode: 'NARRATED', complement: 'PHRASE', content: [own] };
  }
  return null;
}

/** "Ada Holm, who was critical of the tax, now …": what the aside says ends with it. */
function isInRelative({ tokens }: SentenceView, { last }: PlacedMention, verb: number): boolean {
  return tokens.slice(last, verb).some(({ lower }) => lower === 'who' || lower === 'which');
}

function beforeComma(view: SentenceView, content: Span): Span {
  const { tokens } = view;
  const first = tokens.findIndex(({ start }) => start >= content.start);
  const comma = tokens.findIndex(
    ({ text, end }, index) => index > first && text === ',' && end <= content.end,
  );
  return (comma < 0 ? null : trimSpan(view, first, comma)) ?? content;
}

function copulaBefore({ tokens }: SentenceView, adjective: number): number | null {
  for (let index = adjective - 1; index >= Math.max(0, adjective - 4); index -= 1) {
    const token = tokens[index];
    if (token && COPULAS.has(token.lower)) return index;
    // "is in favour of"
    if (token?.pos !== 'ADV' && token?.pos !== 'PART' && token?.lower !== 'in') return null;
  }
  return null;
}

const COPULAS: ReadonlySet<string> = new Set(
  "is are was were be been am 's ’s 're ’re 'm ’m remains remained remain stands stood stays stayed seems seemed appears appeared feels felt".split(
    ' ',
  ),
);

/** "Smaller parties are wary.": what of, the sentences before say. */
function readAlone(view: SentenceView, { frames }: AttributionCue, index: number): Span | null {
  const isCompared = /^(?:less|more|as|so)$/.test(view.tokens[index - 1]?.lower ?? '');
  return frames.bare && !isCompared && endsPredicate(view, index + 1)
    ? trimSpan(view, index, index + 1)
    : null;
}

function readGoverned(view: SentenceView, cue: AttributionCue, from: number) {
  const isClause = cue.frames.clause && opensClause(view, from);
  const start = nounContent(view, cue, from) ?? (isClause ? from : null);
  if (start === null) return null;
  const isPhrase = !isClause && view.tokens[start - 1]?.lower !== 'that';
  return trimSpan(view, start, endOfContent(view, { from: start, isInitial: false, isPhrase }));
}
