import type { Span } from '../../schema/model/span.ts';
import { type FoundName, findNames } from '../../server/extraction/actors/find-names.ts';
import type { NameClass } from '../../server/extraction/actors/name-model.ts';
import { collectSpellings, featuresOfSpelling } from '../../server/extraction/actors/name-spellings.ts';
import { splitSections } from '../../server/extraction/text/split-sections.ts';
import { tagText } from '../../server/extraction/text/tag-text.ts';
import type { TaggedText } from '../../server/extraction/text/tagged-text.ts';
import type { LabelledText, NameLabel } from './labelled-text.ts';

/** One place of one name, with the class people gave it. */
export interface Example {
  readonly features: readonly string[];
  readonly name: NameClass;
}

/**
 * Finds names as the extractor does and looks up what people marked there: once in the whole text, and once sentence by
 * sentence, so that the model also learns to do without the rest of a text.
 */
export function readExamples({ text, labels }: LabelledText): readonly Example[] {
  const tagged = tagText(text, splitSections(text).sections);
  const alone = tagged.sentences.map((sentence) => ({ ...tagged, sentences: [sentence] }));
  return [tagged, ...alone].flatMap((view) => examplesOf(view, labels));
}

function examplesOf(tagged: TaggedText, labels: readonly NameLabel[]): readonly Example[] {
  const names = tagged.sentences.flatMap((sentence) => findNames(tagged.text, sentence));
  return [...collectSpellings(tagged, names).values()].flatMap((spelling) => {
    const features = featuresOfSpelling(spelling);
    return features.flatMap((own, index) => {
      const place = spelling.places[index];
      const name = place ? labelOf(place, labels) : null;
      return name === null ? [] : [{ features: own, name }];
    });
  });
}

/** The class of the label that a name is, or is the head of; null for a part of a longer name, which teaches nothing. */
function labelOf(name: FoundName, labels: readonly NameLabel[]): NameClass | null {
  const touching = labels.filter((label) => overlap(name, label) > 0);
  if (touching.length === 0) return 'OTHER';
  const [closest] = touching.toSorted((left, right) => likeness(name, right) - likeness(name, left));
  if (closest && likeness(name, closest) >= 0.5) return closest.name;
  const headed = touching.filter(({ end }) => Math.abs(end - name.end) <= 2);
  const [shortest] = headed.toSorted((left, right) => length(left) - length(right));
  return shortest?.name ?? null;
}

/** Shared length over joint length. */
function likeness(left: Span, right: Span): number {
  const shared = overlap(left, right);
  return shared / (length(left) + length(right) - shared);
}

function overlap(left: Span, right: Span): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}

function length({ start, end }: Span): number {
  return end - start;
}
