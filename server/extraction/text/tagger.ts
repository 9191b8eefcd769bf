import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

/** Cuts words from each other and tells their parts of speech. */
export interface Tagger {
  /** The words of a sentence in order; blanks of a line's end are words too. */
  tag(sentence: string): readonly TaggedWord[];

  /** Tells whether its dictionary has a word, whatever texts it has met. */
  knows(word: string): boolean;

  /** Makes the next text be read as if it were the first. */
  forget(): void;
}

export interface TaggedWord {
  /** As the sentence has it, but for characters that the tagger rewrites. */
  readonly text: string;
  /** A tag of the Universal Dependencies, or SPACE. */
  readonly pos: string;
  /** Missing for parts of "cannot". */
  readonly lemma: string | undefined;
}

export function createTagger(): Tagger {
  let loaded = load();

  return {
    tag(sentence) {
      const { nlp } = loaded;
      const words = nlp.readDoc(sentence).tokens();
      const parts = words.out(nlp.its.pos);
      // Its type leaves out that `out` supplies the third argument.
      const lemmas: readonly (string | undefined)[] = words.out(nlp.its.lemma as typeof nlp.its.normal);
      return words.out().map((text, index) => ({ text, pos: parts[index] ?? 'X', lemma: lemmas[index] }));
    },

    knows(word) {
      const { vocabulary, size } = loaded;
      return Object.hasOwn(vocabulary.hash, word) && Number(vocabulary.hash[word]) < size;
    },

    forget() {
      const { vocabulary, size } = loaded;
      for (const word of vocabulary.list.slice(loaded.forgotten)) delete vocabulary.hash[word];
      loaded.forgotten = vocabulary.list.length;
      if (loaded.forgotten - size > MOST_NEW_WORDS) loaded = load();
    },
  };
}

/** Some 15 MB of them; loading anew takes as long as reading a few texts. */
const MOST_NEW_WORDS = 100_000;

/** What wink knows. It adds each word it meets, and cuts a word with a hyphen or a dot otherwise once it has met it. */
interface Vocabulary {
  /** Never shortened: further tables go by the place of a word in it. */
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
}

interface Loaded {
  readonly nlp: WinkMethods;
  readonly vocabulary: Vocabulary;
  /** Of the vocabulary without any text. */
  readonly size: number;
  /** Up to this place of the list, what texts brought is forgotten. */
  forgotten: number;
}

function load(): Loaded {
  const core = PARTS.core();
  const nlp = winkNLP({ ...model, core: () => core, metaCER: () => CUSTOM_ENTITIES }, ['pos']);
  const vocabulary = core.features.lexeme;
  return { nlp, vocabulary, size: vocabulary.list.length, forgotten: vocabulary.list.length };
}

// Its types leave open what the parts of a model are.
const PARTS = model as {
  readonly core: () => { readonly features: { readonly lexeme: Vocabulary } };
  readonly metaCER: () => unknown;
};

/** Taken once: each call wraps the one before in another layer of JSON, twice as long. */
const CUSTOM_ENTITIES = PARTS.metaCER();
