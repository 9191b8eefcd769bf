import type { Extraction } from '../../schema/model/extraction.ts';
import type { Span } from '../../schema/model/span.ts';
import type { LoadedBriefing } from './load-gold.ts';

/** Which actor of the gold an extracted one is, by its `key`; those that are none are left out. */
export type ActorAlignment = ReadonlyMap<string, string>;

/** Aligns by name first, then by where the mentions of both stand. Several keys may come to one actor. */
export function alignActors(gold: LoadedBriefing, { actors, mentions }: Extraction): ActorAlignment {
  const byName = goldNames(gold);
  const alignment = new Map<string, string>();
  for (const { key, name, aliases } of actors) {
    const named = [name, ...aliases.map((alias) => alias.name)].map((each) => byName.get(normalise(each)));
    const votes = mentions
      .filter(({ actor, form }) => actor === key && form !== 'PRONOUN')
      .map((mention) => innermost(gold, mention));
    const id = named.find((each) => each !== undefined) ?? commonest(votes.filter((vote) => vote !== null));
    if (id !== undefined) alignment.set(key, id);
  }
  return alignment;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function goldNames({ briefing, mentions }: LoadedBriefing): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const learn = (name: string, id: string) =>
    void (names.has(normalise(name)) || names.set(normalise(name), id));
  for (const [id, { name, aliases = [] }] of Object.entries(briefing.actors))
    for (const each of [name, ...aliases]) learn(each, id);
  for (const { quote, actor, form } of mentions) if (form !== 'PRONOUN') learn(quote, actor);
  return names;
}

function normalise(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|a|an) /, '')
    .replace(/['’]s?$/, '')
    .replace(/[.’']/g, '');
}

/** The actor whose mention has most in common with a span: overlap over union, more than a quarter. */
function innermost({ mentions }: LoadedBriefing, span: Span): string | null {
  const shared = (other: Span) =>
    (Math.min(span.end, other.end) - Math.max(span.start, other.start)) /
    (Math.max(span.end, other.end) - Math.min(span.start, other.start));
  const [best] = mentions
    .filter((mention) => overlaps(mention, span) && shared(mention) > 1 / 4)
    .sort((a, b) => shared(b) - shared(a));
  return best?.actor ?? null;
}

function commonest(votes: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
