import type { ActorRegister } from './actor-register.ts';
import type { PlainMention } from './find-heading-mentions.ts';
import { findStateName } from './known-names.ts';
import type { Reference } from './reference.ts';

/** Finds the states that names of organisations mention: "Security Service of Ukraine", "U.S. Navy" [ACE, nested mentions]. */
export function findStatesInNames(
  text: string,
  references: readonly Reference[],
  register: ActorRegister,
): readonly PlainMention[] {
  return references.flatMap(({ actor, form, start, end }) => {
    if (form !== 'NAME' || actor.kind === 'PERSON' || actor.kind === 'STATE') return [];
    const found: PlainMention[] = [];
    for (const { index, 1: opener = '' } of text.slice(start, end).matchAll(STATE_PLACE)) {
      const at = start + index + opener.length;
      const known = findStateName(text, at);
      if (!known || known.end >= end + Number(opener !== '')) continue;
      const { name, key } = known.value;
      const state = register.meet({ name, kind: 'STATE', keyName: key });
      found.push({ start: at, end: known.end, actor: state, form: 'NAME', confidence: 90 });
    }
    return found;
  });
}

/** A state stands at the start of such a name or after "of": in "Air France" it is no state. */
const STATE_PLACE = /(^|\b(?:of|to|in)\s+(?:the\s+)?)(?=\p{Lu})/gu;
