import type { Mention } from '../../../schema/model/actor.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { Span } from '../../../schema/model/span.ts';
import type { Attribution } from '../attributions/attribution.ts';
import { findSubject } from '../attributions/find-subject.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { type SentenceView, viewSentences } from '../text/sentence-view.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import type { Speech } from './attribute-figures.ts';
import { retagText } from './retag-verbs.ts';

/**
 * Gives each figure the actor it is about: whose measure it is ("Chad's exports"), who does what the number counts, or,
 * where the sentence only points back ("This covers …"), who did so in the sentence before. Somebody who merely speaks
 * of a number is not its subject.
 */
export function findFigureSubjects(
  tagged: TaggedText,
  figures: readonly Figure[],
  { attributions, mentions }: Speech,
): readonly Figure[] {
  const views = viewSentences(retagText(tagged), mentions);
  const cues = new Set(attributions.map(({ cueSpan }) => cueSpan.start));
  return figures.map((figure) => {
    const at = figure.evidence.find(({ role }) => role === 'VALUE');
    const index = (at && sentenceAt(tagged.sentences, at)?.ordinal) ?? -1;
    const view = views[index];
    if (!at || !view) return figure;
    const subject =
      ownerOf(view, figure) ??
      doerOf(view, at, cues) ??
      pointedBack(view, views[index - 1], attributions) ??
      null;
    return subject ? { ...figure, subject: subject.actor } : figure;
  });
}

/** "Chad's exports": the mention that owns or names the measure. */
function ownerOf({ text, starting, tokens }: SentenceView, { evidence }: Figure): Mention | null {
  const measure = evidence.find(({ role }) => role === 'MEASURE');
  if (!measure) return null;
  for (const { mention, first, last } of starting.values()) {
    const inside = mention.start >= measure.start && mention.end < measure.end;
    const owns =
      /^['’]s?$/.test(tokens[last]?.text ?? '') || /['’]s?$/.test(text.slice(mention.start, mention.end));
    const touches = inside || (tokens[last + 1]?.start === measure.start && mention.end < measure.start);
    if (touches && owns && first >= 0) return mention;
  }
  return null;
}

/** The subject of the verb that governs the number, or of the main clause behind an opening phrase. */
function doerOf(view: SentenceView, at: Span, cues: ReadonlySet<number>): Mention | null {
  const { tokens } = view;
  const number = tokens.findIndex(({ end }) => end > at.start);
  for (let verb = number - 1; verb >= 0; verb -= 1) {
    const token = tokens[verb];
    if (token?.pos !== 'VERB' && token?.pos !== 'AUX') continue;
    const subject = findSubject(view, verb);
    if (!subject) continue;
    return cues.has(token.start) || !subject.mention ? null : subject.mention.mention;
  }
  return opens(view, number) ?? followsComma(view, number);
}

/** "Chad controls 5%", "Currently, Chad …": the first words, where the tagger sees no verb behind them. */
function opens({ tokens, starting }: SentenceView, number: number): Mention | null {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const placed = starting.get(0) ?? (comma > 0 && comma < 5 ? starting.get(comma + 1) : undefined);
  if (!placed || placed.last >= number) return null;
  return /^(?:ADP|PUNCT|PART|CCONJ)$/.test(tokens[placed.last]?.pos ?? 'X') ? null : placed.mention;
}

/** "With plans to recruit 5,000, Chad …": the mention that opens the main clause. */
function followsComma({ tokens, starting }: SentenceView, number: number): Mention | null {
  for (let comma = number + 1; comma < tokens.length; comma += 1) {
    if (tokens[comma]?.text !== ',') continue;
    const placed = starting.get(comma + 1) ?? starting.get(comma + 2);
    if (placed && /^(?:VERB|AUX|ADV)$/.test(tokens[placed.last]?.pos ?? 'X')) return placed.mention;
  }
  return null;
}

function pointedBack(
  view: SentenceView,
  before: SentenceView | undefined,
  attributions: readonly Attribution[],
): Mention | null {
  if (!before || before.sentence.section !== view.sentence.section) return null;
  if (!/^(?:this|these|that|those|such)$/.test(view.tokens[0]?.lower ?? '') || view.starting.has(0))
    return null;
  const speech = attributions.filter(({ sentence }) => sentence === before.sentence.ordinal);
  const sources = new Set(speech.map(({ source }) => source));
  const mentions = [...before.starting.values()].map(({ mention }) => mention);
  return mentions.find(({ actor }) => !sources.has(actor)) ?? mentions[0] ?? null;
}
