import type { Mention } from '../../../schema/model/actor.ts';
import type { AttributionStep, AttributionType } from '../../../schema/model/attribution.ts';
import type { Span } from '../../../schema/model/span.ts';
import { findSubject } from '../attributions/find-subject.ts';
import { CLAIMING_VERBS, PERFORMED_VERBS } from '../lexicon/claiming-verbs.ts';
import type { PlacedMention, SentenceView } from '../text/sentence-view.ts';
import { tokenAt } from '../text/token-at.ts';
import { quoteOf } from './quote-of.ts';

/** Somebody who makes a claim by a verb that takes the number itself, or speaks in the first person. */
export interface Claimant {
  readonly mention: Mention;
  readonly step: AttributionStep;
}

/** In tokens: a verb farther off governs something else. */
const REACH = 14;

/** Finds who estimates, pledges, seeks or plans a number: "puts the cost at $5", "Norway committed €3m". Null when nobody does. */
export function findClaimant(view: SentenceView, at: Span): Claimant | null {
  const { tokens, text } = view;
  const number = tokenAt(tokens, at.start);
  for (let verb = number - 1; verb >= 0 && verb > number - REACH; verb -= 1) {
    const token = tokens[verb];
    if (!token || /^[;:“”"]$/.test(token.text)) return null;
    if (/^(?:which|who|that|because|while|whereas|but)$/.test(token.lower)) return null;
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue;
    const type = typeOf(view, verb);
    if (!type) continue;
    const subject = findSubject(view, verb)?.mention ?? participleSubject(view, verb);
    if (!subject) return null;
    const cue = quoteOf(text, token);
    const step = { source: subject.mention.actor, cue, mode: 'NARRATED', type, negated: false } as const;
    return { mention: subject.mention, step };
  }
  return null;
}

/** "Will provide $75m" promises by its auxiliary what other verbs promise by themselves. */
function typeOf({ tokens }: SentenceView, verb: number): AttributionType | null {
  const lemma = tokens[verb]?.lemma ?? '';
  const before = tokens[verb - 1]?.lower ?? '';
  const type = CLAIMING_VERBS.get(lemma);
  const isPassive = /^(?:is|are|was|were|been|be|being)$/.test(before);
  if (type) return isPassive ? null : type;
  return PERFORMED_VERBS.has(lemma) && /^(?:will|shall|['’]ll)$/.test(before) ? 'INTENTION' : null;
}

/** "The chief was less hopeful, | putting the odds at one in three": the subject of the main clause. */
function participleSubject(view: SentenceView, verb: number): PlacedMention | null {
  const { tokens } = view;
  if (!tokens[verb]?.lower.endsWith('ing') || tokens[verb - 1]?.text !== ',') return null;
  for (let main = verb - 2; main >= 0; main -= 1) {
    if (tokens[main]?.pos === 'VERB' || tokens[main]?.pos === 'AUX')
      return findSubject(view, main)?.mention ?? null;
  }
  return null;
}

/** Who speaks where a sentence outside quotation marks says "I" or "we": the answer in an interview. */
export function findFirstPerson({ tokens, starting, quotedBy }: SentenceView): Claimant | null {
  for (const { mention, first, last } of starting.values()) {
    const isFirst = last === first + 1 && /^(?:i|we|my|our)$/.test(tokens[first]?.lower ?? '');
    if (!isFirst || quotedBy[first]) continue;
    const step = {
      source: mention.actor,
      cue: null,
      mode: 'DIRECT',
      type: 'COMMUNICATION',
      negated: false,
    } as const;
    return { mention, step };
  }
  return null;
}
