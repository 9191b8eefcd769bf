import type { Mention } from '../../../schema/model/actor.ts';
import type { AttributionStep } from '../../../schema/model/attribution.ts';
import type { Evidence } from '../../../schema/model/evidence.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { Span } from '../../../schema/model/span.ts';
import { type Attribution, toChain } from '../attributions/attribution.ts';
import { reporterOf } from '../attributions/reporter-of.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import type { Sentence, TaggedText } from '../text/tagged-text.ts';

/** Who says what in a text. */
export interface Speech {
  readonly attributions: readonly Attribution[];
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/**
 * Gives each figure the chain of the narrowest attribution whose content holds its number. A sentence that opens with
 * a pronoun for the speaker of the sentence before goes on in that speech; a figure without either is the publisher's.
 */
export function attributeFigures(
  { text, sentences }: TaggedText,
  figures: readonly Figure[],
  { attributions, mentions }: Speech,
): readonly Figure[] {
  const bySentence = Map.groupBy(attributions, ({ sentence }) => sentence);
  const opening = new Map(mentions.map((mention) => [mention.start, mention]));
  return figures.map((figure) => {
    const place = placeOf(figure);
    const sentence = sentenceAt(sentences, place);
    if (!sentence) return figure;
    const own = narrowest(bySentence.get(sentence.ordinal) ?? [], place);
    if (own) return attribute(text, figure, own);
    const first = opening.get(sentence.start);
    const before = sentences[sentence.ordinal - 1];
    const speech =
      first?.form === 'PRONOUN' && isNeighbour(before, sentence) ? bySentence.get(before.ordinal) : undefined;
    const speaking = speech?.find(
      ({ source, outer, cue }) => source === first?.actor && !outer && cue.type === 'COMMUNICATION',
    );
    return speaking ? infer(figure, speaking) : figure;
  });
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

function attribute(text: string, figure: Figure, { cueSpan, sourceSpan, ...rest }: Attribution): Figure {
  const cue: Evidence = { role: 'CUE', ...cueSpan };
  const source: readonly Evidence[] = sourceSpan
    ? [{ role: 'SOURCE', ...sourceSpan, quote: text.slice(sourceSpan.start, sourceSpan.end) }]
    : [];
  const evidence = [...figure.evidence, cue, ...source];
  return { ...figure, ...chained(toChain({ cueSpan, sourceSpan, ...rest })), evidence };
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
