import type { Extraction } from '../../schema/model/extraction.ts';
import type { Figure } from '../../schema/model/figure.ts';
import type { QuantityKind } from '../../schema/model/quantity.ts';
import type { Span } from '../../schema/model/span.ts';
import { type ActorAlignment, overlaps } from './align-actors.ts';
import type { GoldFigure, OneOf } from './gold-briefing.ts';
import type { LoadedBriefing, LoadedFigure } from './load-gold.ts';
import { hasUnitOf, hasValueOf } from './match-quantity.ts';
import { hasHeadOf, optionsOf } from './noun-head.ts';
import type { Scoreboard } from './scoreboard.ts';

/** Scores the figures of one briefing: by value, then by value together with each thing said of it. */
export function scoreFigures(
  gold: LoadedBriefing,
  extraction: Extraction,
  { board, actors }: { readonly board: Scoreboard; readonly actors: ActorAlignment },
): void {
  const pairs = pairFigures(gold.figures, extraction.figures);
  const context: Context = { board, actors, briefing: gold.briefing.name };
  for (const pair of pairs) {
    if (pair.gold?.optional === true) continue;
    scoreReading(pair, context);
    scoreDetails(pair, context);
  }
}

interface Context {
  readonly board: Scoreboard;
  readonly actors: ActorAlignment;
  readonly briefing: string;
}

/** What was wanted and what was found at one place; either may be missing. */
interface Pair {
  readonly gold: LoadedFigure | null;
  readonly found: Figure | null;
}

/** Where the number stands: its VALUE evidence, else the first evidence there is. */
export function placeOf({ evidence }: Figure): Span {
  return evidence.find(({ role }) => role === 'VALUE') ?? evidence[0] ?? { start: 0, end: 0 };
}

/** One to one by overlap; where several overlap, one with the right value is preferred. */
function pairFigures(golds: readonly LoadedFigure[], figures: readonly Figure[]): readonly Pair[] {
  const free = new Set(figures);
  const pairs: Pair[] = [];
  const take = (gold: LoadedFigure, found: Figure | undefined) => {
    if (found) free.delete(found);
    pairs.push({ gold, found: found ?? null });
  };
  const near = (gold: LoadedFigure) => [...free].filter((figure) => overlaps(placeOf(figure), gold.span));
  const open: LoadedFigure[] = [];
  for (const gold of golds) {
    const right = near(gold).find(({ quantity }) => hasValueOf(quantity, gold.gold));
    if (right) take(gold, right);
    else open.push(gold);
  }
  for (const gold of open) take(gold, near(gold)[0]);
  return [...pairs, ...[...free].map((found) => ({ gold: null, found }))];
}

function scoreReading({ gold, found }: Pair, { board, briefing }: Context): void {
  const wanted = gold?.gold ?? null;
  const sides = { gold: wanted ? 1 : 0, predicted: found ? 1 : 0 };
  const right = readings(wanted, found);
  const count = (part: string, hit: boolean) =>
    board.add(part, { ...sides, goldHits: hit ? 1 : 0, predictedHits: hit ? 1 : 0 });

  count('figures: value', right.value);
  count('figures: value, unit', right.value && right.unit);
  count('figures: value, form', right.value && right.form);
  count('figures: value, status', right.value && right.status);
  count('figures: value, unit, form, status', right.value && right.unit && right.form && right.status);
  count('figures: value, comparator', right.value && right.comparator);
  count('figures: value, approximation', right.value && right.approximation);
  count('figures: value, quantity kind', right.value && right.kind);
  count('figures: value, measure', right.value && right.measure);
  if (wanted) count(`figures of kind ${kindOf(wanted)}`, right.value && right.unit);
  else if (found) count(`figures of kind ${found.quantityKind}`, false);
  for (const [sort, example] of mistakesIn({ gold, found }, right))
    board.note({ part: 'figures', sort, example: `${briefing}: ${example}` });
}

type Readings = Readonly<Record<Reading, boolean>>;
type Reading = 'value' | 'unit' | 'form' | 'status' | 'comparator' | 'approximation' | 'kind' | 'measure';

function readings(gold: GoldFigure | null, found: Figure | null): Readings {
  const both = gold && found;
  const is = (value: string | undefined, accepted: OneOf<string>) =>
    value !== undefined && optionsOf(accepted).includes(value);
  return {
    value: both ? hasValueOf(found.quantity, gold) : false,
    unit: both ? hasUnitOf(found, gold) : false,
    form: is(found?.form, gold?.form ?? 'ABSOLUTE'),
    status: is(found?.status, gold?.status ?? 'ACTUAL'),
    comparator: is(found?.quantity.comparator, gold?.comparator ?? 'EQ'),
    approximation: is(found?.quantity.approximation, gold?.approximation ?? 'EXACT'),
    kind: both ? is(found.quantityKind, gold.kind ?? kindOf(gold)) : false,
    measure: both ? hasHeadOf(found.measure, gold.measure) : false,
  };
}

