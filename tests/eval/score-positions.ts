import type { Extraction } from '../../schema/model/extraction.ts';
import type { Position } from '../../schema/model/position.ts';
import type { Span } from '../../schema/model/span.ts';
import { type ActorAlignment, overlaps } from './align-actors.ts';
import type { OneOf } from './gold-briefing.ts';
import type { LoadedBriefing, LoadedPosition } from './load-gold.ts';
import { hasHeadOf, optionsOf } from './noun-head.ts';
import type { Scoreboard } from './scoreboard.ts';

/**
 * Scores the positions of one briefing: cue and holder first, then together with each thing said of them. A second
 * position at a cue that has its right one already, with an accepted holder, is neither right nor wrong: "said A and B".
 */
export function scorePositions(
  gold: LoadedBriefing,
  extraction: Extraction,
  { board, actors }: { readonly board: Scoreboard; readonly actors: ActorAlignment },
): void {
  const context: Context = { board, actors, briefing: gold.briefing.name };
  for (const pair of pairPositions(gold.positions, extraction.positions, context)) {
    if (pair.gold?.optional === true) continue;
    scoreReading(pair, context);
    scoreActors(pair, context);
    scoreConditions(pair, context);
    scoreHorizon(pair, context);
  }
}

interface Context {
  readonly board: Scoreboard;
  readonly actors: ActorAlignment;
  readonly briefing: string;
}

interface Pair {
  readonly gold: LoadedPosition | null;
  readonly found: Position | null;
}

/** Where the cue of the holder's own step stands, else the CUE evidence, else the statement. */
export function cueOf({ attribution, evidence }: Position): Span {
  const marked = evidence.find(({ role }) => role === 'CUE') ?? evidence[0];
  return attribution.at(-1)?.cue ?? marked ?? { start: 0, end: 0 };
}

function pairPositions(
  golds: readonly LoadedPosition[],
  positions: readonly Position[],
  context: Context,
): readonly Pair[] {
  const free = new Set(positions);
  const pairs: Pair[] = [];
  const near = (gold: LoadedPosition) => [...free].filter((position) => overlaps(cueOf(position), gold.cue));
  for (const gold of golds) {
    const candidates = near(gold);
    const right = candidates.filter((position) => hasHolder(gold, position, context));
    const best =
      right.find(({ topic }) => hasHeadOf(topic, gold.gold.topic)) ?? right[0] ?? candidates[0] ?? null;
    for (const position of best ? [best, ...right] : []) free.delete(position);
    pairs.push({ gold, found: best });
  }
  return [...pairs, ...[...free].map((found) => ({ gold: null, found }))];
}

function hasHolder({ gold }: LoadedPosition, { holder }: Position, { actors }: Context): boolean {
  const id = holder === null ? undefined : actors.get(holder);
  return id !== undefined && optionsOf(gold.holder).includes(id);
}

function scoreReading({ gold, found }: Pair, context: Context): void {
  const { board } = context;
  const both = gold && found;
  const is = (value: string | undefined, accepted: OneOf<string> | undefined) =>
    value !== undefined && accepted !== undefined && optionsOf(accepted).includes(value);
  const holder = both ? hasHolder(gold, found, context) : false;
  const right = {
    stance: is(found?.stance, gold?.gold.stance),
    topic: both ? hasHeadOf(found.topic, gold.gold.topic) : false,
    act: is(found?.act, gold?.gold.act),
    certainty: is(found?.certainty, gold?.gold.certainty ?? 'UNSPECIFIED'),
    negated: found?.negated === (gold?.gold.negated ?? false),
  };
  const sides = { gold: gold ? 1 : 0, predicted: found ? 1 : 0 };
  const count = (part: string, hit: boolean) =>
    board.add(part, { ...sides, goldHits: hit ? 1 : 0, predictedHits: hit ? 1 : 0 });

  count('positions: cue', both !== null);
  count('positions: cue, holder', holder);
  for (const [name, hit] of Object.entries(right)) count(`positions: cue, holder, ${name}`, holder && hit);
  count('positions: cue, holder, stance, topic', holder && right.stance && right.topic);
  if (gold) count(`positions of stance ${optionsOf(gold.gold.stance)[0]}`, holder && right.stance);
  else if (found) count(`positions of stance ${found.stance}`, false);
  for (const [sort, example] of mistakesIn({ gold, found }, { holder, ...right }, context))
    board.note({ part: 'positions', sort, example: `${context.briefing}: ${example}` });
}

