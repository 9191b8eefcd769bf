import { tables } from '../../schema/tables.ts';

/** The row that expressions are about: its alias, and the joins they have asked for. */
export interface Frame {
  readonly table: string;
  /** Shared with the frames of all rows that are joined to this one. */
  readonly joins: Joins;
  /** True where the row may be missing: a join that it needs must not take rows away. */
  readonly optional: boolean;
  /** True where the row may be of another type, whose columns that can be null are. */
  readonly mixed: boolean;
  /** A column of the row. Embedded objects read some columns under other names. */
  column(name: string): string;
  /** Whether a column is never null in a row that is not missing. */
  isSet(column: string): boolean;
}

/** A frame over a table. */
export interface TableFrame extends Frame {
  readonly alias: string;
}

/** Joins in the order they were asked for, by what they join: the same row is joined once. */
export type Joins = Map<string, { readonly text: string; readonly target: TableFrame }>;

type Alias = (letter: 't' | 'r') => string;

/** A frame over a table under a new alias. */
export function tableFrame(alias: Alias, table: string): TableFrame {
  const name = alias('t');
  return {
    table,
    alias: name,
    joins: new Map(),
    optional: false,
    mixed: false,
    column: (column) => `${name}.${column}`,
    isSet: (column) => isSetIn(table, column),
  };
}

/** A frame over a subquery that gives just the columns that were asked for. */
export function subqueryFrame(alias: Alias, table: string): TableFrame & SubqueryColumns {
  const name = alias('r');
  const columns = new Set<string>();
  return {
    table,
    alias: name,
    joins: new Map(),
    optional: false,
    mixed: false,
    columns,
    column(column) {
      columns.add(column);
      return `${name}.${column}`;
    },
    isSet: (column) => isSetIn(table, column),
  };
}

export interface SubqueryColumns {
  readonly columns: ReadonlySet<string>;
}

/** The same row, with some columns under other names. */
export function renamedFrame(frame: Frame, columns: Readonly<Record<string, string>>): Frame {
  return {
    ...frame,
    column: (name) => frame.column(columns[name] ?? name),
    isSet: (name) => frame.isSet(columns[name] ?? name),
  };
}

interface Join {
  readonly table: string;
  /** The column of the frame that holds the number of the row to join. */
  readonly column: string;
  /** The join that is made where the row is always there. */
  readonly inner: string;
  /** Whether the row is always there. */
  readonly isThere: boolean;
}

/** The frame of the row that a column names, joined at the first call. */
export function joinedFrame(alias: Alias, frame: Frame, { table, column, inner, isThere }: Join): TableFrame {
  const number = frame.column(column);
  const key = `${table} ${number} ${isThere}`;
  const known = frame.joins.get(key);
  if (known) return known.target;
  const target = { ...tableFrame(alias, table), joins: frame.joins, optional: !isThere };
  const join = isThere ? inner : 'LEFT JOIN';
  frame.joins.set(key, {
    text: `${join} ${table} ${target.alias} ON ${target.column('id')} = ${number}`,
    target,
  });
  return target;
}

/** `FROM … joins`, the joins in the order they were asked for. */
export function from(source: string, { joins }: Frame): string {
  let text = `FROM ${source}`;
  for (const join of joins.values()) text += ` ${join.text}`;
  return text;
}

function isSetIn(table: string, column: string): boolean {
  const columns: Readonly<Record<string, Readonly<Record<string, string>>>> = tables;
  return columns[table]?.[column]?.endsWith('?') === false;
}
