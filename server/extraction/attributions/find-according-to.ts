import type { AttributionCue } from '../lexicon/attribution-cues.ts';
import { SOURCE_DOCUMENTS } from '../lexicon/groups.ts';
import { readNounPhrase } from '../text/read-noun-phrase.ts';
import { type PlacedMention, type SentenceView, tokenSpan } from '../text/sentence-view.ts';
import { trimSpan } from '../text/trim-span.ts';
import { type AttributionDraft, attributionMode } from './attribution-draft.ts';
import { skipOpener } from './content-before.ts';
import { readOwner } from './read-noun-head.ts';

const ACCORDING_TO: AttributionCue = {
  lemma: 'according to',
  type: 'COMMUNICATION',
  act: 'ASSERT',
  stance: 'NEUTRAL',
  certainty: 'UNSPECIFIED',
  frames: {
    clause: true,
    thatClause: false,
    quotation: true,
    nounPhrase: false,
    cueNoun: false,
    predicate: false,
    infinitive: false,
    gerund: false,
    addressee: false,
    bare: false,
    prepositions: [],
  },
};

/** Finds "according to …", before, after or inside what it attributes. A document as its source names nobody. */
export function findAccordingTo(view: SentenceView): readonly AttributionDraft[] {
  const { tokens, quotedBy } = view;
  const found: AttributionDraft[] = [];
  for (const [index, { lower }] of tokens.entries()) {
    if (quotedBy[index]) continue;
    const draft =
      lower === 'according' && tokens[index + 1]?.lower === 'to'
        ? readAt(view, index)
        : readView(view, index);
    if (draft) found.push(draft);
  }
  return found;
}

/** "In Mali's view, …", "in the words of Mali, …", "The plan is a trap, in Mali's view, …": at the noun. */
function readView(view: SentenceView, index: number): AttributionDraft | null {
  const { tokens, starting } = view;
  if (!VIEWS.has(tokens[index]?.lower ?? '')) return null;
  const opener = openerOf(tokens, index);
  if (opener === null) return null;
  const isOwned = tokens[index + 1]?.lower !== 'of';
  const source = isOwned
    ? readOwner(view, opener + 1, index)
    : (starting.get(index + 2) ?? (tokens[index + 2]?.pos === 'DET' ? starting.get(index + 3) : undefined));
  const end = isOwned ? index + 1 : (source?.last ?? 0);
  if (!source || (tokens[end]?.text !== ',' && end < lastWord(view))) return null;
  const before = opener > 0 ? trimSpan(view, 0, opener - 1) : null;
  const after = end < lastWord(view) ? trimSpan(view, end + 1, lastWord(view)) : null;
  const content = [before, after].filter((span) => span !== null);
  return content.length === 0
    ? null
    : toDraft(view, { cueIndex: index, cueLast: index + 1, source, content });
}

/** The "in" that opens the phrase, at the start of the sentence or behind a comma; null where none does. */
function openerOf(tokens: SentenceView['tokens'], index: number): number | null {
  for (let first = index - 1; first >= Math.max(0, index - 8); first -= 1) {
    if (tokens[first]?.text === ',') return null;
    if (tokens[first]?.lower === 'in') return first === 0 || tokens[first - 1]?.text === ',' ? first : null;
  }
  return null;
}

const VIEWS: ReadonlySet<string> = new Set(
  'view views opinion words eyes judgment judgement estimation'.split(' '),
);

function readAt(view: SentenceView, index: number): AttributionDraft | null {
  const { tokens } = view;
  const phrase = readNounPhrase(tokens, index + 2);
  const source = sourceAfter(view, index + 2) ?? authorAfter(view, index + 2);
  // A word right after "to" is often tagged a verb: "according to reports", "according to state media".
  const heads = phrase ? [phrase.head] : [index + 2, index + 3];
  if (!source && !heads.some((head) => SOURCE_DOCUMENTS.has(tokens[head]?.lower ?? ''))) return null;
  const end = endOfSource(view, Math.max(source?.last ?? 0, phrase?.last ?? index + 3));
  const before = trimSpan(view, skipOpener(tokens), index);
  const after = trimSpan(view, end, lastWord(view));
  const content = [before, after].filter((span) => span !== null);
  if (content.length === 0) return null;
  return toDraft(view, { cueIndex: index, cueLast: index + 2, source, content });
}

interface SourcedContent extends Pick<AttributionDraft, 'cueIndex' | 'source' | 'content'> {
  /** The token after the cue. */
  readonly cueLast: number;
}

function toDraft(
  view: SentenceView,
  { cueIndex, cueLast, source, content }: SourcedContent,
): AttributionDraft {
  return {
    view,
    cueIndex,
    cueSpan: tokenSpan(view, cueIndex, cueLast),
    cue: ACCORDING_TO,
    source,
    mode: attributionMode(view, { complement: 'CLAUSE', content, cue: ACCORDING_TO }),
    negated: false,
    complement: 'CLAUSE',
    content,
    noun: null,
    addressee: null,
  };
}

function sourceAfter({ starting, tokens }: SentenceView, from: number): PlacedMention | null {
  for (let index = from; index < from + 5; index += 1) {
    const placed = starting.get(index);
    // "a Mali government report" and "the country's police" belong to what follows them.
    if (placed && !/^(?:NOUN|PART)$/.test(tokens[placed.last]?.pos ?? 'X')) return placed;
    if (index > from && !/^(?:DET|ADJ|NOUN|NUM|PROPN)$/.test(tokens[index]?.pos ?? 'X')) return null;
  }
  return null;
}

/** "according to a statement on Monday by | the minister": who wrote the document. */
function authorAfter({ starting, tokens }: SentenceView, from: number): PlacedMention | null {
  for (let index = from; index < from + 9; index += 1) {
    const token = tokens[index];
    if (!token || token.pos === 'PUNCT' || token.pos === 'VERB') return null;
    if (token.lower !== 'by' && token.lower !== 'from') continue;
    return starting.get(index + 1) ?? starting.get(index + 2) ?? null;
  }
  return null;
}

/** "…, according to the minister, who …": the aside goes with the source. */
function endOfSource({ tokens, quotedBy }: SentenceView, from: number): number {
  for (let index = from; index < tokens.length; index += 1) {
    if (/^[,.;]$/.test(tokens[index]?.text ?? '') || quotedBy[index]) return index;
  }
  return tokens.length;
}

function lastWord({ tokens }: SentenceView): number {
  return /^[.!?]+$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
}
