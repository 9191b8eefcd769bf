import type { Actor, Mention } from '../../schema/model/actor.ts';
import type { SourceText } from '../../schema/model/document.ts';
import type { PlaceMention } from '../../schema/model/extraction.ts';
import { acceptText } from './accept-text.ts';
import { findActors } from './actors/find-actors.ts';
import type { Attribution } from './attributions/attribution.ts';
import { findAttributions } from './attributions/find-attributions.ts';
import { findQuotedPronouns } from './attributions/find-quoted-pronouns.ts';
import { type NumberReading, readNumbers } from './figures/find-figures.ts';
import { tagText } from './text/tag-text.ts';
import type { TaggedText } from './text/tagged-text.ts';

/** A text read as far as every extractor needs it: who is in it, who says what at which cue, and what its numbers are. */
export interface ReadDocument {
  /** The title the text begins with. */
  readonly title: string | null;
  readonly tagged: TaggedText;
  readonly actors: readonly Actor[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  /** In text order. */
  readonly places: readonly PlaceMention[];
  readonly attributions: readonly Attribution[];
  readonly numbers: NumberReading;
}

/** @throws {DomainError} `TEXT_TOO_LARGE`, `ILL_FORMED_TEXT` or `EMPTY_TEXT`. */
export function readDocument(
  { text, publishedAt, ...source }: SourceText,
  maxTextLength?: number,
): ReadDocument {
  const { title, sections } = acceptText({ ...source, text }, maxTextLength);
  const tagged = tagText(text, sections);
  const { actors, mentions: named, places } = findActors(tagged);
  const attributions = findAttributions(tagged, named);
  const quoted = findQuotedPronouns(tagged, attributions, { actors, mentions: named });
  const mentions = [...named, ...quoted].toSorted(inTextOrder);
  return {
    title,
    tagged,
    actors,
    mentions,
    places,
    attributions,
    numbers: readNumbers(tagged, { publishedAt, mentions }),
  };
}

function inTextOrder(left: Mention, right: Mention): number {
  return left.start - right.start || right.end - left.end;
}
