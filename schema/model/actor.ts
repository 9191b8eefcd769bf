import type { QuotedSpan } from './span.ts';

/** What an actor is [FollowTheMoney schemata, widened]. */
export const ACTOR_KIND = {
  PERSON: 'A named person.',
  STATE: 'A state, or a territory spoken of as one.',
  ORGANIZATION: 'An organisation that is none of the narrower kinds.',
  PUBLIC_BODY: 'A ministry, agency, court or parliament.',
  PARTY: 'A political party.',
  ARMED_FORCE: 'An army, militia or armed group.',
  MEDIA: 'A newspaper, agency or broadcaster.',
  GROUP: 'Several people or states named together: "Western officials".',
  UNNAMED: 'A source without a name, known only inside one document: "a diplomat".',
} as const;
export type ActorKind = keyof typeof ACTOR_KIND;

/** How another name relates to the actor [FollowTheMoney]. */
export const ALIAS_KIND = {
  NAME: 'The full name.',
  ALIAS: 'Another name in common use.',
  PREVIOUS_NAME: 'A former name.',
  WEAK_ALIAS: 'A name shared with other actors, such as a surname.',
  ACRONYM: 'The initials: "NATO".',
  METONYM: 'A place that stands for its government: "Kyiv".',
} as const;
export type AliasKind = keyof typeof ALIAS_KIND;

/** How a mention refers to its actor [ACE]. */
export const MENTION_FORM = {
  NAME: 'By name.',
  NOMINAL: 'By a description: "the minister".',
  PRONOUN: 'By a pronoun.',
  METONYM: 'By a place or building: "the Kremlin".',
} as const;
export type MentionForm = keyof typeof MENTION_FORM;

/** Another name of an actor. */
export interface Alias {
  readonly name: string;
  readonly kind: AliasKind;
}

/** An office or job of an actor, as a text states it: "Defense Minister". */
export interface Role {
  readonly title: string;
  /** The `key` of the actor in which the office is held. */
  readonly organization: string | null;
}

/** A party that acts or speaks in a text. */
export interface Actor {
  /** Unique within one extraction; the same name in two texts gives the same key. */
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly Alias[];
  readonly roles: readonly Role[];
}

/** One place where a text refers to an actor. */
export interface Mention extends QuotedSpan {
  /** The `key` of the actor. */
  readonly actor: string;
  readonly form: MentionForm;
  /** Percent, 0–100: how sure the reference is. */
  readonly confidence: number;
}
