import type { AttributionMode, AttributionStep } from '../../../schema/model/attribution.ts';
import type { QuotedSpan, Span } from '../../../schema/model/span.ts';
import type { AttributionCue } from '../lexicon/attribution-cues.ts';

/** In what form the content follows its cue. */
export type Complement = 'CLAUSE' | 'QUOTATION' | 'PHRASE' | 'INFINITIVE';

/** Somebody said, believed, knew or meant something, at one cue of a text. */
export interface Attribution {
  /** `ordinal` of the sentence that holds the content. */
  readonly sentence: number;
  /** The `key` of the actor; null when the text names nobody: "the report says". */
  readonly source: string | null;
  readonly sourceSpan: Span | null;
  readonly cueSpan: QuotedSpan;
  readonly cue: AttributionCue;
  readonly mode: AttributionMode;
  readonly negated: boolean;
  /** The cue stands under "will" or "would". */
  readonly isProspective: boolean;
  readonly complement: Complement;
  /** What is attributed, in text order; two stretches when the cue stands between them. Never empty. */
  readonly content: readonly Span[];
  /** The cue noun that heads the content of a verb: "readiness" in "stated his readiness for talks". */
  readonly noun: NounHead | null;
  /** The `key` of the actor spoken to. */
  readonly addressee: string | null;
  /** The attribution in whose content this one stands. */
  readonly outer: Attribution | null;
}

/** A cue noun with its own content and, where it has one, whose it is. */
export interface NounHead extends Span {
  readonly cue: AttributionCue;
  readonly content: Span;
  /** The `key` of the actor in the genitive: "Mali" in "Mali's readiness". */
  readonly owner: string | null;
}

/** The chain from the text to the source of an attribution, outermost first. */
export function toChain(attribution: Attribution): readonly AttributionStep[] {
  const { outer, source, cueSpan, mode, cue, negated } = attribution;
  const step: AttributionStep = { source, cue: cueSpan, mode, type: cue.type, negated };
  return outer ? [...toChain(outer), step] : [step];
}
