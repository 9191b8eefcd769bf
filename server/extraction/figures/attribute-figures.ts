import type { Mention } from '../../../schema/model/actor.ts';
import type { AttributionStep } from '../../../schema/model/attribution.ts';
import type { Evidence } from '../../../schema/model/evidence.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { Span } from '../../../schema/model/span.ts';
import { type Attribution, toChain } from '../attributions/attribution.ts';
import { reporterOf } from '../attributions/reporter-of.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { viewSentences } from '../text/sentence-view.ts';
import type { Sentence, TaggedText } from '../text/tagged-text.ts';
import { type Claimant, findClaimant, findFirstPerson } from './find-claimant.ts';
import { createFindAnswering } from './find-interviewee.ts';
import { findReckoner } from './find-reckoner.ts';
import { quoteOf } from './quote-of.ts';
import { retagText } from './retag-verbs.ts';

/** Who says what in a text. */
export interface Speech {
  readonly attributions: readonly Attribution[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  /** The keys of the actors that are persons. */
  readonly persons?: ReadonlySet<string> | undefined;
}

/**
 * Gives each figure the chain of the narrowest attribution whose content holds its number. A sentence that opens with
 * a pronoun for the speaker of the sentence before goes on in that speech; a figure without either is the publisher's.
 */
export function attributeFigures(
  tagged: TaggedText,
  figures: readonly Figure[],
  { attributions, mentions, persons }: Speech,
): readonly Figure[] {
  const { text, sentences } = tagged;
  const bySentence = Map.groupBy(attributions, ({ sentence }) => sentence);
  const opening = new Map(mentions.map((mention) => [mention.start, mention]));
  const views = viewSentences(retagText(tagged), mentions);
  const answerer = createFindAnswering(text, mentions, persons);
  return figures.map((figure) => {
    const place = placeOf(figure);
    const sentence = sentenceAt(sentences, place);
    const view = sentence && views[sentence.ordinal];
    if (!sentence || !view) return figure;
    const own = narrowest(bySentence.get(sentence.ordinal) ?? [], place);
    const reckoner = findReckoner(view, place);
    const claimant = reckoner ?? findClaimant(view, place);
    if (own)
      return attribute(text, figure, {
        attribution: own,
        inner: isPassedOn(own, claimant) || isOther(own, reckoner) ? claimant : null,
      });
    if (claimant) return claim(text, figure, claimant);
    const speaking = goingOn(sentence, { before: sentences[sentence.ordinal - 1], opening, bySentence });
    if (speaking) return infer(figure, speaking);
    const answering = answerer(place) ?? findFirstPerson(view);
    return answering ? claim(text, figure, answering) : figure;
  });
}

interface Before {
  readonly before: Sentence | undefined;
  /** By where they start. */
  readonly opening: ReadonlyMap<number, Mention>;
  readonly bySentence: ReadonlyMap<number, readonly Attribution[]>;
}

/** The speech of the sentence before that this one goes on with: "He …" for its speaker, or "This approach …". */
function goingOn(sentence: Sentence, { before, opening, bySentence }: Before): Attribution | null {
  if (!isNeighbour(before, sentence)) return null;
  const speech = (bySentence.get(before.ordinal) ?? []).filter(
    ({ outer, source }) => !outer && source !== null,
  );
  const first = opening.get(sentence.start);
  if (first?.form === 'PRONOUN')
    return speech.find(({ source, cue }) => source === first.actor && cue.type === 'COMMUNICATION') ?? null;
  const [word, noun] = sentence.tokens;
  const pointsBack =
    /^(?:this|these|such)$/.test(word?.lower ?? '') && noun?.pos !== 'VERB' && noun?.pos !== 'AUX';
  return pointsBack && !first ? (speech.at(-1) ?? null) : null;
}

/** "She said the firm aims to open four": the plan is the firm's, and she passes it on. */
function isPassedOn({ source, content }: Attribution, claimant: Claimant | null): boolean {
  const cue = claimant?.step.cue;
  if (!cue || claimant.step.type !== 'INTENTION' || claimant.step.source === source) return false;
  return content.some(({ start, end }) => start <= cue.start && cue.end <= end);
}

/** "The court found that the loss, by the bank's estimate, was €2m": one passes on what another reckons. */
function isOther({ source }: Attribution, reckoner: Claimant | null): boolean {
  return reckoner !== null && reckoner.step.source !== source;
}

/** Makes the claimant the source, without words of attribution beyond its verb. */
function claim(text: string, figure: Figure, { mention, step }: Claimant): Figure {
  const source: Evidence = { role: 'SOURCE', ...quoteOf(text, mention) };
  const cue: readonly Evidence[] = step.cue ? [{ role: 'CUE', ...step.cue }] : [];
  return { ...figure, ...chained([step]), evidence: [...figure.evidence, ...cue, source] };
}

function placeOf({ evidence }: Figure): Span {
  const value = evidence.find(({ role }) => role === 'VALUE') ?? evidence[0];
  return value ?? { start: 0, end: 0 };
}

function isNeighbour(before: Sentence | undefined, sentence: Sentence): before is Sentence {
  return before !== undefined && before.section === sentence.section;
}

function narrowest(attributions: readonly Attribution[], { start, end }: Span): Attribution | null {
  const holding = attributions.filter(({ content }) =>
    content.some((span) => span.start <= start && end <= span.end),
  );
  const byDepth = holding.toSorted((left, right) => toChain(right).length - toChain(left).length);
  return byDepth[0] ?? null;
}

function attribute(
  text: string,
  figure: Figure,
  { attribution, inner }: { readonly attribution: Attribution; readonly inner: Claimant | null },
): Figure {
  const { cueSpan, sourceSpan } = attribution;
  const cue: Evidence = { role: 'CUE', ...cueSpan };
  const source: readonly Evidence[] = sourceSpan
    ? [{ role: 'SOURCE', ...sourceSpan, quote: text.slice(sourceSpan.start, sourceSpan.end) }]
    : [];
  const evidence = [...figure.evidence, cue, ...source];
  const chain = [...toChain(attribution), ...(inner ? [inner.step] : [])];
  return { ...figure, ...chained(chain), evidence };
}

/** The words of the speech before are not this sentence's own: the chain is surer than the reading. */
function infer(figure: Figure, speaking: Attribution): Figure {
  const chain = toChain(speaking).map((step) => ({ ...step, mode: 'NARRATED' as const }));
  return { ...figure, ...chained(chain), confidence: Math.max(0, figure.confidence - 20) };
}

function chained(
  attribution: readonly AttributionStep[],
): Pick<Figure, 'attribution' | 'holder' | 'reportedBy'> {
  return {
    attribution,
    holder: attribution.at(-1)?.source ?? null,
    reportedBy: reporterOf(attribution),
  };
}
