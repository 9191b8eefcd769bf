import type { Actor, ActorKind } from '../../../schema/model/actor.ts';
import { BODY_NOUNS } from '../lexicon/body-nouns.ts';
import type { PlacedMention, SentenceView } from '../text/sentence-view.ts';

/** The bodies of which a text spoke last, for spokespeople whose description names no other. */
export interface LastBodies {
  readonly meet: (view: SentenceView, placed: PlacedMention) => void;
  /** "a company spokesman", "a spokeswoman for the union": the `key` of the body of that kind met last; null for none. */
  readonly meantBy: (view: SentenceView, placed: PlacedMention) => string | null;
}

/** In sentences: a body met longer ago is no longer spoken of. */
const REACH = 2;

export function createLastBodies(actors: ReadonlyMap<string, Actor>): LastBodies {
  const byKind = new Map<ActorKind, { readonly key: string; readonly sentence: number }>();
  const unnamed = new Map(
    [...actors.values()].flatMap(({ key, kind, name }) => (kind === 'UNNAMED' ? [[name, key] as const] : [])),
  );

  function meet({ sentence }: SentenceView, { mention }: PlacedMention): void {
    const kind = actors.get(mention.actor)?.kind;
    if (kind && KINDS.has(kind)) byKind.set(kind, { key: mention.actor, sentence: sentence.ordinal });
  }

  function meantBy({ tokens, sentence }: SentenceView, { first, last }: PlacedMention): string | null {
    const words = tokens.slice(first, last).map(({ lower }) => lower);
    if (!words.some((word) => SPOKESPEOPLE.test(word))) return null;
    const noun = words.find((word) => BODY_NOUNS.has(word));
    const kind = noun && BODY_NOUNS.get(noun);
    if (!noun || !kind) return null;
    const met = byKind.get(kind);
    return met && sentence.ordinal - met.sentence <= REACH ? met.key : (unnamed.get(noun) ?? null);
  }

  return { meet, meantBy };
}

const KINDS: ReadonlySet<ActorKind> = new Set(['ORGANIZATION', 'PUBLIC_BODY', 'PARTY', 'MEDIA']);

const SPOKESPEOPLE =
  /^(?:spokes(?:man|woman|person|people)|officials?|representatives?|executives?|lawyers?)$/;
