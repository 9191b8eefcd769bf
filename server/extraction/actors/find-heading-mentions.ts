import type { MentionForm } from '../../../schema/model/actor.ts';
import type { Span } from '../../../schema/model/span.ts';
import { createPhraseIndex } from '../text/phrase-index.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import type { ActorDraft, ActorRegister } from './actor-register.ts';
import { findKnownName } from './known-names.ts';
import type { Reference } from './reference.ts';

/** A mention outside the sentences, or inside the name of another actor: nothing is said there that it could do. */
export type PlainMention = Pick<Reference, 'start' | 'end' | 'actor' | 'form' | 'confidence'>;

/**
 * Finds, in the title and the headings, the names that the bodies have, and states. Title Case gives every word a capital
 * there, so a heading never introduces a name that no list has.
 */
export function findHeadingMentions(
  { text, sections }: TaggedText,
  references: readonly Reference[],
  register: ActorRegister,
): readonly PlainMention[] {
  const headings = spansBetween(
    text,
    sections.map(({ span }) => span),
  );
  if (headings.length === 0) return [];
  const findNamed = createPhraseIndex(spellings(text, references));
  return headings.flatMap((heading) => {
    const found: PlainMention[] = [];
    let from = heading.start;
    for (const { index } of text.slice(heading.start, heading.end).matchAll(NAME_START)) {
      const start = heading.start + index;
      if (start < from) continue;
      const named = findNamed(text, start);
      const mention = named ? { ...named, ...named.value } : readState(text, start, register);
      if (!mention || mention.end > heading.end) continue;
      const { end, actor, form } = mention;
      found.push({ start, end, actor, form, confidence: 90 });
      from = end;
    }
    return found;
  });
}

const NAME_START = /(?<![\p{L}\p{N}])[\p{Lu}\d]/gu;

function spansBetween(text: string, bodies: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const body of [...bodies, { start: text.length, end: text.length }]) {
    if (text.slice(start, body.start).trim() !== '') spans.push({ start, end: body.start });
    start = Math.max(start, body.end);
  }
  return spans;
}

interface Named {
  readonly actor: ActorDraft;
  readonly form: MentionForm;
}

/** How the bodies spell each actor, and surnames; a spelling that means two actors means none. */
function spellings(text: string, references: readonly Reference[]): ReadonlyMap<string, Named> {
  const named = new Map<string, Named | null>();
  const learn = (words: string, meaning: Named) => {
    const known = named.get(words);
    named.set(words, known === undefined || known?.actor === meaning.actor ? (known ?? meaning) : null);
  };
  for (const { start, end, actor, form } of references) {
    if (form !== 'NAME' && form !== 'METONYM') continue;
    learn(text.slice(start, end), { actor, form });
    const surname = actor.kind === 'PERSON' ? /\s(\S+)$/.exec(actor.name)?.[1] : undefined;
    if (surname) learn(surname, { actor, form });
  }
  return new Map([...named].flatMap(([words, meaning]) => (meaning ? [[words, meaning] as const] : [])));
}

function readState(text: string, start: number, register: ActorRegister): (Span & Named) | null {
  const known = findKnownName(text, start);
  if (known?.value.kind !== 'STATE' || !STATE_USES.has(known.value.use)) return null;
  const actor = register.meet({ name: known.value.name, kind: 'STATE', keyName: known.value.key });
  return { start, end: known.end, actor, form: 'NAME' };
}

const STATE_USES: ReadonlySet<string> = new Set(['NAME', 'ALIAS', 'DEMONYM']);
