import { type AttributionCue, VERB_CUES } from '../lexicon/attribution-cues.ts';
import { NEGATIONS } from '../lexicon/stance-words.ts';
import { type PlacedMention, type SentenceView, tokenSpan } from '../text/sentence-view.ts';
import { trimSpan } from '../text/trim-span.ts';
import { readVerbCue } from '../text/verb-cues.ts';
import { type AttributionDraft, attributionMode } from './attribution-draft.ts';
import { lastPartBefore } from './content-before.ts';
import { endOfContent } from './content-end.ts';
import { findSpeaker, type Speaker, type VerbSearch } from './find-speaker.ts';
import { isReported, skipAuxiliaries } from './find-subject.ts';
import { type FoundComplement, readComplement } from './read-complement.ts';
import { readNounHead } from './read-noun-head.ts';

/** Finds what the verbs of a sentence attribute. Verbs inside quotation marks are the speaker's own and attribute nothing. `lead` is whose list the sentence is an item of. */
export function findVerbAttributions(
  view: SentenceView,
  lead: PlacedMention | null = null,
): readonly AttributionDraft[] {
  const found: AttributionDraft[] = [];
  for (let index = 0; index < view.tokens.length; index += 1) {
    if (view.quotedBy[index]) continue;
    const form = readVerbCue(view.tokens, index);
    const draft = form && readVerb({ view, verb: index, form, found, lead });
    if (draft) found.push(draft);
  }
  return found;
}

/** The speaker of a sentence that ends in a colon, with nothing said yet: the quotation is the next sentence. */
export function findAnnouncement(view: SentenceView): AttributionDraft | null {
  const { tokens } = view;
  if (tokens.at(-1)?.text !== ':') return null;
  for (let verb = tokens.length - 2; verb >= Math.max(0, tokens.length - 15); verb -= 1) {
    const form = view.quotedBy[verb] ? null : readVerbCue(tokens, verb);
    const cue = form && (VERB_CUES.get(form.lemma) ?? []).find(({ frames }) => frames.quotation);
    const speaker = cue && findSpeaker({ view, verb, form, found: [], lead: null });
    if (!cue || !speaker?.mention) continue;
    const cueSpan = tokenSpan(view, verb, verb + 1);
    const spoken = { complement: 'QUOTATION', content: [], mode: 'DIRECT' } as const;
    return {
      view,
      cueIndex: verb,
      cueSpan,
      cue,
      source: speaker.mention,
      negated: false,
      noun: null,
      addressee: null,
      ...spoken,
    };
  }
  return null;
}

function readVerb(search: VerbSearch): AttributionDraft | null {
  const { view, verb, form } = search;
  const { tokens } = view;
  if (isInfinitive(search) || isBareLike(search)) return null;
  const auxiliary = skipAuxiliaries(view, verb);
  const isPassive =
    form.form !== 'GERUND' &&
    !isReported(tokens, verb - 2) &&
    tokens.slice(auxiliary + 1, verb).some(({ lower }) => BE.has(lower));
  if (isPassive || isReduced(search)) return readPassive(search);
  const speaker = findSpeaker(search);
  return speaker && readSpoken(search, speaker);
}

const BE: ReadonlySet<string> = new Set("is are was were be been being 's".split(' '));

/** "to say": whoever would say it has not said it; whoever "went on to say" it has. */
function isInfinitive({ view, verb }: VerbSearch): boolean {
  const auxiliary = skipAuxiliaries(view, verb);
  const between = view.tokens.slice(auxiliary + 1, verb);
  if (between[1]?.lower === 'on' || isReported(view.tokens, verb - 2)) return false;
  return (
    between.some(({ lower, pos }) => lower === 'to' && pos === 'PART') ||
    view.tokens[verb - 1]?.lower === 'to'
  );
}

