import { MONTHS } from '../lexicon/calendar.ts';
import type { Token } from '../text/tagged-text.ts';
import type { FigureContext } from './figure-context.ts';
import { isNoun, type MeasurePhrase, phraseBefore } from './measure-phrase.ts';
import { type FoundMeasure, toMeasure } from './to-measure.ts';

/** The noun phrase in front of the verb that the number completes. */
export function subjectOf(context: FigureContext, from: number, onlyOfState = false): FoundMeasure | null {
  const { tokens } = context;
  let verbs = 0;
  for (let at = from; at >= 0 && at > from - 16; at -= 1) {
    const token = tokens[at];
    if (!token || /^[;:]$/.test(token.text)) return null;
    if (verbs === 0 && /^(?:whereas|while|although|but)$/.test(token.lower)) return null;
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      if (verbs === 0 && onlyOfState && !STATE_VERBS.test(token.lemma)) return null;
      verbs += 1;
    }
    if (
      !isNoun(token) ||
      IS_MONTH.test(token.lower) ||
      (tokens[at - 1]?.pos === 'NUM' && context.quantity.kind !== 'DURATION') ||
      (verbs === 0 && from === context.before)
    )
      continue;
    const phrase = antecedent(tokens, outermost(tokens, phraseBefore(tokens, at + 1)));
    return phrase && isThing(context, phrase) ? toMeasure(context, phrase, true) : null;
  }
  return null;
}

/** In "the deficit for April–June came to" the months are no subject. */
const IS_MONTH = new RegExp(`^(?:${MONTHS.filter((month) => !/^ma[ry]/.test(month)).join('|')})$`, 'u');

/** Verbs whose subject is what the number measures; the subject of others is who does something. */
const STATE_VERBS =
  /^(?:be|stand|reach|total|hit|amount|exceed|average|equal|number|measure|weigh|last|cost|remain|become|comprise|peak|come|stay|represent|constitute|account|top|surpass|near|approach|span|cover|range|register|run|hover|require|take|make|become|score|worth|value|fetch|trade|sell|cap|set|fix|put|limit|hold|estimate|keep|need|leave|budget|price|peg|quote|assess|rent|close|total|face|carry|store|seat|accommodate|handle)$/;

/** A name is no measure; a common noun that the tagger takes for one at the start of a sentence is. */
export function isThing({ tokens, mentions }: FigureContext, { head }: MeasurePhrase): boolean {
  const noun = tokens[head];
  if (/^(?:cent|percent|percentage)$/.test(noun?.lower ?? '')) return false;
  // In "which account for 40%" and "aim for 300" the tagger takes the verb for a noun.
  if (/^(?:account|aim|call)s?$/.test(noun?.lower ?? '') && tokens[head + 1]?.lower === 'for') return false;
  if (noun?.pos === 'NOUN') return true;
  return (
    head === 0 &&
    noun !== undefined &&
    !mentions.some(({ start, end }) => start < noun.end && noun.start < end)
  );
}

/** In "children who got the drug were" the verb is said of the children. */
function antecedent(tokens: readonly Token[], phrase: MeasurePhrase | null): MeasurePhrase | null {
  if (!phrase) return null;
  for (let at = phrase.from - 1; at > phrase.from - 5 && at > 0; at -= 1) {
    const isSubject = /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? '');
    if (isSubject && /^(?:who|which|that)$/.test(tokens[at]?.lower ?? '') && isNoun(tokens[at - 1]))
      return phraseBefore(tokens, at) ?? phrase;
    if (!/^(?:DET|VERB|AUX|ADV|PRON|ADJ)$/.test(tokens[at]?.pos ?? '')) break;
  }
  return phrase;
}

/** In "cases in the outbreak" the verb is said of the cases, not of the outbreak. */
export function outermost(tokens: readonly Token[], phrase: MeasurePhrase | null): MeasurePhrase | null {
  let outer = phrase;
  for (let hops = 0; outer && hops < 3; hops += 1) {
    const at = /^(?:the|an?|its|their|this|that)$/.test(tokens[outer.from - 1]?.lower ?? '')
      ? outer.from - 2
      : outer.from - 1;
    if (
      !/^(?:in|on|at|for|from|among|with|across|by|between|under|through|around|near|off|along|inside|within|into|to|via|against|about|without|since|after|before|during|throughout|amid|beyond|behind)$/.test(
        tokens[at]?.lower ?? '',
      )
    )
      break;
    const next = phraseBefore(tokens, at);
    if (!next || (tokens[next.head]?.pos !== 'NOUN' && next.head > 0)) break;
    outer = next;
  }
  return outer;
}
