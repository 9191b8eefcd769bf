import type { OperationComparison } from './compare.ts';
import type { Measurement } from './measure.ts';
import { printTable } from './print-table.ts';

/** How fast the product is as a share of hand-written SQL. */
export interface Ratios {
  /** By the CPU time of the servers. */
  readonly cpu: number;
  /** By that and what the database takes, where that is a process of its own. */
  readonly total: number;
  readonly requests: number;
}

export function ratiosOf({ measured }: OperationComparison): Ratios | null {
  if (!measured) return null;
  const { product, handWritten } = measured;
  return {
    cpu: handWritten.cpu / product.cpu,
    total: totalOf(handWritten) / totalOf(product),
    requests: product.requestsPerSecond / handWritten.requestsPerSecond,
  };
}

function totalOf({ cpu, databaseCpu }: Measurement): number {
  return cpu + databaseCpu;
}

const HEAD = [
  'operation',
  'by CPU',
  'with database',
  'by req/s',
  'server',
  'CPU µs/req',
  'database',
  'req/s',
  'p50 ms',
  'p99 ms',
];

/** The comparison as a table of two lines an operation. */
export function printComparison(comparisons: readonly OperationComparison[]): string {
  const lines = comparisons.flatMap((comparison) => {
    const ratios = ratiosOf(comparison);
    const { operation, measured } = comparison;
    if (!ratios || !measured) return [[operation, 'answers differ']];
    return [
      [
        operation,
        ratios.cpu.toFixed(2),
        ratios.total.toFixed(2),
        ratios.requests.toFixed(2),
        'product',
        ...cells(measured.product),
      ],
      ['', '', '', '', 'hand-written', ...cells(measured.handWritten)],
    ];
  });
  return printTable(HEAD, lines);
}

function cells({ cpu, databaseCpu, requestsPerSecond, p50, p99 }: Measurement): string[] {
  const database = databaseCpu > 0 ? databaseCpu.toFixed(1) : '-';
  return [cpu.toFixed(1), database, requestsPerSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2)];
}
