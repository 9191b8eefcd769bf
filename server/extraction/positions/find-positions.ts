import type { Actor, ActorKind, Mention } from '../../../schema/model/actor.ts';
import type { Evidence, EvidenceRole } from '../../../schema/model/evidence.ts';
import type { Position } from '../../../schema/model/position.ts';
import type { Span } from '../../../schema/model/span.ts';
import { type Attribution, toChain } from '../attributions/attribution.ts';
import { type SentenceView, viewSentences } from '../text/sentence-view.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import { findConditions } from './find-conditions.ts';
import { type FoundHorizon, findHorizon } from './find-horizon.ts';
import { findTopic } from './find-topic.ts';
import { readMeaning } from './read-meaning.ts';
import { type StatementView, viewStatement } from './statement-view.ts';

/** What positions are found in: a text with its actors, and who says what in it. */
export interface PositionSearch {
  readonly tagged: TaggedText;
  readonly actors: readonly Actor[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  /** The day from which relative times count (`YYYY-MM-DD`); without it they stay unresolved. */
  readonly publishedAt?: string;
}

/**
 * Finds the positions that a text attributes, in text order: one for each attribution with a source, except those that only
 * introduce another: "police said they believe …" is one position, with two steps to its holder.
 */
export function findPositions(search: PositionSearch): readonly Position[] {
  const { tagged, mentions, attributions, publishedAt } = search;
  const views = viewSentences(tagged, mentions);
  const actors = new Map(search.actors.map((actor) => [actor.key, actor]));
  const introducing = findIntroducing(attributions);
  const found: FoundPosition[] = [];
  const topics = new Map<string, string | null>();
  for (const attribution of attributions) {
    const view = views[attribution.sentence];
    if (!view || attribution.source === null || introducing.has(attribution)) continue;
    const statement = viewStatement(view, attribution);
    const horizon = findHorizon(statement, publishedAt);
    if (statement.isBareStance) {
      lendHorizon(found, { attribution, horizon, text: tagged.text });
      continue;
    }
    const previousTopic = topics.get(attribution.source) ?? null;
    const position = toPosition({ view, statement, horizon, actors, previousTopic });
    topics.set(attribution.source, position.topic ?? previousTopic);
    found.push({ attribution, position });
  }
  return found.map(({ position }) => position);
}

interface FoundPosition {
  readonly attribution: Attribution;
  readonly position: Position;
}

/** Attributions whose content opens with another cue: they only pass that one on. */
function findIntroducing(attributions: readonly Attribution[]): ReadonlySet<Attribution> {
  const introducing = new Set<Attribution>();
  for (const { outer, cueSpan, sourceSpan, source } of attributions) {
    const start = outer?.content[0]?.start;
    if (
      outer &&
      start !== undefined &&
      source !== null &&
      (sourceSpan?.start ?? cueSpan.start) - start <= LEAD
    ) {
      introducing.add(outer);
    }
  }
  return introducing;
}

/** In characters: room for "the" or "that the" before the inner source. */
const LEAD = 9;

interface PositionParts {
  readonly view: SentenceView;
  readonly statement: StatementView;
  readonly horizon: FoundHorizon | null;
  readonly actors: ReadonlyMap<string, Actor>;
  /** What the same holder spoke of last. */
  readonly previousTopic: string | null;
}

function toPosition({ view, statement, horizon, actors, previousTopic }: PositionParts): Position {
  const { text } = view;
  const { attribution } = statement;
  const conditions = findConditions(statement);
  const chain = toChain(attribution);
  const reporter = chain.at(-2)?.source ?? null;
  const quote = (span: Span, role: EvidenceRole): Evidence => ({
    role,
    ...span,
    quote: text.slice(span.start, span.end),
  });
  return {
    statement: text.slice(statement.span.start, statement.span.end),
    topic: findTopic(statement, previousTopic),
    ...readMeaning(statement, conditions.length > 0),
    holder: attribution.source,
    onBehalfOf: findPrincipal(statement, actors),
    reportedBy: reporter === attribution.source ? null : reporter,
    addressee: attribution.addressee,
    attribution: chain,
    conditions,
    horizon: horizon?.scope ?? null,
    evidence: [
      ...attribution.content.map((span) => quote(span, 'STATEMENT')),
      quote(attribution.cueSpan, 'CUE'),
      ...(attribution.sourceSpan ? [quote(attribution.sourceSpan, 'SOURCE')] : []),
      ...conditions.map((condition) => quote({ start: condition.start, end: condition.end }, 'CONDITION')),
      ...(horizon ? [quote(horizon.span, 'TIME')] : []),
    ],
    confidence: rateConfidence(attribution, view),
  };
}

/** Whom a person speaks for: the state or body whose readiness, need or interest the words are about. */
function findPrincipal(
  { attribution, owner: possessor, beneficiary }: StatementView,
  actors: ReadonlyMap<string, Actor>,
): string | null {
  const owner = possessor ?? beneficiary;
  const holder = actors.get(attribution.source ?? '');
  if (!owner || !holder || owner === holder.key || holder.kind !== 'PERSON') return null;
  const kind = actors.get(owner)?.kind;
  if (kind === undefined || !PRINCIPALS.has(kind)) return null;
  const own = holder.roles.flatMap(({ organization }) => organization ?? []);
  return own.length === 0 || own.includes(owner) ? owner : null;
}

const PRINCIPALS: ReadonlySet<ActorKind> = new Set(['STATE', 'ORGANIZATION', 'PUBLIC_BODY', 'PARTY']);

function rateConfidence(
  { sourceSpan, mode, complement }: Attribution,
  { starting, tokens }: SentenceView,
): number {
  const index = tokens.findIndex(({ start }) => start === sourceSpan?.start);
  const mention = starting.get(index)?.mention.confidence ?? 80;
  const form = mode === 'DIRECT' ? 97 : complement === 'CLAUSE' ? 93 : 85;
  return Math.round((mention * form) / 100);
}

interface LentHorizon {
  readonly attribution: Attribution;
  readonly horizon: FoundHorizon | null;
  readonly text: string;
}

/** "…, projecting a stance over the next decade" says nothing new: it tells how far the position before it reaches. */
function lendHorizon(found: FoundPosition[], { attribution, horizon, text }: LentHorizon): void {
  const last = found.at(-1);
  if (!last || !horizon || last.position.horizon || last.attribution.sentence !== attribution.sentence)
    return;
  if (last.position.holder !== attribution.source) return;
  const { span, scope } = horizon;
  const evidence: Evidence = { role: 'TIME', ...span, quote: text.slice(span.start, span.end) };
  const position = { ...last.position, horizon: scope, evidence: [...last.position.evidence, evidence] };
  found[found.length - 1] = { ...last, position };
}
