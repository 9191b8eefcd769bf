import type { ActorDraft } from './actor-register.ts';
import type { FindInterviewPlace } from './find-interview.ts';
import type { Reference } from './reference.ts';

/**
 * Reads the minutes of a debate, whose paragraphs open with the name of their speaker and a colon: "Senator HOLM (Lab):".
 * "I" and "my" are the speaker's until the next name. Null when the text is none.
 */
export function findTurns(text: string, references: readonly Reference[]): FindInterviewPlace | null {
  const turns = readTurns(text, references);
  const speakers = new Set(turns.flatMap(({ speaker }) => speaker ?? []));
  const spoken = turns.filter(({ start, end }) => SAYS_I.test(text.slice(start, end)));
  if (speakers.size < 2 || spoken.length < 2) return null;
  return (offset) => {
    const turn = turns.findLast(({ start }) => start <= offset);
    return turn?.speaker && offset < turn.end ? { role: 'ANSWER', answering: turn.speaker } : null;
  };
}

interface Turn {
  /** Behind the colon of the name. */
  readonly start: number;
  readonly end: number;
  /** Null when the text does not tell who the label names. */
  readonly speaker: ActorDraft | null;
}

function readTurns(text: string, references: readonly Reference[]): readonly Turn[] {
  const labels = [...text.matchAll(LABEL)].filter(({ groups }) => isName(groups?.['name'] ?? ''));
  return labels.map(({ index, 0: label, groups }, at) => {
    const name = groups?.['name'] ?? '';
    const named = references.filter(
      ({ start, end, form }) => form !== 'PRONOUN' && start >= index && end <= index + name.length,
    );
    const speaker = named.find(({ actor }) => actor.kind === 'PERSON') ?? named[0];
    return {
      start: index + label.length,
      end: labels[at + 1]?.index ?? text.length,
      speaker: speaker?.actor ?? null,
    };
  });
}

/** At the start of a paragraph: at most 80 characters, with what a bracket says of the speaker, and a colon. */
const LABEL = /(?<=^|\n[^\S\n]*\n)(?<name>\p{Lu}[^:\n()]{1,60}?)(?:\s\([^()\n]{1,60}\))?:(?=\s)/gu;

/** Capitals but for "of" and "for": "The Minister for Harbours". */
function isName(words: string): boolean {
  const parts = words.split(/\s+/);
  return parts.length <= 7 && parts.every((part) => /^(?:of|for|the|de|van|von|and)$|^\p{Lu}/u.test(part));
}

const SAYS_I = /(?<![\p{L}\p{N}])(?:I|[Mm]y)(?![\p{L}\p{N}.])/u;
