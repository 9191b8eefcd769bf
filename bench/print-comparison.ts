import type { OperationComparison } from './compare.ts';
import type { Measurement } from './measure.ts';

/** How fast the product is as a share of hand-written SQL; by CPU time and by requests a second. */
export function ratiosOf({ measured }: OperationComparison): { cpu: number; requests: number } | null {
  if (!measured) return null;
  const { product, handWritten } = measured;
  return {
    cpu: handWritten.cpu / product.cpu,
    requests: product.requestsPerSecond / handWritten.requestsPerSecond,
  };
}

const HEAD = ['operation', 'by CPU', 'by req/s', 'server', 'CPU µs/req', 'req/s', 'p50 ms', 'p99 ms'];

/** The comparison as a table of two lines an operation. */
export function printComparison(comparisons: readonly OperationComparison[]): string {
  const lines = comparisons.flatMap((comparison) => {
    const ratios = ratiosOf(comparison);
    const { operation, measured } = comparison;
    if (!ratios || !measured) return [[operation, 'answers differ']];
    return [
      [operation, ratios.cpu.toFixed(2), ratios.requests.toFixed(2), 'product', ...cells(measured.product)],
      ['', '', '', 'hand-written', ...cells(measured.handWritten)],
    ];
  });
  const table = [HEAD, ...lines];
  const widths = HEAD.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table.map((line) => line.map((cell, column) => align(cell, widths, column)).join('  ')).join('\n');
}

function cells({ cpu, requestsPerSecond, p50, p99 }: Measurement): string[] {
  return [cpu.toFixed(1), requestsPerSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2)];
}

/** Words to the left, numbers to the right. */
function align(cell: string, widths: readonly number[], column: number): string {
  const width = widths[column] ?? 0;
  return HEAD[column] === 'operation' || HEAD[column] === 'server'
    ? cell.padEnd(width)
    : cell.padStart(width);
}