function mistakesIn(
  { gold, found }: Pair,
  right: Readonly<Record<string, boolean>>,
  { actors }: Context,
): readonly (readonly [sort: string, example: string])[] {
  if (!gold) return [['false position', `"${found?.statement}" (${found?.holder}, ${found?.act})`]];
  if (!found) return [['missed position', `"${gold.cue.quote}" of ${show(gold.gold.holder)}`]];
  const holder = found.holder === null ? 'none' : (actors.get(found.holder) ?? found.holder);
  const readings: readonly [name: string, is: string, wanted: OneOf<string>][] = [
    ['holder', holder, gold.gold.holder],
    ['stance', found.stance, gold.gold.stance],
    ['topic', found.topic ?? 'none', gold.gold.topic],
    ['act', found.act, gold.gold.act],
    ['certainty', found.certainty, gold.gold.certainty ?? 'UNSPECIFIED'],
    ['negated', String(found.negated), String(gold.gold.negated ?? false)],
  ];
  const where = `"${gold.cue.quote}" in "${found.statement}"`;
  return readings
    .filter(([name]) => !right[name])
    .map(([name, is, wanted]) => [`wrong ${name}`, `${where} → ${is}, not ${show(wanted)}`]);
}

function show(accepted: OneOf<string>): string {
  return optionsOf(accepted).join(' | ');
}

function scoreActors(pair: Pair, { board, actors, briefing }: Context): void {
  for (const role of ['reportedBy', 'onBehalfOf', 'addressee'] as const) {
    const wanted = pair.gold?.gold[role];
    const key = pair.found?.[role] ?? null;
    const id = key === null ? null : (actors.get(key) ?? key);
    const hits = wanted !== undefined && id !== null && optionsOf(wanted).includes(id) ? 1 : 0;
    const sides = { gold: wanted === undefined ? 0 : 1, predicted: id === null ? 0 : 1 };
    board.add(`positions: ${role}`, { ...sides, goldHits: hits, predictedHits: hits });
    if (hits === 0 && pair.gold && pair.found && (wanted !== undefined || id !== null))
      board.note({
        part: 'positions',
        sort: `wrong ${role}`,
        example: `${briefing}: "${pair.gold.cue.quote}" in "${pair.found.statement}" → ${id ?? 'none'}, not ${optionsOf(wanted ?? 'none').join(' | ')}`,
      });
  }
}

function scoreConditions({ gold, found }: Pair, { board, briefing }: Context): void {
  const wanted = gold?.conditions ?? [];
  const conditions = found?.conditions ?? [];
  const met = wanted.filter(({ span, gold: { polarity } }) =>
    conditions.some((one) => overlaps(one, span) && optionsOf(polarity).includes(one.polarity)),
  );
  const right = conditions.filter((one) => met.some(({ span }) => overlaps(one, span)));
  board.add('positions: conditions', {
    gold: wanted.length,
    goldHits: met.length,
    predicted: conditions.length,
    predictedHits: right.length,
  });
  const note = (sort: string, words: string) =>
    board.note({ part: 'conditions', sort, example: `${briefing}: "${words}"` });
  for (const one of wanted) if (!met.includes(one)) note('missed condition', one.span.quote);
  for (const one of conditions)
    if (!right.includes(one)) note('false condition', `${one.text} (${one.polarity})`);
}

function scoreHorizon({ gold, found }: Pair, { board, briefing }: Context): void {
  const [wanted, is] = [gold?.horizon?.quote, found?.horizon?.raw];
  const same =
    wanted !== undefined &&
    is !== undefined &&
    (wanted.toLowerCase().includes(is.toLowerCase()) || is.toLowerCase().includes(wanted.toLowerCase()));
  board.add('positions: horizons', {
    gold: wanted === undefined ? 0 : 1,
    goldHits: same ? 1 : 0,
    predicted: is === undefined ? 0 : 1,
    predictedHits: same ? 1 : 0,
  });
  if (!same && (wanted !== undefined || is !== undefined))
    board.note({
      part: 'horizons',
      sort: is === undefined ? 'missed' : wanted === undefined ? 'false' : 'wrong',
      example: `${briefing}: ${is ?? 'none'}, not ${wanted ?? 'none'}`,
    });
}
