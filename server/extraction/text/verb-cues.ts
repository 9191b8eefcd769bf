import { VERB_CUES } from '../lexicon/attribution-cues.ts';
import { holderNumber } from '../lexicon/holder-nouns.ts';
import { inflect, type VerbForm } from '../lexicon/verb-forms.ts';
import type { Token } from './tagged-text.ts';

/** A verb that may attribute, in the form in which it stands. */
export interface VerbCueForm {
  readonly lemma: string;
  readonly form: VerbForm;
}

const FORMS: ReadonlyMap<string, VerbCueForm> = new Map(
  [...VERB_CUES.keys()].flatMap((lemma) =>
    [...inflect(lemma)].map(([word, form]) => [word, { lemma, form }] as const),
  ),
);

/** Verbs that, with a name before or after them, are always speech. */
export const SPEECH_ONLY: ReadonlySet<string> = new Set(
  'said says told tells asked asks added adds wrote writes announced stated noted argued claimed insisted warned tweeted explained'.split(
    ' ',
  ),
);

/** Forms that have become prepositions. */
const NO_CUES: ReadonlySet<string> = new Set(['regarding', 'considering', 'going', 'meaning']);

/** Tells whether a word, in lower case, is a form of a verb that may attribute, whatever it is where it stands. */
export function isVerbCueForm(lower: string): boolean {
  return FORMS.has(lower) && !NO_CUES.has(lower);
}

/** Reads a token as a verb that may attribute; null when the word is none or is plainly a noun. */
export function readVerbCue(tokens: readonly Token[], index: number): VerbCueForm | null {
  const token = tokens[index];
  const cue = token && FORMS.get(token.lower);
  if (!token || !cue || isPreposition(tokens, index)) return null;
  if (token.pos === 'VERB' || SPEECH_ONLY.has(token.lower)) return cue;
  if (isMistaggedVerb(tokens, index, cue.form)) return cue;
  if (token.pos === 'AUX' || token.pos === 'ADV' || token.pos === 'ADP') return null;
  const before = tokens[index - 1];
  if (!before || token.text !== token.lower) return cue.form === 'GERUND' && index === 0 ? cue : null;
  // The tagger takes "Okoro detailed" for an adjective and "Mali reports" for a noun: what stands before decides.
  const afterSubject = before.pos === 'PROPN' || SUBJECT_PRONOUNS.has(before.lower) || before.pos === 'ADV';
  return afterSubject && (cue.form === 'PAST' || (token.pos !== 'ADJ' && cue.form === 'THIRD')) ? cue : null;
}

/** "considering the cost", but "is considering a tax". */
function isPreposition(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (!NO_CUES.has(lower)) return false;
  const before = tokens[tokens[index - 1]?.pos === 'ADV' ? index - 2 : index - 1];
  return lower !== 'considering' || before?.pos !== 'AUX';
}

/**
 * "Analysts doubt that …", "France and Italy back the levy", "…, ruling that …": a phrase ends before an article or "that",
 * so between a plural or a name and one of these the word is a verb, whatever the tagger took it for.
 */
function isMistaggedVerb(tokens: readonly Token[], index: number, form: VerbForm): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!before || !token || !after || token.text !== token.lower || token.pos === 'ADP') return false;
  const opensObject =
    after.pos === 'DET' || /^(?:that|its|their|his|her|it|him|them|us|me|you|this)$/.test(after.lower);
  if (form === 'GERUND') return before.text === ',' && (opensObject || after.lower === 'by');
  if (token.lower === 'forecast')
    return /^(?:NOUN|ADJ|NUM|SYM|PROPN|DET)$/.test(after.pos) && isNamedHolder(before);
  // "ministers call upon all to …"
  if (/^(?:call|calls)$/.test(token.lower) && /^(?:for|on|upon)$/.test(after.lower))
    return agrees(before, form);
  if (after.lower === 'to' && agrees(before, form)) return tokens[index + 2]?.pos === 'VERB';
  if (!opensObject) return form !== 'PARTICIPLE' && after.lower === 'to' && isSecondVerb(tokens, index);
  // "has no objection but doubts that …"
  if (form === 'THIRD' && after.lower === 'that' && /^(?:and|but)$/.test(before.lower)) return true;
  if (form === 'BASE') return before.lower === 'who' || isPlural(tokens, index - 1);
  return form === 'THIRD' && (before.pos === 'PROPN' || before.text === ')' || agrees(before, form));
}

