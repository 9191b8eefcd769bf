import { type Baseline, headline, isSingleKind } from './baseline.ts';
import { scoreOf, type Tally } from './scoreboard.ts';
import { isLearntFrom, TARGETS, type Target } from './targets.ts';

/** One table: a line a part, with what it is to reach and how it stands to the baseline. */
export function printTable(
  groups: readonly {
    readonly name: string;
    readonly tallies: ReadonlyMap<string, Tally>;
    readonly baseline: Baseline;
  }[],
): string {
  const head = ['part', 'n', 'found', 'P', 'R', 'F1', 'target', 'since baseline'];
  const blocks = groups.map(({ name, tallies, baseline }) => ({
    name,
    rows: inReadingOrder(tallies).map(([part, tally]) => rowOf(part, tally, baseline[part])),
  }));
  const rows = blocks.flatMap(({ rows }) => rows);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const body = blocks.flatMap(({ name, rows }) => [rule, name.toUpperCase(), ...rows.map(line)]);
  const isNoted = groups.some(({ tallies }) => [...tallies.keys()].some(isLearntFrom));
  return [line(head), ...body, ...(isNoted ? [NOTE] : [])].join('\n');
}

const NOTE =
  '* The name model learns from these texts: only cross-validation says how it does on texts it has not seen.';

/** Parts of one subject together, single kinds after the rest of it. */
function inReadingOrder(
  tallies: ReadonlyMap<string, Tally>,
): readonly (readonly [part: string, tally: Tally])[] {
  const bySubject = Map.groupBy(
    tallies,
    ([part]) => /^\w+(?: \w+)*?(?=:| of | without )/.exec(part)?.[0] ?? part,
  );
  return [...bySubject.values()].flatMap((rows) => [
    ...rows.filter(([part]) => !isSingleKind(part)),
    ...rows.filter(([part]) => isSingleKind(part)),
  ]);
}

function rowOf(part: string, tally: Tally, before: number | undefined): readonly string[] {
  const { precision, recall, f1 } = scoreOf(tally);
  const target = TARGETS[part];
  const count = (value: number) => (value > 0 ? String(value) : '');
  return [
    isLearntFrom(part) ? `${part} *` : part,
    count(tally.gold),
    tally.gold === 0 ? String(tally.predicted) : count(tally.predicted),
    percent(tally.gold === 0 ? null : precision),
    percent(recall),
    percent(f1),
    target ? `${show(target)} ${isMet(tally, target) ? '✓' : '✗'}` : '',
    since(headline(tally), before),
  ];
}

function percent(value: number | null): string {
  return value === null ? '' : value.toFixed(1);
}

function show({ precision, recall, f1, atMost }: Target): string {
  const parts = [
    precision === undefined ? '' : `P ${precision}`,
    recall === undefined ? '' : `R ${recall}`,
    f1 === undefined ? '' : `F1 ${f1}`,
    atMost === undefined ? '' : `≤ ${atMost}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function isMet(tally: Tally, target: Target): boolean {
  const score = scoreOf(tally);
  if (target.atMost !== undefined) return tally.predicted <= target.atMost;
  return (['precision', 'recall', 'f1'] as const).every(
    (measure) => target[measure] === undefined || (score[measure] ?? 0) >= target[measure],
  );
}

function since(now: number, before: number | undefined): string {
  if (before === undefined) return '';
  const change = now - before;
  return Math.abs(change) < 0.05 ? '=' : `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
}
