import type { Actor, Mention, MentionForm } from '../../schema/model/actor.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import { type ActorAlignment, overlaps } from './align-actors.ts';
import type { LoadedBriefing, LoadedMention } from './load-gold.ts';
import { optionsOf } from './noun-head.ts';
import type { Scoreboard } from './scoreboard.ts';

interface Context {
  readonly board: Scoreboard;
  readonly actors: ActorAlignment;
}

/** Scores who acts in a briefing, and every place where it says so. */
export function scoreActors(gold: LoadedBriefing, extraction: Extraction, context: Context): void {
  scoreActorList(gold, extraction, context);
  for (const group of MENTION_GROUPS) scoreMentions(gold, extraction, { ...context, group });
}

/** Each actor once: a second key for the same actor is wrong, one for an optional actor or a mere place is neither. */
function scoreActorList(gold: LoadedBriefing, extraction: Extraction, { board, actors }: Context): void {
  const { briefing } = gold;
  const note = (sort: string, example: string) =>
    board.note({ part: 'actors', sort, example: `${briefing.name}: ${example}` });
  const seen = new Set<string>();
  for (const actor of extraction.actors) {
    const id = actors.get(actor.key);
    const wanted = id === undefined ? undefined : briefing.actors[id];
    if (wanted?.optional === true || (!wanted && isMereName(gold, extraction, actor))) continue;
    const isNew = wanted !== undefined && id !== undefined && !seen.has(id);
    if (id !== undefined) seen.add(id);
    const isTyped = isNew && optionsOf(wanted.kind).includes(actor.kind);
    board.add('actors', { predicted: 1, predictedHits: isNew ? 1 : 0, goldHits: isNew ? 1 : 0 });
    board.add('actors: kind', { predicted: 1, predictedHits: isTyped ? 1 : 0, goldHits: isTyped ? 1 : 0 });
    board.add(`actors of kind ${wanted ? optionsOf(wanted.kind)[0] : actor.kind}`, {
      predicted: 1,
      predictedHits: isTyped ? 1 : 0,
      goldHits: isTyped ? 1 : 0,
    });
    if (!wanted) note('false actor', `${actor.name} (${actor.kind})`);
    else if (!isNew) note('split actor', `${actor.name} is ${wanted.name} again`);
    else if (!isTyped)
      note('wrong kind', `${actor.name} → ${actor.kind}, not ${optionsOf(wanted.kind).join(' | ')}`);
  }
  for (const [id, { name, kind, optional }] of Object.entries(briefing.actors)) {
    if (optional) continue;
    for (const part of ['actors', 'actors: kind', `actors of kind ${optionsOf(kind)[0]}`])
      board.add(part, { gold: 1 });
    if (!seen.has(id)) note('missed actor', `${name} (${optionsOf(kind)[0]})`);
  }
}

function isMereName({ otherNames }: LoadedBriefing, { mentions }: Extraction, { key }: Actor): boolean {
  const own = mentions.filter(({ actor }) => actor === key);
  return own.length > 0 && own.every((mention) => otherNames.some((name) => overlaps(name, mention)));
}

interface MentionGroup {
  readonly name: string;
  readonly forms: readonly MentionForm[];
}

const MENTION_GROUPS: readonly MentionGroup[] = [
  { name: 'names', forms: ['NAME', 'METONYM'] },
  { name: 'nominals', forms: ['NOMINAL'] },
  { name: 'pronouns', forms: ['PRONOUN'] },
];

/** By overlap; the form decides only in which group a mention is counted. Linked: with the right actor. */
function scoreMentions(
  gold: LoadedBriefing,
  extraction: Extraction,
  { board, actors, group: { name, forms } }: Context & { readonly group: MentionGroup },
): void {
  const kinds = new Map(extraction.actors.map(({ key, kind }) => [key, kind]));
  const isLinked = (wanted: LoadedMention, found: Mention) => actors.get(found.actor) === wanted.actor;
  const isTyped = (wanted: LoadedMention, found: Mention) => {
    const kind = kinds.get(found.actor);
    return kind !== undefined && optionsOf(gold.briefing.actors[wanted.actor]?.kind ?? []).includes(kind);
  };
  const tests: readonly [part: string, test: (wanted: LoadedMention, found: Mention) => boolean][] = [
    [`mentions: ${name}`, () => true],
    [`mentions: ${name}, kind`, isTyped],
    [`mentions: ${name}, actor`, isLinked],
  ];
  const note = (sort: string, quote: string) =>
    board.note({ part: `mentions: ${name}`, sort, example: `${gold.briefing.name}: "${quote}"` });

  for (const wanted of gold.mentions) {
    if (wanted.optional || !forms.includes(wanted.form)) continue;
    const at = extraction.mentions.filter((found) => overlaps(found, wanted));
    for (const [part, test] of tests)
      board.add(part, { gold: 1, goldHits: at.some((found) => test(wanted, found)) ? 1 : 0 });
    if (at.length === 0) note('missed', wanted.quote);
    else if (!at.some((found) => isLinked(wanted, found)))
      note(
        'wrong actor',
        `${wanted.quote}" → "${at.map(({ actor }) => actor).join(', ')}" for "${wanted.actor}`,
      );
  }
  for (const found of extraction.mentions) {
    if (!forms.includes(found.form)) continue;
    const at = gold.mentions.filter((wanted) => overlaps(found, wanted));
    const isMere = at.length > 0 || gold.otherNames.some((other) => overlaps(found, other));
    if (isMere && at.every(({ optional }) => optional)) continue;
    for (const [part, test] of tests)
      board.add(part, { predicted: 1, predictedHits: at.some((wanted) => test(wanted, found)) ? 1 : 0 });
    if (at.length === 0) note('false', found.quote);
  }
}
