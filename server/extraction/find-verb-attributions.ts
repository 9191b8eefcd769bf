import type { AttributionDraft } from './attribution-draft.ts';
import { attributionMode } from './attribution-draft.ts';
import { lastPartBefore } from './content-before.ts';
import { findSubject, type Subject, skipAuxiliaries } from './find-subject.ts';
import { VERB_CUES } from './lexicon/attribution-cues.ts';
import { NEGATIONS } from './lexicon/stance-words.ts';
import { type FoundComplement, readComplement } from './read-complement.ts';
import { readNounHead } from './read-noun-head.ts';
import { type PlacedMention, type SentenceView, tokenSpan } from './sentence-view.ts';
import { INVERTED, readVerbCue, type VerbCueForm } from './verb-cues.ts';

/** Finds what the verbs of a sentence attribute. Verbs inside quotation marks are the speaker's own and attribute nothing. */
export function findVerbAttributions(view: SentenceView): readonly AttributionDraft[] {
  const found: AttributionDraft[] = [];
  for (let index = 0; index < view.tokens.length; index += 1) {
    if (view.quotedBy[index]) continue;
    const form = readVerbCue(view.tokens, index);
    const draft = form && readVerb({ view, verb: index, form, found });
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
    const speaker = cue && finiteSource({ view, verb, form, found: [] });
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

interface VerbSearch {
  readonly view: SentenceView;
  readonly verb: number;
  readonly form: VerbCueForm;
  /** The attributions before it in the sentence. */
  readonly found: readonly AttributionDraft[];
}

function readVerb(search: VerbSearch): AttributionDraft | null {
  const { view, verb, form } = search;
  const { tokens } = view;
  if (isInfinitive(search)) return null;
  const auxiliary = skipAuxiliaries(view, verb);
  const isPassive =
    form.form !== 'GERUND' && tokens.slice(auxiliary + 1, verb).some(({ lower }) => BE.has(lower));
  if (isPassive || isReduced(search)) return readPassive(search);
  const speaker = form.form === 'GERUND' ? participleSource(search) : finiteSource(search);
  return speaker && readSpoken(search, speaker);
}

const BE: ReadonlySet<string> = new Set("is are was were be been being 's".split(' '));

/** "to say": whoever would say it has not said it. */
function isInfinitive({ view, verb }: VerbSearch): boolean {
  const auxiliary = skipAuxiliaries(view, verb);
  return (
    view.tokens.slice(auxiliary + 1, verb).some(({ lower, pos }) => lower === 'to' && pos === 'PART') ||
    view.tokens[verb - 1]?.lower === 'to'
  );
}

/** "measures announced by the ministry": a participle right after its object. */
function isReduced({ view, verb, form }: VerbSearch): boolean {
  return (
    form.form === 'PAST' &&
    view.tokens[verb + 1]?.lower === 'by' &&
    (view.starting.has(verb + 2) || view.starting.has(verb + 3))
  );
}

interface Speaker extends Subject {
  /** It stands after its verb: "said the minister". */
  readonly isInverted: boolean;
  /** Its clause comes before the main one. */
  readonly isInitial: boolean;
}

function finiteSource(search: VerbSearch): Speaker | null {
  const { view, verb, found } = search;
  const isInitial = opensSubordinate(view) && !view.tokens.slice(0, verb).some(({ text }) => text === ',');
  const subject = findSubject(view, verb);
  if (subject) return { ...subject, isInverted: false, isInitial };
  const inverted = invertedSubject(search);
  if (inverted) return { ...inverted, isInverted: true, isInitial: false };
  const joint = skipAuxiliaries(view, verb);
  if (!/^(?:and|but|or|,)$/.test(view.tokens[joint]?.lower ?? '')) return null;
  const shared = sharedSubject(view, joint) ?? lastSpeaker(found);
  return shared && { ...shared, first: verb, isInverted: false, isInitial };
}

function opensSubordinate({ tokens }: SentenceView): boolean {
  return tokens.slice(0, 4).some(({ lower }) => SUBORDINATORS.has(lower));
}

const SUBORDINATORS: ReadonlySet<string> = new Set(
  'as while when after before although though because since if despite once'.split(' '),
);

/** `"…," said Okoro` and "…, said the senior official Ada Okoro": after a quotation or a comma. */
function invertedSubject({ view, verb }: VerbSearch): Subject | null {
  const { tokens, starting, quotedBy } = view;
  if (!INVERTED.has(tokens[verb]?.lower ?? '')) return null;
  if (!quotedBy[verb - 1] && tokens[verb - 1]?.text !== ',') return null;
  for (let index = verb + 1; index < verb + 8; index += 1) {
    const placed = starting.get(index);
    // "said Mali's envoy Omar Haddad": what goes on is not yet the speaker.
    const goesOn = placed && /^(?:NOUN|PROPN|PART)$/.test(tokens[placed.last]?.pos ?? 'X');
    if (placed && !(goesOn && hasMentionIn(view, placed.last, placed.last + 5)))
      return { mention: placed, first: verb };
    const token = tokens[index];
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|PUNCT|NUM)$/.test(token.pos) || /^[.,"“]$/.test(token.text))
      return null;
  }
  return null;
}

function hasMentionIn({ starting }: SentenceView, first: number, last: number): boolean {
  for (let index = first; index < last; index += 1) if (starting.has(index)) return true;
  return false;
}

/** The subject of the last finite verb before "and". */
function sharedSubject(view: SentenceView, joint: number): Subject | null {
  const { tokens, quotedBy } = view;
  for (let index = joint - 1; index >= Math.max(0, joint - 40); index -= 1) {
    const token = tokens[index];
    if (!token || quotedBy[index] || token.pos !== 'VERB' || token.lower.endsWith('ing')) continue;
    if (tokens[index - 1]?.lower === 'to') continue;
    const subject = findSubject(view, index);
    if (subject?.mention) return subject;
  }
  return null;
}

function lastSpeaker(found: readonly AttributionDraft[]): Subject | null {
  const last = found.findLast(({ source }) => source !== null);
  return last ? { mention: last.source, first: 0 } : null;
}

/** Who "stating", "highlighting" and "adding" belong to: the subject of the main clause, before or after. */
function participleSource(search: VerbSearch): Speaker | null {
  const { view, verb, found } = search;
  const before = view.tokens[verb - 1];
  const isInitial = verb <= 2 && (!before || /^(?:ADP|SCONJ|ADV|PART)$/.test(before.pos));
  if (isInitial) {
    const main = mainSubject(view, verb);
    return main && { ...main, first: verb, isInverted: false, isInitial: true };
  }
  const placed = view.ending.get(verb);
  if (placed) return { mention: placed, first: placed.first, isInverted: false, isInitial: false };
  if (!before || !GERUND_OPENERS.has(before.lower)) return null;
  const subject = lastSpeaker(found) ?? sharedSubject(view, verb - 1);
  return subject && { ...subject, first: verb, isInverted: false, isInitial: false };
}

const GERUND_OPENERS: ReadonlySet<string> = new Set([
  ',',
  'and',
  'while',
  'by',
  'after',
  'before',
  'also',
  'when',
]);

/**
 * The first mention after the comma that ends an opening participle. A participle that hangs loose ("Despite stating his
 * readiness, officials doubt …") belongs to the person whose "his" or "her" it goes on with.
 */
function mainSubject(view: SentenceView, verb: number): Subject | null {
  const { tokens, starting } = view;
  const own = starting.get(verb + 1);
  for (let index = verb + 1; index < tokens.length; index += 1) {
    if (tokens[index]?.text !== ',') continue;
    const main = starting.get(index + 1) ?? starting.get(index + 2);
    if (!main) continue;
    const isLoose =
      own?.mention.form === 'PRONOUN' &&
      /^(?:his|her)$/.test(own.mention.quote) &&
      own.mention.actor !== main.mention.actor;
    return { mention: isLoose && /s$/i.test(main.mention.quote) ? own : main, first: verb };
  }
  return null;
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
    negated: negated && skipsNegation(view, verb),
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
      addressee: null,
      mode: attributionMode(view, before.complement, before.content, speech),
    };
  }
  if (speaker.isInverted) return null;
  const found = readComplement(view, { cues, from: verb + 1, isInitial: speaker.isInitial });
  return found && toDraft(base, found);
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
    complement === 'PHRASE' ? readNounHead(base.view, found, base.source?.mention.actor ?? null) : null;
  const mode = attributionMode(base.view, complement, [content], cue);
  return { ...base, cue, complement, content: [content], noun, addressee, mode };
}

/** "The plan was condemned by Mali": what is condemned stands before the verb. Without "by" nobody is named. */
function readPassive({ view, verb, form }: VerbSearch): AttributionDraft | null {
  const { tokens, starting } = view;
  const by = tokens.findIndex(({ lower }, index) => index > verb && index < verb + 4 && lower === 'by');
  const source: PlacedMention | undefined = starting.get(by + 1) ?? starting.get(by + 2);
  const cue = (VERB_CUES.get(form.lemma) ?? []).find(({ frames }) => frames.nounPhrase);
  if (by < 0 || !source || !cue) return null;
  const auxiliary = skipAuxiliaries(view, verb);
  let first = auxiliary;
  while (first > 0 && !/^(?:VERB|PUNCT|SCONJ|CCONJ)$/.test(tokens[first - 1]?.pos ?? 'PUNCT')) first -= 1;
  const content = tokenSpan(view, first, auxiliary + 1);
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