/** "would like to" wants; "likes to" tells a habit. */
function isBareLike({ view, verb, form }: VerbSearch): boolean {
  return form.lemma === 'like' && !/^(?:would|'d|’d)$/.test(view.tokens[verb - 1]?.lower ?? '');
}

/** "measures announced by the ministry": a participle right after its object. */
function isReduced({ view, verb, form }: VerbSearch): boolean {
  return (
    form.form === 'PAST' &&
    view.tokens[verb + 1]?.lower === 'by' &&
    (view.starting.has(verb + 2) || view.starting.has(verb + 3))
  );
}

function readSpoken({ view, verb, form }: VerbSearch, speaker: Speaker): AttributionDraft | null {
  const { tokens } = view;
  const cues = VERB_CUES.get(form.lemma) ?? [];
  const blockEnd = speaker.isInverted && speaker.mention ? speaker.mention.last : verb + 1;
  const negated =
    tokens.slice(Math.max(0, verb - 4), verb).some(({ lower }) => NEGATIONS.has(lower)) &&
    !speaker.isInverted;
  const base = {
    view,
    cueIndex: verb,
    cueSpan: tokenSpan(view, verb, verb + 1),
    source: speaker.mention,
    negated: (negated && skipsNegation(view, verb)) || isNobody(view, speaker),
  };
  const speech = cues.find(({ frames }) => frames.quotation || frames.clause);
  const before =
    speech &&
    form.form !== 'GERUND' &&
    lastPartBefore(view, {
      block: speaker.first,
      blockEnd,
      isAddressed: speech.frames.addressee,
      isQuotable: speech.frames.quotation,
    });
  if (speech && before) {
    return {
      ...base,
      cue: speech,
      complement: before.complement,
      content: before.content,
      noun: null,
      addressee: before.addressee,
      mode: attributionMode(view, { ...before, cue: speech }),
    };
  }
  if (speaker.isInverted) return null;
  const relative = readRelative(view, { verb, cues, first: speaker.first });
  if (relative) return { ...base, ...relative, mode: attributionMode(view, relative) };
  const found = readComplement(view, { cues, from: verb + 1, isInitial: speaker.isInitial });
  return found && !asksForSilence(view, found) ? toDraft(base, withinAside(view, verb, found)) : null;
}

/** "Neither side has ruled out …": nobody does what the verb says. */
function isNobody({ tokens }: SentenceView, { mention }: Speaker): boolean {
  if (!mention) return false;
  return [mention.first - 1, mention.first].some(
    (index) =>
      /^(?:neither|no|nobody|none|few)$/.test(tokens[index]?.lower ?? '') &&
      !/^an?$/.test(tokens[index - 1]?.lower ?? ''),
  );
}

interface RelativeStart {
  readonly verb: number;
  readonly cues: readonly AttributionCue[];
  /** Where the speaker's own words begin. */
  readonly first: number;
}

/** "an offer of 4%, which the union called an insult": what is judged stands before the pronoun, how behind the verb. */
function readRelative(view: SentenceView, { verb, cues, first }: RelativeStart) {
  const { tokens } = view;
  const which =
    tokens[first - 1]?.pos === 'DET' && tokens[first - 1]?.lower !== 'which' ? first - 2 : first - 1;
  const cue = cues.find(({ frames }) => frames.predicate || frames.nounPhrase);
  if (tokens[which]?.lower !== 'which' || !cue || which < 1) return null;
  const last = tokens[which - 1]?.text === ',' ? which - 1 : which;
  let start = last;
  while (start > 0 && start > last - 12 && PHRASE.has(tokens[start - 1]?.pos ?? 'X')) start -= 1;
  const judged = trimSpan(view, start, last);
  if (!judged || start === last) return null;
  const end = endOfContent(view, { from: verb + 1, isInitial: false, isPhrase: true });
  const judgement = verb + 1 < tokens.length ? trimSpan(view, verb + 1, end) : null;
  if (cue.frames.predicate && !judgement) return null;
  const content = judgement ? [judged, judgement] : [judged];
  return { cue, complement: 'PHRASE', content, noun: null, addressee: null } as const;
}

const PHRASE: ReadonlySet<string> = new Set('DET ADJ NOUN PROPN NUM SYM PART'.split(' '));

/** "Ada Holm, who once backed the tax, now …": what the aside says ends with it. */
function withinAside(view: SentenceView, verb: number, found: FoundComplement): FoundComplement {
  const { tokens, quotedBy } = view;
  const who = skipAuxiliaries(view, verb);
  if (!/^(?:who|which)$/.test(tokens[who]?.lower ?? '') || tokens[who - 1]?.text !== ',') return found;
  const comma = tokens.findIndex(
    ({ text, end }, index) =>
      index > found.from &&
      end <= found.content.end &&
      text === ',' &&
      !quotedBy[index] &&
      isPredicate(tokens, index + 1),
  );
  const content = comma < 0 ? null : trimSpan(view, found.from, comma);
  return content ? { ...found, content } : found;
}

/** The main clause goes on: "…, said", "…, now plans". */
function isPredicate(tokens: SentenceView['tokens'], from: number): boolean {
  const index = tokens[from]?.pos === 'ADV' ? from + 1 : from;
  return /^(?:VERB|AUX)$/.test(tokens[index]?.pos ?? 'X') && !tokens[index]?.lower.endsWith('ing');
}

/** "asked not to be named": a wish to the reporter, no position. */
function asksForSilence({ text }: SentenceView, { content, cue }: FoundComplement): boolean {
  const words = text.slice(content.start, content.end);
  return cue.lemma === 'ask' && /^not to be (?:named|identified|quoted)\b/.test(words);
}

/** The negation stands among the auxiliaries of the verb itself. */
function skipsNegation(view: SentenceView, verb: number): boolean {
  const auxiliary = skipAuxiliaries(view, verb);
  return view.tokens.slice(auxiliary + 1, verb).some(({ lower }) => NEGATIONS.has(lower));
}

type DraftBase = Pick<AttributionDraft, 'view' | 'cueIndex' | 'cueSpan' | 'source' | 'negated'>;

function toDraft(base: DraftBase, found: FoundComplement): AttributionDraft {
  const { complement, cue, content, addressee } = found;
  const noun =
    complement === 'PHRASE' && !cue.frames.predicate
      ? readNounHead(base.view, found, base.source?.mention.actor ?? null)
      : null;
  const mode = attributionMode(base.view, { complement, content: [content], cue });
  return { ...base, cue, complement, content: [content], noun, addressee, mode };
}

/** "by his son | Abel Holm": a name behind the noun that describes it. */
function named(placed: PlacedMention | undefined): PlacedMention | undefined {
  return placed?.mention.form === 'NAME' ? placed : undefined;
}

/** "The plan was condemned by Mali": what is condemned stands before the verb. Without "by" nobody is named. */
function readPassive({ view, verb, form, found }: VerbSearch): AttributionDraft | null {
  const { tokens, starting } = view;
  const by = tokens.findIndex(({ lower }, index) => index > verb && index < verb + 4 && lower === 'by');
  const isOwned = /^(?:his|her|its|their)$/.test(tokens[by + 1]?.lower ?? '');
  const source =
    (isOwned ? undefined : starting.get(by + 1)) ?? starting.get(by + 2) ?? named(starting.get(by + 3));
  const cue = (VERB_CUES.get(form.lemma) ?? []).find(({ frames }) => frames.nounPhrase);
  if (by < 0 || !source || !cue) return null;
  const auxiliary = skipAuxiliaries(view, verb);
  let first = auxiliary;
  while (first > 0 && !/^(?:VERB|PUNCT|SCONJ|CCONJ)$/.test(tokens[first - 1]?.pos ?? 'PUNCT')) first -= 1;
  const shared = tokens[auxiliary]?.lower === 'and' ? found.findLast(isPassiveDraft) : undefined;
  const content = shared?.content[0] ?? tokenSpan(view, first, auxiliary + 1);
  if (auxiliary < 0 || content.end <= content.start || tokens[auxiliary]?.pos === 'PRON') return null;
  return {
    view,
    cueIndex: verb,
    cueSpan: tokenSpan(view, verb, verb + 1),
    source,
    negated: skipsNegation(view, verb),
    cue,
    complement: 'PHRASE',
    content: [content],
    noun: null,
    addressee: null,
    mode: 'NARRATED',
  };
}

/** "was backed by Mali and opposed by Chad": what stands before both. */
function isPassiveDraft({ view: { tokens }, cueIndex, content: [content] }: AttributionDraft): boolean {
  return content !== undefined && content.end < (tokens[cueIndex]?.start ?? 0);
}
