import type { ActorKind } from '../../../schema/model/actor.ts';
import type { Span } from '../../../schema/model/span.ts';
import { FIRST_NAMES } from '../lexicon/first-names.ts';
import { ORGANIZATION_WORDS } from '../lexicon/organization-words.ts';
import { FAMILY_NAMES_FIRST } from '../lexicon/surnames.ts';
import { POST_NOMINALS } from '../lexicon/titles.ts';
import type { Sentence, Token } from '../text/tagged-text.ts';
import { standsAtCue } from '../text/verb-cues.ts';
import { findKnownName, type KnownName } from './known-names.ts';
import { endOfOrganization, endOfRun, startsName } from './name-run.ts';
import { isTitleHead, readTitle, readTitleBefore } from './title-prefix.ts';

/** A capitalised stretch that may name an actor: tokens `[first, last)` of a sentence. */
export interface FoundName extends Span {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly words: string;
  /** The listed name it is; null for a name no list has. */
  readonly known: KnownName | null;
  /** The kind its own words show: "… Ministry". */
  readonly kind: ActorKind | null;
  /** The title right before it. */
  readonly title: string | null;
}

/** Finds the names in a sentence, in order and without overlap. Which actor each one means is decided over the whole text. */
export function findNames(text: string, sentence: Sentence): readonly FoundName[] {
  const names: FoundName[] = [];
  const scan: Scan = { text, sentence, tokens: sentence.tokens, names };
  let index = 0;
  while (index < scan.tokens.length) index = Math.max(index + 1, readAt(scan, index));
  return names;
}

interface Scan {
  readonly text: string;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly names: FoundName[];
}

/** Reads what begins at a token and gives the index to go on from. */
function readAt(scan: Scan, index: number): number {
  const { text, tokens } = scan;
  const token = tokens[index];
  if (!token) return index;
  const known = findKnownName(text, token.start);
  if (!known && isPaper(tokens, index)) {
    const last = endOfRun(tokens, index + 1);
    push(scan, { first: index, last, kind: 'MEDIA' });
    return last;
  }
  if (isSurnameMay(tokens, index)) {
    push(scan, { first: index, last: index + 1 });
    return index + 1;
  }
  if (!known && (!startsName(token) || isCommonOpener(tokens, index))) return index;
  const organization = startsName(token) ? endOfOrganization(tokens, index) : null;
  if (organization && (!known || tokenAt(tokens, index, known.end) < organization)) {
    return readOrganization(scan, index, organization);
  }
  if (!known) return readRun(scan, index);
  const last = tokenAt(tokens, index, known.end);
  if (last === index + 1 && isGivenName(tokens, index)) return readRun(scan, index);
  push(scan, { first: index, last, end: known.end, known: known.value });
  return last;
}

/** An article with a capital inside a sentence belongs to a title, and who is told or reports is a paper: "told The Lantern". */
function isPaper(tokens: readonly Token[], index: number): boolean {
  const [before, article] = [tokens[index - 1], tokens[index]];
  if (article?.text !== 'The' || !before || !/^\p{Ll}/u.test(before.text)) return false;
  if (!startsName(tokens[index + 1])) return false;
  return (
    /^(?:told|tells|telling|to|by|with)$/.test(before.lower) ||
    standsAtCue(tokens, index, endOfRun(tokens, index + 1))
  );
}

