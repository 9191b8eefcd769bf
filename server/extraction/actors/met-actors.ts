import type { ActorKind } from '../../../schema/model/actor.ts';
import { BODY_NOUNS, COMPANY_NOUNS } from '../lexicon/body-nouns.ts';
import type { ActorDraft } from './actor-register.ts';

/** The actors that a text has named so far, by what else it may call them. */
export interface MetActors {
  readonly meet: (actor: ActorDraft | undefined) => void;
  /** The only person whose office ends in these words: "prime minister", "minister". */
  readonly officeHolder: (words: readonly string[]) => ActorDraft | null;
  /** The only body whose name has the words, else the only one that can be called so. */
  readonly body: (words: readonly string[]) => ActorDraft | null;
}

export function createMetActors(): MetActors {
  const met = new Set<ActorDraft>();
  const byOfficeNoun = new Map<string, Set<ActorDraft>>();
  const byNameWord = new Map<string, Set<ActorDraft>>();
  const byKind = new Map<ActorKind, Set<ActorDraft>>();
  const companies = new Set<ActorDraft>();

  function meet(actor: ActorDraft | undefined): void {
    if (!actor || met.has(actor)) return;
    met.add(actor);
    if (actor.kind === 'PERSON')
      for (const title of actor.roles.keys())
        addTo(byOfficeNoun, title.toLowerCase().split(/\s+/).at(-1) ?? '', actor);
    if (!BODY_KINDS.has(actor.kind)) return;
    for (const word of wordsOf(actor)) addTo(byNameWord, word, actor);
    if (!saysWhatItIs(actor)) addTo(byKind, actor.kind, actor);
    if (isCompany(actor)) companies.add(actor);
  }

  function officeHolder(words: readonly string[]): ActorDraft | null {
    const description = words.join(' ');
    const holders = [...(byOfficeNoun.get(words.at(-1) ?? '') ?? [])];
    return only(holders.filter(({ roles }) => [...roles.keys()].some((title) => endsIn(title, description))));
  }

  function body(words: readonly string[]): ActorDraft | null {
    const noun = words.at(-1) ?? '';
    const kind = BODY_NOUNS.get(noun);
    if (kind === undefined || words.length > 2) return null;
    const named = [...(byNameWord.get(noun) ?? [])].filter((actor) =>
      words.every((word) => byNameWord.get(word)?.has(actor)),
    );
    if (named.length > 0 || words.length > 1) return only(named);
    if (COMPANY_NOUNS.has(noun)) return only([...companies]);
    return kind === 'PUBLIC_BODY' && !OPEN_NOUNS.has(noun) ? null : only([...(byKind.get(kind) ?? [])]);
  }

  return { meet, officeHolder, body };
}

const BODY_KINDS: ReadonlySet<ActorKind> = new Set([
  'ORGANIZATION',
  'PUBLIC_BODY',
  'PARTY',
  'MEDIA',
  'ARMED_FORCE',
]);

/** "The regulator" may be "Ofcom", but a court and a treasury have names that say so. */
const OPEN_NOUNS: ReadonlySet<string> = new Set('agency regulator authority watchdog body bureau'.split(' '));

function addTo<Key>(index: Map<Key, Set<ActorDraft>>, key: Key, actor: ActorDraft): void {
  const actors = index.get(key);
  if (actors) actors.add(actor);
  else index.set(key, new Set([actor]));
}

function only(actors: readonly ActorDraft[]): ActorDraft | null {
  return actors.length === 1 ? (actors[0] ?? null) : null;
}

function endsIn(title: string, words: string): boolean {
  return ` ${title.toLowerCase()}`.endsWith(` ${words}`);
}

function wordsOf({ name, aliases }: ActorDraft): readonly string[] {
  return [name, ...aliases.keys()].flatMap((each) => each.toLowerCase().split(/[\s-]+/));
}

function saysWhatItIs({ name }: ActorDraft): boolean {
  return name.split(/[\s-]+/).some((word) => BODY_NOUNS.has(word.toLowerCase()));
}

/** An organisation whose name says nothing else: no union, no institute, no alliance of states. */
function isCompany({ kind, name }: ActorDraft): boolean {
  if (kind !== 'ORGANIZATION' || INTERNATIONAL.test(name)) return false;
  return !name.split(/[\s-]+/).some((word) => {
    const lower = word.toLowerCase();
    return BODY_NOUNS.has(lower) && !COMPANY_NOUNS.has(lower);
  });
}

const INTERNATIONAL =
  /\b(?:UN|U\.N\.|NATO|EU|United Nations|European|International|World|African|Asian|G\d+|Organi[sz]ation|Programme|Union)\b/;
