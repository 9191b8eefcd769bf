import type { Span } from '../../../schema/model/span.ts';
import type { Token } from '../text/tagged-text.ts';
import type { FigureContext } from './figure-context.ts';
import { type MeasurePhrase, withOf, wordsOf } from './measure-phrase.ts';

/** What a number measures, in the words of the text. */
export interface FoundMeasure extends Span {
  readonly label: string;
  /** For counts, what is counted: the head of the phrase. */
  readonly counted: { readonly label: string; readonly span: Span } | null;
}

/** Makes a measure of a phrase; `extend` takes in the "of …" behind it. Null without a phrase. */
export function toMeasure(
  context: FigureContext,
  phrase: MeasurePhrase | null,
  extend: boolean,
): FoundMeasure | null {
  if (!phrase) return null;
  const { text, tokens } = context;
  const extended = extend ? withOf(tokens, phrase) : phrase;
  const holdsNumber = extended.from <= context.before && extended.to > context.before + 1;
  const whole = holdsNumber ? phrase : extended;
  const head = tokens[phrase.head];
  const part =
    /^(?:number|total|lot|group|amount|level|rate|share|majority)$/.test(head?.lower ?? '') &&
    whole.to > phrase.head + 1;
  const noun = part ? tokens[whole.to - 1] : head;
  return {
    start: tokens[whole.from]?.start ?? 0,
    end: tokens[whole.to - 1]?.end ?? 0,
    label: wordsOf(text, tokens, whole),
    counted: noun ? countedOf(context, noun, phrase) : null,
  };
}

/** A number counts the noun it stands at, or a plural; of a force that grows to 5,000 it counts the whole phrase. */
function countedOf(
  { text, tokens, after }: FigureContext,
  noun: Token,
  phrase: MeasurePhrase,
): FoundMeasure['counted'] {
  const isDirect = phrase.from >= after || /s$|people|men$|children|personnel/.test(noun.lower);
  // The tagger cuts "A320s" in two.
  const glued = tokens.find(({ end, pos }) => end === noun.start && pos !== 'PUNCT' && pos !== 'SYM');
  const start = glued?.start ?? noun.start;
  if (isDirect) return { label: text.slice(start, noun.end), span: { start, end: noun.end } };
  const span = {
    start: tokens[phrase.from]?.start ?? noun.start,
    end: tokens[phrase.to - 1]?.end ?? noun.end,
  };
  return { label: wordsOf(text, tokens, phrase), span };
}
