/** A table under its head: columns of numbers to the right, others to the left. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const columns = head.map((_, at) => ({
    width: Math.max(...lines.map((line) => line[at]?.length ?? 0)),
    isNumeric: rows.every((row) => NUMBER.test(row[at] ?? '')),
  }));
  const pad = (cell: string, at: number) => {
    const { width, isNumeric } = columns[at] ?? { width: 0, isNumeric: false };
    return isNumeric ? cell.padStart(width) : cell.padEnd(width);
  };
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

/** A number with its unit, or none. */
const NUMBER = /^(?:|-|[<>]?-?\d[\d.,]*(?: ?[%×a-zA-Z]{1,3})?)$/;
