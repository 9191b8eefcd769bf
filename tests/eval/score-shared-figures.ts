import type { Extraction } from '../../schema/model/extraction.ts';
import type { Figure } from '../../schema/model/figure.ts';
import type { Span } from '../../schema/model/span.ts';
import { overlaps } from './align-actors.ts';
import { placeOf } from './score-figures.ts';
import type { ExtractRow } from './score-shared.ts';
import type { Scoreboard } from './scoreboard.ts';
import { type LabelledText, readRows } from './shared-data.ts';

interface Sets {
  readonly folder: string;
  readonly extract: ExtractRow;
  readonly board: Scoreboard;
}

interface RecognizersRow {
  readonly id: string;
  readonly model: string;
  readonly text: string;
  readonly figures: readonly (Span & {
    readonly text: string;
    readonly resolution: { readonly value: string | null; readonly isoCurrency?: string };
  })[];
}

/** Recall alone: each sentence of that set is labelled for one kind of quantity only. */
export async function scoreRecognizers({ folder, extract, board }: Sets): Promise<void> {
  for (const { id, model, text, figures } of readRows<RecognizersRow>(
    folder,
    'figures_recognizers_en.jsonl',
  )) {
    const kind = model.replace('Model', '').toLowerCase();
    if (kind === 'ordinal' || kind === 'numberrange') continue;
    const extraction = await extract(text);
    for (const gold of figures) {
      const wanted = Number(gold.resolution.value?.replace('%', ''));
      if (gold.resolution.value === null || Number.isNaN(wanted)) continue;
      const at = extraction.figures.filter((figure) => overlaps(extentOf(figure), gold));
      const hit = at.some((figure) => isNear(valuesOf(figure), wanted));
      board.add(`recognizers ${kind}: value`, { gold: 1, goldHits: hit ? 1 : 0 });
      if (!hit) note(board, `recognizers ${kind}`, { id, text, gold, at });
      const { isoCurrency } = gold.resolution;
      if (isoCurrency === undefined || isoCurrency.startsWith('_')) continue;
      const isPriced = at.some(({ quantity }) => quantity.unit.currency === isoCurrency);
      board.add('recognizers currency: ISO 4217', { gold: 1, goldHits: hit && isPriced ? 1 : 0 });
    }
  }
}

interface QuantulumRow {
  readonly id: string;
  readonly text: string;
  readonly figures: readonly (Span & { readonly surface: string; readonly value: number })[];
}

export async function scoreQuantulum({ folder, extract, board }: Sets): Promise<void> {
  for (const { id, text, figures } of readRows<QuantulumRow>(folder, 'figures_quantulum3_en.jsonl')) {
    const extraction = await extract(text);
    const isSame = (figure: Figure, gold: (typeof figures)[number]) =>
      overlaps(extentOf(figure), gold) && isNear(valuesOf(figure), gold.value);
    for (const gold of figures) {
      const hit = extraction.figures.some((figure) => isSame(figure, gold));
      board.add('quantulum3: value', { gold: 1, goldHits: hit ? 1 : 0 });
      const at = extraction.figures.filter((figure) => overlaps(extentOf(figure), gold));
      if (!hit) note(board, 'quantulum3', { id, text, gold: { ...gold, text: gold.surface }, at });
    }
    for (const figure of extraction.figures) {
      const hit = figures.some((gold) => isSame(figure, gold));
      board.add('quantulum3: value', { predicted: 1, predictedHits: hit ? 1 : 0 });
      if (!hit)
        board.note({ part: 'quantulum3', sort: 'false', example: `${figure.quantity.raw} in ${text}` });
    }
  }
}

interface MeasEvalRow {
  readonly id: string;
  readonly text: string;
  readonly figures: readonly { readonly Quantity: readonly (Span & { readonly text: string })[] }[];
}

/** Overlap recall: spans there include qualifiers that ours leave to the statement. */
export async function scoreMeasEval({ folder, extract, board }: Sets): Promise<void> {
  for (const { id, text, figures } of readRows<MeasEvalRow>(folder, 'figures_measeval.jsonl')) {
    const golds = figures.flatMap(({ Quantity }) => Quantity ?? []);
    scoreOverlap(await extract(text), golds, { board, part: 'measeval: quantity overlap', id, text });
  }
}

type Re3dRow = LabelledText<Span & { readonly type: string; readonly text: string }>;

export async function scoreRe3dQuantities({ folder, extract, board }: Sets): Promise<void> {
  for (const { id, text, entities } of readRows<Re3dRow>(folder, 'actors_re3d.jsonl')) {
    const golds = entities.filter(({ type }) => type === 'Quantity' || type === 'Money');
    scoreOverlap(await extract(text), golds, { board, part: 're3d: quantity and money overlap', id, text });
  }
}

interface Place {
  readonly board: Scoreboard;
  readonly part: string;
  readonly id: string;
  readonly text: string;
}

function scoreOverlap(
  { figures }: Extraction,
  golds: readonly (Span & { readonly text: string })[],
  { board, part, id, text }: Place,
): void {
  for (const gold of golds) {
    const hit = figures.some((figure) => overlaps(extentOf(figure), gold));
    board.add(part, { gold: 1, goldHits: hit ? 1 : 0 });
    if (!hit) note(board, part, { id, text, gold, at: [] });
  }
}

/** The number with its unit. */
function extentOf(figure: Figure): Span {
  const value = placeOf(figure);
  const unit = figure.evidence.find(({ role }) => role === 'UNIT') ?? value;
  const isBeside = Math.max(value.start, unit.start) - Math.min(value.end, unit.end) <= 2;
  if (!isBeside) return value;
  return { start: Math.min(value.start, unit.start), end: Math.max(value.end, unit.end) };
}

/** The value, or for a range its bounds and its middle. */
function valuesOf({ quantity: { value, lower, upper } }: Figure): readonly number[] {
  if (value !== null) return [Number(value)];
  const bounds = [lower, upper].flatMap((bound) => (bound === null ? [] : [Number(bound)]));
  const [low, high] = bounds;
  return low === undefined || high === undefined ? bounds : [low, high, (low + high) / 2];
}

function isNear(values: readonly number[], wanted: number): boolean {
  return values.some((value) => Math.abs(value - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted)));
}

function note(
  board: Scoreboard,
  part: string,
  {
    id,
    text,
    gold,
    at,
  }: { id: string; text: string; gold: Span & { readonly text: string }; at: readonly Figure[] },
): void {
  const found = at.map(({ quantity }) => quantity.value ?? `${quantity.lower}..${quantity.upper}`).join(', ');
  const around = text.slice(Math.max(0, gold.start - 50), gold.end + 30).replace(/\s+/g, ' ');
  board.note({
    part,
    sort: at.length === 0 ? 'missed' : 'wrong value',
    example: `${id}: "${gold.text}"${found ? ` → ${found}` : ''} in …${around}…`,
  });
}
