import type { PlacedMention, SentenceView } from '../text/sentence-view.ts';
import { INVERTED, isProgressive, type VerbCueForm } from '../text/verb-cues.ts';
import type { AttributionDraft } from './attribution-draft.ts';
import { findSubject, type Subject, skipAuxiliaries } from './find-subject.ts';

/** A verb cue in its sentence. */
export interface VerbSearch {
  readonly view: SentenceView;
  readonly verb: number;
  readonly form: VerbCueForm;
  /** The attributions before it in the sentence. */
  readonly found: readonly AttributionDraft[];
  /** Who is named over the list that the sentence is an item of: "The ministers:". */
  readonly lead: PlacedMention | null;
}

/** Who a verb cue belongs to, and where. */
export interface Speaker extends Subject {
  /** It stands after its verb: "said the minister". */
  readonly isInverted: boolean;
  /** Its clause comes before the main one. */
  readonly isInitial: boolean;
}

/** Finds who speaks at a verb cue; null when nobody a text could quote does. */
export function findSpeaker(search: VerbSearch): Speaker | null {
  const { view, verb, form } = search;
  const hasSubject = form.form !== 'GERUND' || isProgressive(view.tokens, verb);
  return hasSubject ? finiteSource(search) : participleSource(search);
}

/** Finds who speaks at a verb: before it, behind it after a quotation, or shared with the verb before "and". */
function finiteSource(search: VerbSearch): Speaker | null {
  const { view, verb, found, lead } = search;
  if (lead && verb === 0) return { mention: lead, first: 0, isInverted: false, isInitial: false };
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
  for (let index = verb + 1; index < verb + 11; index += 1) {
    const placed = starting.get(index);
    if (placed && !isOwnerOf(view, placed)) {
      const aside = nameAfter(view, placed.last);
      return { mention: aside && placed.mention.form === 'NOMINAL' ? aside : placed, first: verb };
    }
    const token = tokens[index];
    if (!token || !OFFICE_WORDS.has(token.pos) || /^[.;:"“]$/.test(token.text)) return null;
    // "said its chief executive, Ada Holm": the comma sets off a name and nothing else.
    if (token.text === ',') {
      const aside = nameAfter(view, index);
      return aside && { mention: aside, first: verb };
    }
  }
  return null;
}

const OFFICE_WORDS: ReadonlySet<string> = new Set(
  'DET ADJ NOUN PROPN PUNCT NUM PART ADP PRON CCONJ'.split(' '),
);

/** "said Mali's envoy Omar Haddad", "said its envoy": what goes on is not yet the speaker. */
function isOwnerOf(view: SentenceView, { mention, last }: PlacedMention): boolean {
  const { tokens } = view;
  if (/^(?:his|her|its|their|our|my)$/i.test(mention.quote)) return true;
  const next = tokens[last];
  if (mention.form === 'NAME' && next?.text === ',') return false;
  return /^(?:NOUN|PROPN|PART|ADJ)$/.test(next?.pos ?? 'X') && hasMentionIn(view, last, last + 7);
}

/** The name right behind a comma. */
function nameAfter({ tokens, starting }: SentenceView, comma: number): PlacedMention | null {
  if (tokens[comma]?.text !== ',') return null;
  const placed =
    starting.get(comma + 1) ??
    (/^\p{Lu}/u.test(tokens[comma + 1]?.text ?? '') ? starting.get(comma + 2) : undefined);
  return placed?.mention.form === 'NAME' ? placed : null;
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
    if (!token || quotedBy[index] || !/^(?:VERB|AUX)$/.test(token.pos) || token.lower.endsWith('ing'))
      continue;
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
