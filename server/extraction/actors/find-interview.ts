import type { Span } from '../../../schema/model/span.ts';
import type { ActorDraft } from './actor-register.ts';
import type { Reference } from './reference.ts';

/** What a place of an interview is, and who is interviewed. */
export interface InterviewPlace {
  readonly role: 'QUESTION' | 'ANSWER';
  /** Who answers: "I" in answers, "you" in questions. */
  readonly answering: ActorDraft;
}

/** Tells what the interview at an offset is; null outside one. */
export type FindInterviewPlace = (offset: number) => InterviewPlace | null;

/**
 * Reads a text set in questions and answers: each marked "Q:" and "A:", opened by a name of its speaker, or a paragraph
 * that asks before one that says "I". Without labels, whoever the rest of the text names most answers.
 * Null when the text is no interview.
 */
export function findInterview(text: string, references: readonly Reference[]): FindInterviewPlace | null {
  const paragraphs = readParagraphs(text);
  const roles = paragraphs.map((paragraph) => roleOf(text, paragraph));
  const questions = roles.filter((role) => role === 'QUESTION').length;
  const answers = roles.filter(
    (role, index) => role === 'ANSWER' && SAYS_I.test(wordsOf(text, paragraphs[index])),
  );
  if (questions < 2 || answers.length < 2) return null;

  const first = roles.indexOf('QUESTION');
  const last = roles.lastIndexOf('QUESTION');
  const opening = paragraphs[first]?.start ?? 0;
  const closing = paragraphs[last]?.end ?? text.length;
  const answering = mostNamed(references.filter(({ start }) => start < opening || start > closing));
  if (!answering) return null;

  return (offset) => {
    const index = paragraphAt(paragraphs, offset);
    const role = roles[index];
    return role && index >= first ? { role, answering } : null;
  };
}

function readParagraphs(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\r?\n[^\S\n]*\r?\n\s*/g)) {
    paragraphs.push({ start, end: index });
    start = index + gap.length;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs;
}

function wordsOf(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, Math.min(span.end, span.start + LONGEST_LOOK)) : '';
}

/** In UTF-16 code units: how much of a paragraph tells what it is. */
const LONGEST_LOOK = 2000;

const SAYS_I = /(?<![\p{L}\p{N}])I(?![\p{L}\p{N}.])/u;

function roleOf(text: string, span: Span): InterviewPlace['role'] | null {
  const words = wordsOf(text, span);
  if (/^[*_]{0,2}Q\d{0,2}[:.]/.test(words)) return 'QUESTION';
  if (/^[*_]{0,2}A\d{0,2}[:.]/.test(words)) return 'ANSWER';
  if (span.end - span.start > LONGEST_QUESTION || /^["“]/.test(words)) return 'ANSWER';
  if (/\?[*_”"’]{0,3}\s*$/.test(words)) return 'QUESTION';
  return /(?<!\p{L})[Yy]ou(?:r|rs)?(?!\p{L})/u.test(words) &&
    !/(?<!\p{L})(?:I|[Ww]e|[Mm]y|[Oo]ur)(?!\p{L})/u.test(words)
    ? 'QUESTION'
    : 'ANSWER';
}

const LONGEST_QUESTION = 400;

/** The person whom most of the references name; the first of several. */
function mostNamed(references: readonly Reference[]): ActorDraft | null {
  const counts = new Map<ActorDraft, number>();
  for (const { actor, form } of references)
    if (actor.kind === 'PERSON' && form === 'NAME') counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, left], [, right]) => right - left);
  return most?.[0] ?? null;
}

/** The index of the paragraph that holds an offset, by halving. */
function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? offset) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
