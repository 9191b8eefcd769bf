import { createPhraseIndex, type FindPhrase } from '../text/phrase-index.ts';
import type { ActorDraft, ActorRegister } from './actor-register.ts';
import type { PlainMention } from './find-heading-mentions.ts';
import { findStateName } from './known-names.ts';
import type { Reference } from './reference.ts';

/**
 * Finds whom the names of organisations mention: "Security Service of Ukraine", "U.S. Navy", and the "Vera Holm Foundation"
 * where the text speaks of Vera Holm [ACE, nested mentions].
 */
export function findNestedNames(
  text: string,
  references: readonly Reference[],
  register: ActorRegister,
): readonly PlainMention[] {
  const findPerson = indexPersons(references);
  return references.flatMap(({ actor, form, start, end }) => {
    if (form !== 'NAME' || actor.kind === 'PERSON' || actor.kind === 'STATE') return [];
    const found: PlainMention[] = [];
    const person = findPerson(text, start);
    if (person && person.end < end) found.push(toMention(start, person.end, person.value));
    for (const { index, 1: opener = '' } of text.slice(start, end).matchAll(STATE_PLACE)) {
      const at = start + index + opener.length;
      const known = findStateName(text, at);
      if (!known || known.end >= end + Number(opener !== '')) continue;
      const { name, key } = known.value;
      found.push(toMention(at, known.end, register.meet({ name, kind: 'STATE', keyName: key })));
    }
    return found;
  });
}

/** A state stands at the start of such a name or after "of": in "Air France" it is no state. */
const STATE_PLACE = /(^|\b(?:of|to|in)\s+(?:the\s+)?)(?=\p{Lu})/gu;

/** The full names of the persons of the text. */
function indexPersons(references: readonly Reference[]): FindPhrase<ActorDraft> {
  const persons = new Set(references.map(({ actor }) => actor).filter(({ kind }) => kind === 'PERSON'));
  return createPhraseIndex(
    [...persons].flatMap((person) => (/\s/.test(person.name) ? [[person.name, person] as const] : [])),
  );
}

function toMention(start: number, end: number, actor: ActorDraft): PlainMention {
  return { start, end, actor, form: 'NAME', confidence: 90 };
}
