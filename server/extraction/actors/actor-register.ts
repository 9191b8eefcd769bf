import type { Actor, ActorKind, AliasKind, Role } from '../../../schema/model/actor.ts';
import { toActorKey } from '../../../schema/model/actor-key.ts';

export type Gender = 'FEMALE' | 'MALE';

/** An actor while its text is still being read. */
export interface ActorDraft {
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: Map<string, AliasKind>;
  readonly roles: Map<string, Role>;
  gender: Gender | null;
}

export interface NewActor {
  readonly name: string;
  readonly kind: ActorKind;
  /** What the key is made from, where it is not the name. */
  readonly keyName?: string;
}

/** Keeps the actors of one text, one per key, in the order in which they were first met. */
export interface ActorRegister {
  /** The actor of that name and kind, made when it is not there. */
  readonly meet: (actor: NewActor) => ActorDraft;
  /** A further actor, even when another has the same name: "a resident" and "another resident". */
  readonly add: (actor: NewActor) => ActorDraft;
  readonly drafts: () => readonly ActorDraft[];
}

export function createActorRegister(): ActorRegister {
  const drafts = new Map<string, ActorDraft>();
  const copies = new Map<string, number>();

  const add = ({ name, kind, keyName = name }: NewActor): ActorDraft => {
    const base = toActorKey(keyName);
    let key = base;
    while (drafts.has(key)) {
      const copy = (copies.get(base) ?? 1) + 1;
      copies.set(base, copy);
      key = `${base}-${copy}`;
    }
    const draft: ActorDraft = { key, name, kind, aliases: new Map(), roles: new Map(), gender: null };
    drafts.set(key, draft);
    return draft;
  };

  return {
    add,
    meet: (actor) => drafts.get(toActorKey(actor.keyName ?? actor.name)) ?? add(actor),
    drafts: () => [...drafts.values()],
  };
}

/** Notes another name of an actor; its own name is none. */
export function addAlias(draft: ActorDraft, name: string, kind: AliasKind): void {
  if (name !== draft.name && !draft.aliases.has(name)) draft.aliases.set(name, kind);
}

export function addRole(draft: ActorDraft, role: Role): void {
  const known = draft.roles.get(role.title);
  if (!known || (known.organization === null && role.organization !== null))
    draft.roles.set(role.title, role);
}

export function toActor({ key, name, kind, aliases, roles }: ActorDraft): Actor {
  return {
    key,
    name,
    kind,
    aliases: [...aliases].map(([alias, aliasKind]) => ({ name: alias, kind: aliasKind })),
    roles: [...roles.values()],
  };
}