function kindOf({ kind, counted, currency }: GoldFigure): QuantityKind {
  if (kind !== undefined) return optionsOf(kind)[0] ?? 'OTHER';
  if (currency !== undefined) return 'MONEY';
  return counted === undefined ? 'RATIO' : 'COUNT';
}

function mistakesIn(
  { gold, found }: Pair,
  right: Readings,
): readonly (readonly [sort: string, example: string])[] {
  if (!gold) return [['false figure', `"${found?.statement}" → ${found?.quantity.raw}`]];
  const where = `"${gold.span.quote}"`;
  if (!found) return [['missed figure', where]];
  if (!right.value) return [['wrong value', `${where} → ${showQuantity(found)}`]];
  const { quantity, form, status, quantityKind, measure } = found;
  const wanted = gold.gold;
  const readings: readonly [name: Reading, is: string, wanted: OneOf<string>][] = [
    ['unit', showQuantity(found), showUnit(wanted)],
    ['form', form, wanted.form ?? 'ABSOLUTE'],
    ['status', status, wanted.status ?? 'ACTUAL'],
    ['comparator', quantity.comparator, wanted.comparator ?? 'EQ'],
    ['approximation', quantity.approximation, wanted.approximation ?? 'EXACT'],
    ['kind', quantityKind, wanted.kind ?? kindOf(wanted)],
    ['measure', measure ?? 'none', wanted.measure],
  ];
  return readings
    .filter(([name]) => !right[name])
    .map(([name, is, accepted]) => [
      `wrong ${name}`,
      `${where} → ${is}, not ${optionsOf(accepted).join(' | ')}`,
    ]);
}

function showQuantity({ quantity: { value, lower, upper, unit } }: Figure): string {
  return `${value ?? `${lower}..${upper}`} [${unit.ucum ?? unit.currency ?? unit.counted ?? ''}: ${unit.label}]`;
}

function showUnit({ ucum, currency, counted, per }: GoldFigure): string {
  return optionsOf(ucum ?? currency ?? counted ?? 'none').join(' | ') + (per ? ` per ${per}` : '');
}

/** What a figure may or may not have: right when both have it and it is the same. */
function scoreDetails(pair: Pair, context: Context): void {
  const { gold, found } = pair;
  const details: readonly [part: string, wanted: OneOf<string> | null, is: string | null, same: boolean][] = [
    ['direction', gold?.gold.direction ?? null, found?.direction ?? null, isDirection(pair)],
    [
      'subject',
      gold?.gold.subject ?? null,
      actorOf(found?.subject, context),
      isActor(pair, 'subject', context),
    ],
    ['holder', gold?.gold.holder ?? null, actorOf(found?.holder, context), isActor(pair, 'holder', context)],
    [
      'reporter',
      gold?.gold.reportedBy ?? null,
      actorOf(found?.reportedBy, context),
      isActor(pair, 'reportedBy', context),
    ],
    ['time scope', gold?.time?.quote ?? null, found?.timeScope?.raw ?? null, isTime(pair)],
    ['period', gold?.gold.period ?? null, periodOf(pair), gold?.gold.period === periodOf(pair)],
  ];
  for (const [name, wanted, is, same] of details) {
    const hits = wanted !== null && is !== null && same ? 1 : 0;
    const sides = { gold: wanted === null ? 0 : 1, predicted: is === null ? 0 : 1 };
    context.board.add(`figures: ${name}`, { ...sides, goldHits: hits, predictedHits: hits });
    if (hits === 0 && gold && found && (wanted !== null || is !== null))
      context.board.note({
        part: 'figures',
        sort: `wrong ${name}`,
        example: `${context.briefing}: "${gold.span.quote}" → ${is ?? 'none'}, not ${optionsOf(wanted ?? 'none').join(' | ')}`,
      });
  }
}

function isDirection({ gold, found }: Pair): boolean {
  const wanted = gold?.gold.direction;
  return (
    wanted !== undefined &&
    found?.direction !== null &&
    optionsOf(wanted).some((each) => each === found?.direction)
  );
}

function actorOf(key: string | null | undefined, { actors }: Context): string | null {
  return key === null || key === undefined ? null : (actors.get(key) ?? key);
}

function isActor(
  { gold, found }: Pair,
  role: 'subject' | 'holder' | 'reportedBy',
  context: Context,
): boolean {
  const id = actorOf(found?.[role], context);
  const wanted = gold?.gold[role];
  return id !== null && wanted !== undefined && optionsOf(wanted).includes(id);
}

function isTime({ gold, found }: Pair): boolean {
  const [wanted, is] = [gold?.time?.quote.toLowerCase(), found?.timeScope?.raw.toLowerCase()];
  return wanted !== undefined && is !== undefined && (wanted.includes(is) || is.includes(wanted));
}

/** Only where the gold resolves the time. */
function periodOf({ gold, found }: Pair): string | null {
  if (gold?.gold.period === undefined || !found?.timeScope) return null;
  const { start, end } = found.timeScope;
  if (start === null && end === null) return null;
  return start === end ? start : `${start ?? ''}/${end ?? ''}`;
}
