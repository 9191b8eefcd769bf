/** The row that expressions are about: its alias, and the joins they have asked for. */
export interface Frame {
  readonly table: string;
  readonly joins: string[];
  /** True where the row may be missing, or of another type: a join that it needs must not take rows away. */
  readonly optional: boolean;
  /** A column of the row. Embedded objects read some columns under other names. */
  column(name: string): string;
}

type Alias = (letter: 't' | 'r') => string;

/** A frame over a table under a new alias. */
export function tableFrame(
  alias: Alias,
  table: string,
  optional = false,
): Frame & { readonly alias: string } {
  const name = alias('t');
  return { table, alias: name, joins: [], optional, column: (column) => `${name}.${column}` };
}

/** A frame over a subquery that gives just the columns that were asked for. */
export function subqueryFrame(alias: Alias, table: string): Frame & SubqueryColumns {
  const name = alias('r');
  const columns = new Set<string>();
  return {
    table,
    alias: name,
    joins: [],
    optional: false,
    columns,
    column(column) {
      columns.add(column);
      return `${name}.${column}`;
    },
  };
}

export interface SubqueryColumns {
  readonly alias: string;
  readonly columns: ReadonlySet<string>;
}

/** The same row, with some columns under other names. */
export function renamedFrame(frame: Frame, columns: Readonly<Record<string, string>>): Frame {
  return { ...frame, column: (name) => frame.column(columns[name] ?? name) };
}

/** `FROM … joins`, the joins in the order they were asked for. */
export function from(source: string, { joins }: Frame): string {
  return ['FROM', source, ...joins].join(' ');
}
