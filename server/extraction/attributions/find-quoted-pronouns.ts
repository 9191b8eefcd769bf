import type { Actor, Mention } from '../../../schema/model/actor.ts';
import type { Span } from '../../../schema/model/span.ts';
import { findPrincipals } from '../positions/find-principals.ts';
import { viewSentences } from '../text/sentence-view.ts';
import type { Sentence, TaggedText } from '../text/tagged-text.ts';
import type { Attribution } from './attribution.ts';

/**
 * Finds the first person between quotation marks: "I" is whoever is quoted, "we" those for whom an office lets that person
 * speak. In text order, without those in `mentions`.
 */
export function findQuotedPronouns(
  tagged: TaggedText,
  attributions: readonly Attribution[],
  { actors, mentions }: Named,
): readonly Mention[] {
  const known = new Set(mentions.map(({ start }) => start));
  const found: (Span & { readonly source: string })[] = [];
  for (const { sentence, source, mode, content } of attributions) {
    const spoken = tagged.sentences[sentence];
    if (source === null || !spoken || (mode !== 'DIRECT' && mode !== 'MIXED')) continue;
    for (const { start, end } of content.flatMap((span) => pronounsIn(spoken, span))) {
      if (!known.has(start)) found.push({ start, end, source });
      known.add(start);
    }
  }
  if (found.length === 0) return [];
  const byKey = new Map(actors.map((actor) => [actor.key, actor]));
  const principals = findPrincipals(viewSentences(tagged, mentions), byKey);
  const toMention = ({ start, end, source }: (typeof found)[number]): Mention => {
    const quote = tagged.text.slice(start, end);
    const actor = (PLURAL.test(quote) && principals.get(source)) || source;
    return { actor, start, end, quote, form: 'PRONOUN', confidence: 85 };
  };
  return found.map(toMention).toSorted((left, right) => left.start - right.start);
}

interface Named {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
}

const PLURAL = /^(?:we|us|ours?|ourselves)$/i;

/** Of a content, what stands between quotation marks. */
function pronounsIn({ tokens }: Sentence, { start, end }: Span): readonly Span[] {
  let isQuoted = false;
  return tokens.filter((token) => {
    if (/^[“”"«»]$/.test(token.text))
      isQuoted = token.text === '“' || token.text === '«' || (token.text === '"' && !isQuoted);
    return isQuoted && token.start >= start && token.end <= end && FIRST_PERSON.has(token.lower);
  });
}

const FIRST_PERSON: ReadonlySet<string> = new Set('i me my mine myself we us our ours ourselves'.split(' '));
