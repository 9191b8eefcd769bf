import type { Mention } from '../../../schema/model/actor.ts';
import type { Span } from '../../../schema/model/span.ts';
import { type PlacedMention, type SentenceView, viewSentences } from '../text/sentence-view.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import { trimSpan } from '../text/trim-span.ts';
import { readVerbCue } from '../text/verb-cues.ts';
import type { Attribution } from './attribution.ts';
import type { AttributionDraft } from './attribution-draft.ts';
import { findAccordingTo } from './find-according-to.ts';
import { findNounAttributions } from './find-noun-attributions.ts';
import { skipAuxiliaries } from './find-subject.ts';
import { findAnnouncement, findVerbAttributions } from './find-verb-attributions.ts';

/**
 * Finds who says, believes, knows or means what in a text. In the order of their cues; `mentions` stand in text order. A
 * quotation that goes on in the next sentence is a further attribution at the same cue.
 */
export function findAttributions(tagged: TaggedText, mentions: readonly Mention[]): readonly Attribution[] {
  const attributions: Attribution[] = [];
  let speaking: Attribution | null = null;
  let lead: PlacedMention | null = null;
  for (const view of viewSentences(tagged, mentions)) {
    const found = findInSentence(view, lead);
    lead = leadOf(view) ?? (found.length > 0 && startsWithVerb(view) ? lead : null);
    if (found.length > 0) {
      attributions.push(...found);
      speaking = lastQuoted(found);
    } else {
      const announced = findAnnouncement(view);
      speaking = announced ? toAttribution(announced, null) : speaking && goOn(view, speaking);
      if (speaking && !announced) attributions.push(speaking);
    }
  }
  return attributions;
}

/** "The ministers:" over a list of what they did. */
function leadOf({ tokens, ending }: SentenceView): PlacedMention | null {
  const placed = tokens.at(-1)?.text === ':' ? ending.get(tokens.length - 1) : undefined;
  return placed && placed.first <= 1 ? placed : null;
}

function startsWithVerb({ tokens }: SentenceView): boolean {
  return readVerbCue(tokens, 0) !== null;
}

function findInSentence(view: SentenceView, lead: PlacedMention | null): readonly Attribution[] {
  const verbs = findVerbAttributions(view, lead);
  const drafts = [...verbs, ...findNounAttributions(view, verbs), ...findAccordingTo(view)].toSorted(
    (left, right) => left.cueSpan.start - right.cueSpan.start,
  );
  return nest(drafts);
}

/** Gives each attribution the narrowest one in whose content its cue stands. */
function nest(drafts: readonly AttributionDraft[]): readonly Attribution[] {
  const widestFirst = drafts.toSorted((left, right) => extent(right) - extent(left));
  const made = new Map<AttributionDraft, Attribution>();
  for (const draft of widestFirst) {
    const outer = [...made].findLast(([other]) => encloses(other, draft))?.[1] ?? null;
    made.set(draft, toAttribution(draft, outer));
  }
  return drafts.flatMap((draft) => made.get(draft) ?? []);
}

function extent({ content }: AttributionDraft): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function encloses({ content, cueSpan }: AttributionDraft, inner: AttributionDraft): boolean {
  if (inner.cueSpan.start === cueSpan.start) return false;
  return content.some(({ start, end }) => start <= inner.cueSpan.start && inner.cueSpan.end <= end);
}

function toAttribution(draft: AttributionDraft, outer: Attribution | null): Attribution {
  const { view, source, cueSpan, cue, mode, negated, complement, content, noun, addressee } = draft;
  return {
    sentence: view.sentence.ordinal,
    source: source?.mention.actor ?? null,
    sourceSpan: source && spanOf(source.mention),
    cueSpan: { ...cueSpan, quote: view.text.slice(cueSpan.start, cueSpan.end) },
    cue,
    mode,
    negated,
    isProspective: isProspective(draft),
    complement,
    content,
    noun,
    addressee,
    outer,
  };
}

function isProspective({ view, cueIndex }: AttributionDraft): boolean {
  return view.tokens
    .slice(skipAuxiliaries(view, cueIndex) + 1, cueIndex)
    .some(({ lower }) => /^(?:will|would|shall|['’]ll|['’]d)$/.test(lower));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function lastQuoted(found: readonly Attribution[]): Attribution | null {
  const last = found.at(-1);
  return last && last.mode === 'DIRECT' && last.outer === null ? last : null;
}

/** A sentence that is one quotation, right after a quotation of the same section, is spoken by the same source. */
function goOn(view: SentenceView, speaking: Attribution): Attribution | null {
  const { tokens, quotations, sentence } = view;
  const [quotation] = quotations;
  if (!quotation || quotation.first > 0 || sentence.ordinal - speaking.sentence > 2) return null;
  if (quotation.last < tokens.length - 1) return null;
  const content = trimSpan(view, quotation.first, quotation.last);
  return (
    content && {
      ...speaking,
      sentence: sentence.ordinal,
      content: [content],
      complement: 'QUOTATION',
      mode: 'DIRECT',
    }
  );
}
