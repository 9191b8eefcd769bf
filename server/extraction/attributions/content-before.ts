import type { Span } from '../../../schema/model/span.ts';
import type { Quotation, SentenceView } from '../text/sentence-view.ts';
import { skipAdjuncts } from '../text/skip-adjuncts.ts';
import type { Token } from '../text/tagged-text.ts';
import { trimSpan } from '../text/trim-span.ts';
import type { Complement } from './attribution.ts';
import { readAddressee } from './read-addressee.ts';

export interface SpeakerBlock {
  /** The first token of subject and verb together. */
  readonly block: number;
  readonly blockEnd: number;
  /** The verb takes somebody spoken to: "she told reporters". */
  readonly isAddressed: boolean;
  /** The verb takes quotations. */
  readonly isQuotable: boolean;
}

export interface ContentBefore {
  readonly complement: Complement;
  readonly content: readonly Span[];
  /** The `key` of the actor spoken to. */
  readonly addressee: string | null;
}

/**
 * Reads a content that stands before its speaker: `"…," she said`, "…, officials said", and what goes on after it. Null
 * when the words before are not set off by a comma or quotation mark, or the verb has a content to its right.
 */
export function lastPartBefore(
  view: SentenceView,
  { block: subject, blockEnd, isAddressed, isQuotable }: SpeakerBlock,
): ContentBefore | null {
  const { tokens, quotedBy } = view;
  const block = startOfSpeaker(view, subject);
  const mark = tokens[block - 1];
  if (!mark || block < 2) return null;
  const quotation = quotedBy[block - 1] ?? (mark.text === ',' ? quotedBy[block - 2] : null);
  if (!quotation && mark.text !== ',') return null;
  const { from: spoken, addressee } = isAddressed
    ? readAddressee(view, { from: blockEnd, isAlways: true, mayBeObject: false, before: [] })
    : { from: blockEnd, addressee: null };
  const after = skipAdjuncts(view, spoken);
  if (!endsClause(view, after)) return null;
  if (quotation) return isQuotable ? readQuoted(view, { quotation, after, addressee }) : null;

  // "When asked, she said, “No.”": the quotation is what is said.
  if (quotedBy[after + 1]?.first === after + 1) return null;
  const from = clauseStart(view, block - 1);
  const part = trimSpan(view, from, block - 1);
  const tail = readTail(view, after);
  const words = tail ? tokens.slice(from) : tokens.slice(from, block - 1);
  if (!part || !words.some(isFiniteVerb)) return null;
  return { complement: 'CLAUSE', content: tail ? [part, tail] : [part], addressee };
}

/** What goes on behind the comma after the speaker; null for an aside or a new clause. */
function readTail(view: SentenceView, after: number): Span | null {
  const { tokens } = view;
  if (tokens[after]?.text !== ',') return null;
  const isAdded = tokens[after + 1]?.pos === 'VERB' && tokens[after + 1]?.lower.endsWith('ing');
  if (isAdded && !tokens.slice(after + 2, after + 8).some(({ pos }) => pos === 'AUX')) return null;
  if (/^(?:and|but|while|who|which|adding|saying)$/.test(tokens[after + 1]?.lower ?? 'and')) return null;
  const tail = trimSpan(view, after + 1, tokens.length);
  return tail && withoutStop(view, tail);
}

/** Back over the office before a name: "…,” the town's chief engineer Ada Holm said". */
function startOfSpeaker({ tokens, quotedBy }: SentenceView, subject: number): number {
  let start = subject;
  while (start > subject - 12 && !quotedBy[start - 1] && OFFICE.has(tokens[start - 1]?.pos ?? 'X'))
    start -= 1;
  return tokens[start - 1]?.text === ',' || quotedBy[start - 1] ? start : subject;
}

const OFFICE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'ADP', 'PART']);

interface QuotedPart {
  readonly quotation: Quotation;
  readonly after: number;
  readonly addressee: string | null;
}

function readQuoted(view: SentenceView, { quotation, after, addressee }: QuotedPart): ContentBefore | null {
  const { tokens, quotedBy } = view;
  const before = tokens[quotation.first - 1];
  const isWhole = before === undefined || /^[:.,—–]$/.test(before.text);
  // A few quoted words at the end of a clause: the whole clause is reported.
  const first = trimSpan(view, isWhole ? quotation.first : clauseStart(view, quotation.last), quotation.last);
  if (!first) return null;
  const next = quotedBy[after] ?? quotedBy[after + 1];
  const second = next && next.first >= after ? trimSpan(view, next.first, next.last) : null;
  return {
    complement: isWhole ? 'QUOTATION' : 'CLAUSE',
    content: second ? [first, second] : [first],
    addressee,
  };
}

function endsClause({ tokens, quotedBy }: SentenceView, index: number): boolean {
  const token = tokens[index];
  return (
    !token ||
    /^[,.;:!?]$/.test(token.text) ||
    quotedBy[index]?.first === index ||
    /^(?:and|as|who|while)$/.test(token.lower)
  );
}

/** Behind "But" and a dateline: "GENEVA, May 3 —". */
export function skipOpener(tokens: readonly Token[]): number {
  if (/^(?:but|and|however)$/.test(tokens[0]?.lower ?? '')) return 1;
  if (!/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '')) return 0;
  const dash = tokens.findIndex(({ text }, index) => index < 10 && /^[—–-]$/.test(text));
  return dash > 0 ? dash + 1 : 0;
}

/** The start of the sentence, or behind the last semicolon or colon before `end`. */
function clauseStart({ tokens }: SentenceView, end: number): number {
  for (let index = end - 1; index > 0; index -= 1) {
    if (/^[;:]$/.test(tokens[index]?.text ?? '')) return index + 1;
  }
  return skipOpener(tokens);
}

/** Words without a finite verb say when or where, and state nothing. */
function isFiniteVerb({ pos, lower }: Token, index: number, words: readonly Token[]): boolean {
  if (pos === 'AUX') return true;
  return pos === 'VERB' && !lower.endsWith('ing') && words[index - 1]?.lower !== 'to';
}

function withoutStop({ text }: SentenceView, { start, end }: Span): Span {
  return { start, end: /[.!?]/.test(text.charAt(end - 1)) ? end - 1 : end };
}
