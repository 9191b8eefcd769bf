import { foldText } from './fold-text.ts';

/**
 * What makes two labels the same: the words without case, accents, quotation marks, articles and closing punctuation. The key of
 * a key is the key itself.
 */
export function labelKey(label: string): string {
  const words = foldText(foldText(label).replace(/["“”„«»‘’']/g, ''));
  return words.replace(/[\s.,;:!?]+$/, '').replace(/^(?:(?:the|an?)\s)+/, '');
}

/** Reads a key of a measure, or its label; null for a text without a letter or digit, which is the key of none. */
export function parseMeasureKey(text: string): string | null {
  return LETTER_OR_DIGIT.test(text) ? labelKey(text) : null;
}

/** Reads a key of a topic, or one of its labels; null for a text without a letter or digit, which is the key of none. */
export function parseTopicKey(text: string): string | null {
  return LETTER_OR_DIGIT.test(text) ? topicKey(text) : null;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What makes two topics the same: also one spelling of each word, and one noun for what news calls by several. */
export function topicKey(label: string): string {
  return labelKey(label).replace(/[\p{L}-]+/gu, (word) => CANONICAL_WORDS.get(word) ?? word);
}

/** Of each row the first word stands for the others. Words that differ at all in what they claim are not here. */
const SYNONYMS: readonly (readonly [string, ...string[]])[] = [
  ['talks', 'negotiations', 'discussions'],
  ['ceasefire', 'cease-fire', 'truce'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['defense', 'defence'],
  ['labor', 'labour'],
  ['center', 'centre'],
  ['centers', 'centres'],
  ['harbor', 'harbour'],
  ['organization', 'organisation'],
  ['organizations', 'organisations'],
  ['privatization', 'privatisation'],
  ['nationalization', 'nationalisation'],
  ['modernization', 'modernisation'],
  ['mobilization', 'mobilisation'],
  ['normalization', 'normalisation'],
  ['legalization', 'legalisation'],
  ['decentralization', 'decentralisation'],
  ['demilitarization', 'demilitarisation'],
];

const CANONICAL_WORDS: ReadonlyMap<string, string> = new Map(
  SYNONYMS.flatMap(([word, ...others]) => others.map((other) => [other, word] as const)),
);
