import type { MentionForm } from '../../../schema/model/actor.ts';
import type { Span } from '../../../schema/model/span.ts';
import type { Sentence } from '../text/tagged-text.ts';
import type { ActorDraft } from './actor-register.ts';

/** A mention while its text is still being read: tokens `[first, last)` of a sentence. */
export interface Reference extends Span {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly actor: ActorDraft;
  readonly form: MentionForm;
  /** Percent, 0–100. */
  readonly confidence: number;
}

/** The span that tokens `[first, last)` of a sentence cover. */
export function spanOf({ sentence, first, last }: Pick<Reference, 'sentence' | 'first' | 'last'>): Span {
  const start = sentence.tokens[first]?.start ?? sentence.start;
  return { start, end: sentence.tokens[last - 1]?.end ?? start };
}
