import type { Condition, Polarity } from '../../../schema/model/position.ts';
import { CONDITION_OPENERS, NEGATED_OPENERS, NEGOTIABLE_NOUNS, WITHOUT } from '../lexicon/conditions.ts';
import { NEGATIONS } from '../lexicon/stance-words.ts';
import { TIME_WORDS } from '../lexicon/topic-words.ts';
import { createPhraseIndex } from '../text/phrase-index.ts';
import { readNounPhrase } from '../text/read-noun-phrase.ts';
import type { Token } from '../text/tagged-text.ts';
import { trimSpan } from '../text/trim-span.ts';
import type { StatementView } from './statement-view.ts';

const findOpener = createPhraseIndex(
  CONDITION_OPENERS.map(([words, polarity]) => [words, { words, polarity }] as const),
);

/** Finds what a position depends on: "if …", "unless …", and "must …" said of something that can be agreed. */
export function findConditions(statement: StatementView): readonly Condition[] {
  const { view, first, last } = statement;
  const { tokens, text } = view;
  const conditions: Condition[] = [];
  for (let index = first; index < last; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const opener = findOpener(lowerAt(text, token.start), 0);
    const found =
      opener && isConditional(statement, index, opener.value.words)
        ? toCondition(statement, index, opener.value.polarity)
        : null;
    if (found) {
      conditions.push(found);
      while ((tokens[index + 1]?.end ?? Number.POSITIVE_INFINITY) <= found.end) index += 1;
    }
  }
  const required = findRequirement(statement);
  return [...findAround(statement, conditions), ...conditions, ...(required ? [required] : [])];
}

/** Before its main clause or behind the content: "If rain falls, Mali will sign", "ready to sign, but only if …". */
function findAround(statement: StatementView, inside: readonly Condition[]): readonly Condition[] {
  const { view, first, last } = statement;
  const { tokens, text } = view;
  const found: Condition[] = [];
  const place = (from: number) => {
    const opener = findOpener(lowerAt(text, tokens[from]?.start ?? text.length), 0);
    if (!opener || NEGATED_OPENERS.has(opener.value.words)) return;
    const condition = toCondition({ ...statement, last: lastWord(tokens) }, from, opener.value.polarity);
    const isNew = condition && !inside.some((one) => one.start < condition.end && condition.start < one.end);
    if (isNew) found.push(condition);
  };
  const comma = tokens.findIndex((token) => token.text === ',');
  if (first > comma && comma > 0 && comma < first && opensWithCondition(statement)) place(0);
  let after = last;
  while (/^(?:,|but|and|though)$/.test(tokens[after]?.lower ?? '')) after += 1;
  if (after < tokens.length && (after > last || !isSpeakerNear(statement))) place(after);
  return found;
}

function lastWord(tokens: readonly Token[]): number {
  return /^[.!?]+$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
}

/** The sentence opens with "if" or "unless", and its main clause is the speaker's. */
function opensWithCondition({ view: { tokens }, attribution }: StatementView): boolean {
  if (!/^(?:if|unless|provided)$/.test(tokens[0]?.lower ?? '')) return false;
  const comma = tokens.find(({ text }) => text === ',');
  const start = attribution.sourceSpan?.start ?? attribution.cueSpan.start;
  return (
    comma !== undefined &&
    start > comma.start &&
    start - comma.end < 8 &&
    !/^(?:ask|say|tell|reply)$/.test(attribution.cue.lemma)
  );
}

/** Behind a quotation the next words are the speaker's. */
function isSpeakerNear({ attribution }: StatementView): boolean {
  return attribution.complement === 'QUOTATION';
}

/** Enough of the text in small letters to hold the longest opener. */
function lowerAt(text: string, start: number): string {
  return text.slice(start, start + 40).toLowerCase();
}

function isConditional(
  { view, first, last, attribution }: StatementView,
  index: number,
  words: string,
): boolean {
  // "asked if …" and "questioned whether" have no condition but a question.
  if (
    index === first &&
    (attribution.cue.act === 'DOUBT' || words === 'if') &&
    attribution.complement === 'CLAUSE'
  ) {
    if (!view.tokens.slice(first, last).some(({ text }) => text === ',')) return false;
  }
  // "too low, if anything"
  if (words === 'if' && view.tokens[index + 1]?.lower === 'anything') return false;
  if (words.endsWith('long as') && view.tokens[index + 4]?.lower === 'takes') return false;
  if (words === WITHOUT) return isSupposed({ view, first, last }, index);
  if (words === 'provided' && !providesFor(view.tokens, index)) return false;
  if (!NEGATED_OPENERS.has(words)) return true;
  // "until April 30" says when, "until troops leave" on what condition.
  const next = view.tokens[index + 1];
  if (next?.pos === 'NUM' || TIME_WORDS.has(next?.lower ?? '')) return false;
  return (
    view.tokens.slice(first, index).some(({ lower }) => NEGATIONS.has(lower)) ||
    attribution.cue.act === 'REFUSE'
  );
}

/** "without aid, people would starve" */
function isSupposed(
  { view: { tokens }, first, last }: Pick<StatementView, 'view' | 'first' | 'last'>,
  without: number,
): boolean {
  // "without saying so" tells how, "who was without power" what was.
  if (tokens[without + 1]?.lower.endsWith('ing') || tokens[without - 1]?.pos === 'AUX') return false;
  return tokens.slice(first, last).some(({ lower }) => /^(?:would|could|will|can|cannot|might)$/.test(lower));
}

/** "…, provided they agree" is a condition, "members provided funds" is none. */
function providesFor(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index - 1]?.text === ',' ||
    /^(?:they|it|he|she|we|you|there)$/.test(tokens[index + 1]?.lower ?? '')
  );
}

function toCondition(statement: StatementView, from: number, polarity: Polarity): Condition | null {
  const { view, last } = statement;
  let end = from + 1;
  while (end < last && !/^[,;]$/.test(view.tokens[end]?.text ?? '')) end += 1;
  // A closing quotation mark whose opening one stands before the condition is not part of it.
  if (/^[”"»]$/.test(view.tokens[end - 1]?.text ?? '')) end -= 1;
  const span = trimSpan(view, from, end);
  return span && { ...span, text: view.text.slice(span.start, span.end), polarity };
}

/** "Any agreement must protect the border": what must hold is the condition of the agreement. */
function findRequirement(statement: StatementView): Condition | null {
  const { view, topicFirst, last, attribution } = statement;
  const { tokens } = view;
  if (attribution.complement === 'PHRASE' || attribution.complement === 'INFINITIVE') return null;
  const subject = readNounPhrase(tokens, topicFirst);
  if (!subject || subject.last >= last || !NEGOTIABLE_NOUNS.has(tokens[subject.head]?.lower ?? ''))
    return null;
  for (let index = subject.last; index < subject.last + 8 && index < last; index += 1) {
    const token = tokens[index];
    if (
      token?.lower === 'must' ||
      (/^(?:has|have|needs?)$/.test(token?.lower ?? '') && tokens[index + 1]?.lower === 'to')
    ) {
      return toCondition(statement, index, 'ONLY_IF');
    }
    if (token?.pos === 'VERB') return null;
  }
  return null;
}
