import type { SentenceView } from '../text/sentence-view.ts';
import type { Token } from '../text/tagged-text.ts';
import { INVERTED, readVerbCue, SPEECH_ONLY } from '../text/verb-cues.ts';

export interface ContentStart {
  /** The first token of the content. */
  readonly from: number;
  /** True when the content stands in a clause before the main one: "While voicing doubt, she …". */
  readonly isInitial: boolean;
  /** True for a noun phrase, which ends before a clause that is added to it. */
  readonly isPhrase: boolean;
  /** True for an infinitive, which ends before a second finite verb of whoever means to do it. */
  readonly isInfinitive?: boolean;
}

/** The index after the last token of a content: before the next thing that somebody says or does. */
export function endOfContent(view: SentenceView, { from, ...start }: ContentStart): number {
  const { isInitial, isPhrase, isInfinitive = false } = start;
  const { tokens, quotedBy } = view;
  const whole = lastWord(tokens);
  for (let index = from + 1; index < whole; index += 1) {
    const quotation = quotedBy[index];
    if (quotation && quotation.first >= from) {
      index = quotation.last - 1;
      continue;
    }
    if (tokens[index]?.text === ';') return index;
    if (isInitial && opensMainClause(view, index)) return index;
    if (endsAt(view, index, isPhrase) || (isInfinitive && goesOnFinite(tokens, index))) return index;
  }
  return Math.max(whole, from);
}

/** "pledged to stay | and would not rule out a strike" */
function goesOnFinite(tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:and|but)$/.test(tokens[index]?.lower ?? '') &&
    /^(?:will|would|can|could|may|might|must|shall|should|is|are|was|were|has|had|does|did)$/.test(
      tokens[index + 1]?.lower ?? '',
    )
  );
}

/** The index after the last token that is no final mark; a closing quotation mark stays. */
function lastWord(tokens: readonly Token[]): number {
  let last = tokens.length;
  while (last > 0 && /^[.!?…]+$/.test(tokens[last - 1]?.text ?? '')) last -= 1;
  return last;
}

/** A comma with a subject after it: "Despite his doubts, the minister …", but not "A, B, and C". */
function opensMainClause({ tokens, starting }: SentenceView, comma: number): boolean {
  if (tokens[comma]?.text !== ',') return false;
  const next = tokens[comma + 1];
  if (!next || next.pos === 'CCONJ' || next.pos === 'VERB') return false;
  const placed = starting.get(comma + 1) ?? starting.get(comma + 2);
  let index = placed ? placed.last : comma + 1;
  for (const limit = index + 8; index < limit; index += 1) {
    const token = tokens[index];
    if (!token || token.pos === 'PUNCT' || token.pos === 'ADP' || token.pos === 'CCONJ') return false;
    if (placed && index === placed.last && /(?:s|ed)$/.test(token.lower) && token.pos !== 'PROPN')
      return true;
    if (
      token.pos === 'AUX' ||
      (token.pos === 'VERB' && !token.lower.endsWith('ing')) ||
      readVerbCue(tokens, index)
    )
      return true;
  }
  return false;
}

function endsAt(view: SentenceView, index: number, isPhrase: boolean): boolean {
  const { tokens } = view;
  const token = tokens[index];
  if (token?.text === ',') return endsAtComma(view, index, isPhrase);
  if (token?.lower !== 'and' && token?.lower !== 'but') return false;
  // "maintains a hard line and asserts …": a second verb of the same speaker.
  const cue = readVerbCue(tokens, skipAdverbs(tokens, index + 1));
  return cue !== null && (cue.form === 'THIRD' || cue.form === 'PAST') && !startsPhrase(tokens, index + 1);
}

/** "and stated aims": a participle before its noun. */
function startsPhrase(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.pos === 'ADJ' && tokens[index + 1]?.pos === 'NOUN';
}

function endsAtComma(view: SentenceView, comma: number, isPhrase: boolean): boolean {
  const { tokens } = view;
  if (setsOffSpeaker(view, comma)) return true;
  const next = tokens[comma + 1];
  if (!next) return true;
  if (next.lower === 'according' || ADDED.has(next.lower)) return true;
  // "…, said its chairman"
  if (INVERTED.has(next.lower) && /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tokens[comma + 2]?.pos ?? 'X'))
    return true;
  const after = skipAdverbs(
    tokens,
    /^(?:and|but|while|by|also|with)$/.test(next.lower) ? comma + 2 : comma + 1,
  );
  const cue = readVerbCue(tokens, after);
  if (cue?.form === 'GERUND') return true;
  if (/^(?:and|but)$/.test(next.lower) && opensOwnClause(tokens, comma + 2, isPhrase)) return true;
  if (
    next.pos === 'CCONJ' &&
    cue &&
    cue.form !== 'BASE' &&
    cue.form !== 'PARTICIPLE' &&
    !startsPhrase(tokens, after)
  )
    return true;
  if (!isPhrase) return false;
  return /^(?:who|which|where|as|after|when|since|because|prompting|leading|sparking)$/.test(next.lower);
}

/** ", and she offered talks": a clause of its own, which no phrase holds, and a clause only when it attributes nothing. */
function opensOwnClause(tokens: readonly Token[], subject: number, isPhrase: boolean): boolean {
  if (!/^(?:he|she|it|they|we|i)$/.test(tokens[subject]?.lower ?? '')) return false;
  return isPhrase || readVerbCue(tokens, skipAdverbs(tokens, subject + 1)) !== null;
}

/** "…, the minister said": who says all that stands before. */
function setsOffSpeaker(view: SentenceView, comma: number): boolean {
  const { tokens, starting } = view;
  if (endsInSpeaker(tokens, comma)) return true;
  for (let index = comma + 1; index < comma + 6; index += 1) {
    const placed = starting.get(index);
    if (!placed) continue;
    const cue = readVerbCue(tokens, skipAdverbs(tokens, placed.last));
    const next = tokens[skipAdverbs(tokens, placed.last) + 1];
    return (
      cue !== null &&
      SPEECH_ONLY.has(tokens[skipAdverbs(tokens, placed.last)]?.lower ?? '') &&
      next?.lower !== 'that'
    );
  }
  return false;
}

/** "…, three people familiar with the plans said on Monday": nouns, a verb of saying, and no more than when. */
function endsInSpeaker(tokens: readonly Token[], comma: number): boolean {
  for (let index = comma + 1; index < comma + 14; index += 1) {
    const token = tokens[index];
    if (!token) return false;
    if (
      /^(?:said|says|reported|reports|announced|admitted|added|warned|insisted|conceded|claimed)$/.test(
        token.lower,
      )
    )
      return (
        index > comma + 1 &&
        !/^(?:that|it|he|she|they)$/.test(tokens[index + 1]?.lower ?? '') &&
        endsSoon(tokens, index + 1)
      );
    if (!/^(?:DET|ADJ|NOUN|NUM|PROPN|ADP|PART|PRON|ADV)$/.test(token.pos)) return false;
  }
  return false;
}

function endsSoon(tokens: readonly Token[], from: number): boolean {
  const rest = tokens.slice(from);
  const end = rest.findIndex(({ pos }) => pos === 'PUNCT');
  const words = end < 0 ? rest : rest.slice(0, end);
  return words.length <= 6 && words.every(({ pos }) => /^(?:ADP|PROPN|NOUN|DET|ADV|NUM)$/.test(pos));
}

const ADDED: ReadonlySet<string> = new Set('while although though whereas but however'.split(' '));

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let index = from;
  while (index < from + 3 && (tokens[index]?.pos === 'ADV' || tokens[index]?.pos === 'AUX')) index += 1;
  return index;
}
