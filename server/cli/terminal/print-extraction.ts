import type { Claim } from '../../../schema/model/claim.ts';
import type { Extraction } from '../../../schema/model/extraction.ts';
import type { Figure } from '../../../schema/model/figure.ts';
import type { LedgerItem } from '../../../schema/model/ledger.ts';
import type { Position } from '../../../schema/model/position.ts';

/** Sets out for reading who says what, and with which words. */
export function printExtraction(extraction: Extraction): string {
  const { title, sections, actors, places, figures, positions, rejections, ledger } = extraction;
  const names = new Map(actors.map(({ key, name }) => [key, name]));
  const nameOf = (key: string | null) => (key === null ? 'the publisher' : (names.get(key) ?? key));
  const parts = [
    [
      title ?? 'Untitled',
      ...sections.map(({ heading, level }) => `${'  '.repeat(level)}${heading ?? '(no heading)'}`),
    ],
    ['Actors', ...actors.map(({ name, kind }) => `  ${name} (${kind})`)],
    ['Places', ...new Set(places.map(({ quote }) => `  ${quote}`))],
    ['Figures', ...figures.map((figure) => printFigure(figure, nameOf))],
    ['Positions', ...positions.map((position) => printPosition(position, nameOf))],
    ['Rejected', ...rejections.map(({ reason, quote }) => `  ${reason}: ${inQuotes(quote)}`)],
    ['Numbers left open', ...ledger.filter(isOpenNumeral).map(printItem)],
  ];
  return parts
    .filter((lines) => lines.length > 1)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function isOpenNumeral({ kind, status }: LedgerItem): boolean {
  return kind === 'NUMERAL' && status === 'OPEN';
}

function printItem({ quote, start, end }: LedgerItem): string {
  return `  ${inQuotes(quote)} [${start}–${end}]`;
}

type NameOf = (key: string | null) => string;

function printFigure(figure: Figure, nameOf: NameOf): string {
  const { quantity, measure, form, status, subject } = figure;
  const about = [measure, subject && nameOf(subject)].filter((part) => part !== null).join(', ');
  const said = `${quantity.raw} — ${about || 'unnamed measure'} (${form}, ${status}), says ${nameOf(figure.holder)}`;
  return `  ${said}\n    ${quoteOf(figure)}`;
}

function printPosition(position: Position, nameOf: NameOf): string {
  const { holder, act, stance, topic, reportedBy } = position;
  const reporter = reportedBy === null ? '' : `, as ${nameOf(reportedBy)} reports`;
  return `  ${nameOf(holder)}: ${act} ${stance} ${topic ?? '(no topic)'}${reporter}\n    ${quoteOf(position)}`;
}

function quoteOf({ evidence, statement }: Claim): string {
  const piece = evidence.find(({ role }) => role === 'STATEMENT');
  const place = piece ? ` [${piece.start}–${piece.end}]` : '';
  return `${inQuotes(piece?.quote ?? statement)}${place}`;
}

function inQuotes(words: string): string {
  return `“${words.replace(/\s+/g, ' ')}”`;
}
