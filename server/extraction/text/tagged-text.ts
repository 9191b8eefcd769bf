import type { Section } from '../../../schema/model/section.ts';
import type { Span } from '../../../schema/model/span.ts';

/** Part of speech [Universal Dependencies UPOS]. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word, number or mark. Never empty, never blank. */
export interface Token extends Span {
  /** The exact characters, `text.slice(start, end)`. */
  readonly text: string;
  readonly lower: string;
  /** The dictionary form in lower case; `lower` where the tagger knows none. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/** A sentence of a section's body. Its tokens stand in order, inside the span, without overlap. */
export interface Sentence extends Span {
  /** 0-based place over the whole text. */
  readonly ordinal: number;
  /** `ordinal` of the section whose body holds it. */
  readonly section: number;
  readonly tokens: readonly Token[];
}

/** A text read once, for every finder to build on. Headings have no sentences: Title Case wrecks name finding. */
export interface TaggedText {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
}