/** "The company | forecast revenue of …" */
function isNamedHolder({ lower, pos }: Token): boolean {
  return pos === 'PROPN' || (pos === 'NOUN' && holderNumber(lower) !== null);
}

/** "The startup plans to …", "unions demand to …": people and bodies with a verb in their number. */
function agrees({ lower, pos }: Token, form: VerbForm): boolean {
  const number = pos === 'NOUN' || pos === 'PROPN' ? holderNumber(lower) : null;
  return number !== null && form === (number === 'GROUP' ? 'BASE' : 'THIRD');
}

/** "hopes to … and plans to …": both in the same form. */
function isSecondVerb(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.lower !== 'and') return false;
  const form = FORMS.get(tokens[index]?.lower ?? '')?.form;
  for (let at = index - 2; at > index - 40; at -= 1) {
    const verb = tokens[at];
    const cue = verb?.pos === 'VERB' ? FORMS.get(verb.lower) : undefined;
    if (cue) return cue.form === form;
  }
  return false;
}

function isPlural(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.pos === 'NOUN' || token?.pos === 'PROPN')
    return /[^s]s$/.test(token.lower) || tokens[index - 1]?.lower === 'and';
  return token?.lower === 'people' || token?.lower === 'police';
}

const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set('he she it they who we i you'.split(' '));

/** Tells whether the words from `first` up to `last` are in the place of a speaker: before or after a cue. */
export function standsAtCue(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  if (followsAccordingTo(tokens, first)) return true;
  // "…, said | the clerk" and "…, said its | clerk".
  const said = before && POSSESSIVES.has(before.lower) ? first - 2 : first - 1;
  if (INVERTED.has(tokens[said]?.lower ?? '') && /^["”’',]$/.test(tokens[said - 1]?.text ?? '')) return true;
  let index = last;
  while (index < last + 4 && SKIPPED.has(tokens[index]?.pos ?? 'X')) index += 1;
  const cue = readVerbCue(tokens, index);
  return cue !== null && (cue.form !== 'GERUND' || isProgressive(tokens, index));
}

/** "are calling for": the verb is as finite as "call for". */
export function isProgressive(tokens: readonly Token[], verb: number): boolean {
  let index = verb - 1;
  while (/^(?:ADV|PART)$/.test(tokens[index]?.pos ?? 'X')) index -= 1;
  return (
    /^(?:is|are|was|were|been|am|['’](?:s|re|m))$/.test(tokens[index]?.lower ?? '') &&
    tokens[index]?.pos === 'AUX'
  );
}

const POSSESSIVES: ReadonlySet<string> = new Set('his her its their'.split(' '));

/** "according to | police", "according to a Norvik | spokesman", "according to its | chair". */
function followsAccordingTo(tokens: readonly Token[], first: number): boolean {
  let index = first - 1;
  if (POSSESSIVES.has(tokens[index]?.lower ?? '')) index -= 1;
  while (index > first - 4 && /^(?:DET|PROPN)$/.test(tokens[index]?.pos ?? 'X')) index -= 1;
  return tokens[index]?.lower === 'to' && tokens[index - 1]?.lower === 'according';
}

const SKIPPED: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART']);
/** Verbs of speech that may stand before their subject. */
export const INVERTED: ReadonlySet<string> = new Set(
  `said says added adds wrote writes asked asks explained explains noted notes warned warns argued argues
  insisted remarked tweeted replied recalled concluded recalls replies shouted shouts joked jokes quipped
  quips complained complains admitted admits conceded concedes insists continued continues declared declares
  exclaimed observed observes reckons laughed laughs shrugged shrugs sighed sighs retorted retorts responded responds
  countered agreed agrees promised vowed predicted predicts lamented laments protested grumbled fumed claimed claims stressed`.split(
    /\s+/,
  ),
);
