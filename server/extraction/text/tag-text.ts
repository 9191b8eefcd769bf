import type { Section } from '../../../schema/model/section.ts';
import type { Span } from '../../../schema/model/span.ts';
import { splitSentences } from './split-sentences.ts';
import type { PartOfSpeech, Sentence, TaggedText, Token } from './tagged-text.ts';
import { createTagger } from './tagger.ts';

/** Splits the bodies of the sections into sentences and these into tokens with their parts of speech. */
export function tagText(text: string, sections: readonly Section[]): TaggedText {
  tagger.forget();
  const sentences: Sentence[] = [];
  for (const { span, ordinal } of sections) {
    for (const sentence of splitSentences(text, span)) {
      const tokens = tagSpan(text, sentence);
      sentences.push({ ...sentence, ordinal: sentences.length, section: ordinal, tokens });
    }
  }
  return { text, sections, sentences };
}

/** Tells whether the tagger's dictionary has a word, given in lower case. */
export function isKnownWord(word: string): boolean {
  return tagger.knows(word);
}

const tagger = createTagger();

/** The tagger's time grows with the square of a run without blanks: longer runs are one token of unknown kind. */
const LONGEST_RUN = 120;

function tagSpan(text: string, span: Span): readonly Token[] {
  const tokens: Token[] = [];
  let start = span.start;
  for (const run of longRuns(text, span)) {
    tokens.push(...tagWords(text, { start, end: run.start }), toToken(text, run, 'X'));
    start = run.end;
  }
  return [...tokens, ...tagWords(text, { start, end: span.end })];
}

function longRuns(text: string, { start, end }: Span): readonly Span[] {
  const runs: Span[] = [];
  if (end - start <= LONGEST_RUN) return runs;
  for (const { index, 0: run } of text.slice(start, end).matchAll(/\S+/g)) {
    if (run.length > LONGEST_RUN) runs.push({ start: start + index, end: start + index + run.length });
  }
  return runs;
}

/** The tagger keeps no offsets: each token is found again from the end of the one before it. */
function tagWords(text: string, { start, end }: Span): readonly Token[] {
  if (end <= start) return [];
  const tokens: Token[] = [];
  let cursor = start;
  for (const { text: word, pos, lemma } of tagger.tag(text.slice(start, end))) {
    if (word.trim() === '') continue;
    const found = text.indexOf(word, cursor);
    // A character the tagger rewrote cannot be found again: the word is left to the gap, never placed by guess.
    if (found < 0 || found + word.length > end || text.slice(cursor, found).trim() !== '') continue;
    cursor = found + word.length;
    const place = { start: found, end: cursor };
    if (!isEmphasis(text, place))
      tokens.push(...(splitPronoun(text, place) ?? [toToken(text, place, pos, lemma)]));
  }
  return tokens;
}

/** Marks of Markdown that touch a word: "**Mali** opposes". They would part what belongs together. */
function isEmphasis(text: string, { start, end }: Span): boolean {
  if (!/^[*_]+$/.test(text.slice(start, end))) return false;
  return /[^\s\d]/.test(text.charAt(start - 1)) || /[^\s\d]/.test(text.charAt(end));
}

/** "I'm", which the tagger takes for a name. */
function splitPronoun(text: string, { start, end }: Span): readonly Token[] | null {
  if (!/^I['’]m$/.test(text.slice(start, end))) return null;
  return [
    toToken(text, { start, end: start + 1 }, 'PRON'),
    toToken(text, { start: start + 1, end }, 'AUX', 'be'),
  ];
}

function toToken(text: string, { start, end }: Span, pos: string, lemma?: string): Token {
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  // The tags are the UPOS names, and SPACE, whose tokens are dropped before.
  return { start, end, text: word, lower, lemma: lemma?.toLowerCase() ?? lower, pos: pos as PartOfSpeech };
}
