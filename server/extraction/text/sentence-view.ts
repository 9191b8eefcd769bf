import type { Mention } from '../../../schema/model/actor.ts';
import type { Span } from '../../../schema/model/span.ts';
import { POST_NOMINALS } from '../lexicon/titles.ts';
import type { Sentence, TaggedText, Token } from './tagged-text.ts';

/** A mention by the tokens `[first, last)` that it covers. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
}

/** A stretch in quotation marks by tokens: `first` the opening mark or the start, `last` after the closing mark. */
export interface Quotation {
  readonly first: number;
  readonly last: number;
}

/** A sentence with what later steps ask of it: its mentions and quotations by token. */
export interface SentenceView {
  readonly text: string;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** The longest mention that begins at a token. */
  readonly starting: ReadonlyMap<number, PlacedMention>;
  /** The longest mention that ends before a token. */
  readonly ending: ReadonlyMap<number, PlacedMention>;
  readonly quotations: readonly Quotation[];
  /** For each token, the quotation it stands in; null outside. */
  readonly quotedBy: readonly (Quotation | null)[];
}

/** Looks at each sentence of a text with its mentions, which stand in text order. */
export function viewSentences(tagged: TaggedText, mentions: readonly Mention[]): readonly SentenceView[] {
  let next = 0;
  let open = { section: -1, sentences: 0 };
  return tagged.sentences.map((sentence) => {
    const own: Mention[] = [];
    for (let mention = mentions[next]; mention && mention.start < sentence.end; mention = mentions[next]) {
      if (mention.start >= sentence.start) own.push(mention);
      next += 1;
    }
    const goesOn = open.section === sentence.section && open.sentences < LONGEST_QUOTATION;
    const { quotations, isOpen } = findQuotations(sentence.tokens, goesOn);
    open = isOpen
      ? { section: sentence.section, sentences: goesOn ? open.sentences + 1 : 1 }
      : { section: -1, sentences: 0 };
    return {
      text: tagged.text,
      sentence,
      tokens: sentence.tokens,
      ...placeMentions(sentence, own),
      ...quotations,
    };
  });
}

/** The span of tokens `[first, last)`; empty when there are none. */
export function tokenSpan({ tokens, sentence }: SentenceView, first: number, last: number): Span {
  const start = tokens[first]?.start ?? sentence.end;
  return { start, end: Math.max(start, tokens[last - 1]?.end ?? start) };
}

function placeMentions(
  sentence: Sentence,
  mentions: readonly Mention[],
): Pick<SentenceView, 'starting' | 'ending'> {
  const starting = new Map<number, PlacedMention>();
  const ending = new Map<number, PlacedMention>();
  const { tokens } = sentence;
  let index = 0;
  for (const mention of mentions) {
    while ((tokens[index]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) index += 1;
    let last = index;
    while ((tokens[last]?.start ?? mention.end) < mention.end) last += 1;
    // "Ada Holm KC said": the letters stand between her and her verb.
    if (POST_NOMINALS.has(tokens[last]?.text ?? '')) last += 1;
    const placed = { mention, first: index, last };
    if (!starting.has(index)) starting.set(index, placed);
    const other = ending.get(last);
    if (!other || other.first > index) ending.set(last, placed);
  }
  return { starting, ending };
}

/** In sentences: an opening mark without a partner quotes no further than this. */
const LONGEST_QUOTATION = 5;

interface FoundQuotations {
  readonly quotations: Pick<SentenceView, 'quotations' | 'quotedBy'>;
  /** The last quotation goes on in the next sentence. */
  readonly isOpen: boolean;
}

function findQuotations(tokens: readonly Token[], goesOn: boolean): FoundQuotations {
  const quotations: Quotation[] = [];
  let first: number | null = goesOn && closesFirst(tokens) ? 0 : null;
  for (const [index, { text }] of tokens.entries()) {
    if (first === null && (text === '“' || text === '"' || text === '«')) first = index;
    else if (first !== null && (text === '”' || text === '"' || text === '»')) {
      quotations.push({ first, last: index + 1 });
      first = null;
    }
  }
  const isOpen = first !== null;
  if (first !== null) quotations.push({ first, last: tokens.length });
  const quotedBy: (Quotation | null)[] = tokens.map(() => null);
  for (const quotation of quotations) quotedBy.fill(quotation, quotation.first, quotation.last);
  return { quotations: { quotations, quotedBy }, isOpen };
}

/** The first mark closes: the sentence goes on with a quotation. A straight mark before a blank closes. */
function closesFirst(tokens: readonly Token[]): boolean {
  const index = tokens.findIndex(({ text }) => /^[“”"«»]$/.test(text));
  const mark = tokens[index];
  if (!mark) return false;
  if (mark.text !== '"') return mark.text === '”' || mark.text === '»';
  return tokens[index - 1]?.end === mark.start && tokens[index + 1]?.start !== mark.end;
}
