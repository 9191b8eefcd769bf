import type { Actor, Mention } from '../../../schema/model/actor.ts';
import type { Figure } from '../../../schema/model/figure.ts';

/** The actor that a measure without an owner in its sentence belongs to; null where the text has no such one. */
export type FindMainOwner = (figure: Figure, inSentence: readonly Mention[]) => Mention | null;

/**
 * Finds whose "revenue" and whose "deficit" a text speaks of where a sentence does not say: that of the one firm, or the
 * one state, that the text is about, unless its sentence names another.
 */
export function createFindMainOwner(actors: readonly Actor[], mentions: readonly Mention[]): FindMainOwner {
  const kinds = new Map(actors.map(({ key, kind }) => [key, kind]));
  const mainOf = (isKind: (kind: Actor['kind'] | undefined) => boolean) =>
    mainOne(mentions.filter(({ actor }) => isKind(kinds.get(actor))));
  const firm = mainOf((kind) => kind === 'ORGANIZATION');
  const state = mainOf((kind) => kind === 'STATE');
  return ({ measure }, inSentence) => {
    const head = /(\p{L}+)(?:\s(?:of|from|on|for|in)\s.*)?$/u.exec(measure ?? '')?.[1]?.toLowerCase() ?? '';
    const main = OF_FIRMS.test(head) ? firm : OF_STATES.test(head) ? state : null;
    if (!main) return null;
    const kind = kinds.get(main.actor);
    const isOther = inSentence.some(({ actor }) => actor !== main.actor && kinds.get(actor) === kind);
    return isOther ? null : main;
  };
}

const OF_FIRMS =
  /^(?:revenues?|turnover|sales|profits?|income|earnings|margins?|debts?|payroll|workforce|dividend|inventory|inventories|backlog|bookings|takings|capex|ebitda)$/;
const OF_STATES = /^(?:gdp|deficit|inflation|unemployment|population|exports|imports|reserves|growth)$/;

/** The first mention of whoever is mentioned most, three times or more and half as often again as the next. */
function mainOne(mentions: readonly Mention[]): Mention | null {
  const byActor = Map.groupBy(mentions, ({ actor }) => actor);
  const [first, second] = [...byActor.values()].toSorted((left, right) => right.length - left.length);
  const isMain = first && first.length >= 3 && first.length >= 1.5 * (second?.length ?? 0);
  return isMain ? (first.find(({ form }) => form !== 'PRONOUN') ?? null) : null;
}