/** "May resigned", "May's plan", which names somebody only where the text has the full name; a month says nothing and has nothing. */
function isSurnameMay(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.text !== 'May' || /^(?:ADP|NUM|ADJ|DET)$/.test(before?.pos ?? '')) return false;
  return /^(?:['’]s|has|had|is|was|will|would|said|told|\p{Ll}+ed)$/u.test(next?.text ?? '');
}

/** "Turkey" is a state, "Jordan Henderson" and "Moon Jae-in" are people. */
function isGivenName(tokens: readonly Token[], index: number): boolean {
  const [given, family] = [tokens[index], tokens[index + 1]];
  if (!given || !family || !startsName(family)) return false;
  if (FAMILY_NAMES_FIRST.has(given.text) && endOfRun(tokens, index + 1) > index + 3) return true;
  if (!FIRST_NAMES.has(given.lower)) return false;
  return !isTitleHead(family) && !ORGANIZATION_WORDS.has(family.lower);
}

/** The first word of a sentence has its capital from there, unless the tagger or a list takes it for a name. */
function isCommonOpener(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (!token || (before && !/^["“‘(:—–-]$/.test(before.text))) return false;
  if (FIRST_NAMES.has(token.lower) || /^\p{Lu}{2,}$/u.test(token.text)) return false;
  if (/^(?:ADV|ADP|VERB|AUX|SCONJ|CCONJ|PRON|DET|INTJ)$/.test(token.pos) && !isTitleHead(token)) return true;
  return token.pos !== 'PROPN' && !isTitleHead(token) && !startsName(tokens[index + 1]);
}

function readOrganization(scan: Scan, first: number, end: number): number {
  const { tokens } = scan;
  const title = readTitle(scan.text, tokens, first);
  if (title && title.end < end && !ORGANIZATION_WORDS.has(tokens[end - 1]?.lower ?? ''))
    return readRun(scan, first);
  let kind: ActorKind | null = null;
  for (let index = first; index < end; index += 1) {
    const word = ORGANIZATION_WORDS.get(tokens[index]?.lower ?? '');
    if (word && (kind === null || tokens[index + 1]?.text !== 'of')) kind = word;
    if (word && tokens[index + 1]?.text === 'of') break;
  }
  push(scan, { first, last: end, kind: kind ?? 'ORGANIZATION' });
  return end;
}

/** Reads a run that no list has: an optional title, then a name. */
function readRun(scan: Scan, first: number): number {
  const { text, tokens } = scan;
  const title = readTitle(text, tokens, first);
  if (title && title.end > first) {
    const known = findKnownName(text, tokens[title.end]?.start ?? text.length);
    const isName = startsName(tokens[title.end]) && (!known || isGivenName(tokens, title.end));
    if (!isName) return title.end;
    return readName(scan, title.end, text.slice(tokens[first]?.start, tokens[title.end - 1]?.end));
  }
  const before = readTitleBefore(tokens, first);
  const words = before && text.slice(tokens[before.first]?.start, tokens[before.end - 1]?.end);
  return readName(scan, first, words);
}

function readName(scan: Scan, first: number, title: string | null): number {
  const { text, tokens } = scan;
  const runEnd = endOfRun(tokens, first);
  const hasLetters = runEnd > first + 2 && POST_NOMINALS.has(tokens[runEnd - 1]?.text ?? '');
  const end = hasLetters ? runEnd - 1 : runEnd;
  for (let index = first + 1; index < end; index += 1) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (!token) break;
    const known = findKnownName(text, token.start);
    const isSurname = known !== null && index === first + 1 && FIRST_NAMES.has(tokens[first]?.lower ?? '');
    const isBreak = known
      ? known.value.use !== 'PLACE' && known.value.use !== 'CAPITAL' && !isSurname
      : false;
    const isTitle = isTitleHead(token) && startsName(next) && index < end - 1 && title === null;
    if (!isBreak && !isTitle) continue;
    push(scan, { first, last: index, title });
    return index;
  }
  push(scan, { first, last: end, title });
  return runEnd;
}

interface Piece {
  readonly first: number;
  readonly last: number;
  /** Where the name ends when it ends inside a token: "US" in "US-led". */
  readonly end?: number;
  readonly known?: KnownName;
  readonly kind?: ActorKind;
  readonly title?: string | null;
}

function push({ text, sentence, tokens, names }: Scan, piece: Piece): void {
  const { first, last, known = null, kind = null, title = null } = piece;
  const start = tokens[first]?.start ?? 0;
  const end = piece.end ?? tokens[last - 1]?.end ?? start;
  if (end <= start) return;
  names.push({ sentence, first, last, start, end, words: text.slice(start, end), known, kind, title });
}

/** The index of the first token at or after an offset. */
function tokenAt(tokens: readonly Token[], from: number, offset: number): number {
  let index = from;
  while ((tokens[index]?.start ?? offset) < offset) index += 1;
  return index;
}
