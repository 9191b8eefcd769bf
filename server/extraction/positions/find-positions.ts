import type { Actor, Mention } from '../../../schema/model/actor.ts';
import type { Evidence, EvidenceRole } from '../../../schema/model/evidence.ts';
import type { Position } from '../../../schema/model/position.ts';
import type { Span } from '../../../schema/model/span.ts';
import { type Attribution, toChain } from '../attributions/attribution.ts';
import { type SentenceView, viewSentences } from '../text/sentence-view.ts';
import type { TaggedText } from '../text/tagged-text.ts';
import { findConditions } from './find-conditions.ts';
import { type FoundHorizon, findHorizon } from './find-horizon.ts';
import { findPrincipals, isPrincipal, type Principals } from './find-principals.ts';
import { findTopic } from './find-topic.ts';
import { readMeaning } from './read-meaning.ts';
import { type StatementView, viewStatement } from './statement-view.ts';
import { createTopicMemory, type PreviousTopics } from './topic-memory.ts';

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
 * pass on what somebody else says: "police said Mali opposes …" is one position, with two steps to its holder.
 */
export function findPositions(search: PositionSearch): readonly Position[] {
  const { tagged, mentions, attributions, publishedAt } = search;
  const views = viewSentences(tagged, mentions);
  const actors = new Map(search.actors.map((actor) => [actor.key, actor]));
  const principals = findPrincipals(views, actors);
  const idle = findIdle(attributions, (holder, other) => {
    if (principals.get(holder) === other) return true;
    return actors.get(other)?.kind === 'STATE' && isMinister(actors.get(holder));
  });
  const found: FoundPosition[] = [];
  const topics = createTopicMemory();
  for (const attribution of attributions) {
    const view = views[attribution.sentence];
    if (!view || attribution.source === null || idle.has(attribution)) continue;
    const statement = viewStatement(view, attribution);
    const horizon = findHorizon(statement, publishedAt);
    if (statement.isBareStance) {
      lendHorizon(found, { attribution, horizon, text: tagged.text });
      continue;
    }
    const previous = topics.recall(view.sentence, attribution.source);
    const position = toPosition({ view, statement, horizon, actors, principals, previous });
    topics.keep(view.sentence, attribution.source, position.topic);
    found.push({ attribution, position });
  }
  return found.map(({ position }) => position);
}

interface FoundPosition {
  readonly attribution: Attribution;
  readonly position: Position;
}

/**
 * Attributions that are no positions of their own: those whose content opens with what somebody else says, and only pass it
 * on; and what is said inside a denial ("denied that it plans …"), is itself backed or opposed ("rejected Mali's offer to …"), or
 * is a deed of the speaker to come ("said it would appeal").
 */
function findIdle(
  attributions: readonly Attribution[],
  speaksFor: (holder: string, other: string) => boolean,
): ReadonlySet<Attribution> {
  const idle = new Set<Attribution>();
  for (const inner of attributions) {
    const { outer, source } = inner;
    if (!outer || source === null || !opensContent(inner, outer)) continue;
    if (outer.cue.act === 'DENY' || outer.cue.act === 'DOUBT') idle.add(inner);
    else if (outer.complement === 'PHRASE' && outer.cue.stance !== 'NEUTRAL') idle.add(inner);
    else if (outer.source !== source && passesOn(outer) && !speaksFor(outer.source ?? '', source))
      idle.add(outer);
    else if (inner.isProspective) idle.add(inner);
  }
  return idle;
}

/** Who admits or regrets what somebody does takes a side of its own. */
function passesOn({ cue }: Attribution): boolean {
  return cue.act !== 'ACKNOWLEDGE' && cue.act !== 'CONCEDE' && cue.act !== 'CRITICIZE';
}

function opensContent({ cueSpan, sourceSpan }: Attribution, { content }: Attribution): boolean {
  const start = content[0]?.start;
  return start !== undefined && (sourceSpan?.start ?? cueSpan.start) - start <= LEAD;
}

/** In characters: room for "the" or "that the" before the inner source. */
const LEAD = 9;

interface PositionParts {
  readonly view: SentenceView;
  readonly statement: StatementView;
  readonly horizon: FoundHorizon | null;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly principals: Principals;
  readonly previous: PreviousTopics;
}

function toPosition(parts: PositionParts): Position {
  const { view, statement, horizon, previous } = parts;
  const { text } = view;
  const { attribution } = statement;
  const conditions = findConditions(statement);
  const principal = findPrincipal(parts);
  const chain = toChain(attribution);
  const reporter = chain.at(-2)?.source ?? null;
  const quote = (span: Span, role: EvidenceRole): Evidence => ({
    role,
    ...span,
    quote: text.slice(span.start, span.end),
  });
  return {
    statement: text.slice(statement.span.start, statement.span.end),
    topic: findTopic(statement, previous),
    ...readMeaning(statement, { isConditional: conditions.length > 0, principal }),
    holder: attribution.source,
    onBehalfOf: principal,
    reportedBy: reporter === attribution.source ? null : reporter,
    addressee: attribution.addressee,
    attribution: chain,
    conditions,
    horizon: horizon?.scope ?? null,
    evidence: [
      ...(statement.isWhole ? [statement.span] : attribution.content).map((span) => quote(span, 'STATEMENT')),
      quote(attribution.cueSpan, 'CUE'),
      ...(attribution.sourceSpan ? [quote(attribution.sourceSpan, 'SOURCE')] : []),
      ...conditions.map((condition) => quote({ start: condition.start, end: condition.end }, 'CONDITION')),
      ...(horizon ? [quote(horizon.span, 'TIME')] : []),
    ],
    confidence: rateConfidence(attribution, view),
  };
}

/** Whom a holder speaks for: by office, or because the readiness, need or interest the words are about is another's. */
function findPrincipal({ statement, actors, principals }: PositionParts): string | null {
  const { attribution, owner: possessor, beneficiary, subject } = statement;
  const holder = actors.get(attribution.source ?? '');
  if (!holder) return null;
  const owner = possessor ?? beneficiary ?? (isMinister(holder) ? subject : null);
  const byOffice = principals.get(holder.key);
  if (byOffice) return possessor && possessor !== byOffice && possessor !== holder.key ? null : byOffice;
  if (!owner || owner === holder.key || holder.kind !== 'PERSON' || !isPrincipal(actors.get(owner)))
    return null;
  const own = holder.roles.flatMap(({ organization }) => organization ?? []);
  return own.length === 0 || own.includes(owner) ? owner : null;
}

/** "China will cut duties, Trade Minister Wang Lin said": a minister speaks of his own state. */
function isMinister(actor: Actor | undefined): boolean {
  return actor?.roles.some(({ title }) => /\bminister$/i.test(title)) ?? false;
}

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
