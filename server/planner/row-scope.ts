import { tables } from '../../schema/tables.ts';

/** The row that expressions are about: its alias, and the joins they have asked for. */
export interface RowScope {
  readonly table: string;
  /** Shared with the frames of all rows that are joined to this one. */
  readonly joins: Joins;
  /** True where the row may be missing: a join that it needs must not take rows away. */
  readonly isNullable: boolean;
  /** True where the row may be of another type, whose columns that can be null are. */
  readonly isPolymorphic: boolean;
  /** A column of the row. Embedded objects read some columns under other names. */
  column(name: string): string;
  /** Whether a column is never null in a row that is not missing. */
  isNotNull(column: string): boolean;
}

/** A scope over a table. */
export interface TableScope extends RowScope {
  readonly alias: string;
}

/** Joins in the order they were asked for, by what they join: the same row is joined once. */
export type Joins = Map<string, { readonly text: string; readonly target: TableScope }>;

type NextAlias = (letter: 't' | 'r') => string;

/** A scope over a table under a new alias. */
export function tableScope(nextAlias: NextAlias, table: string): TableScope {
  const name = nextAlias('t');
  return {
    table,
    alias: name,
    joins: new Map(),
    isNullable: false,
    isPolymorphic: false,
    column: (column) => `${name}.${column}`,
    isNotNull: (column) => isNotNullIn(table, column),
  };
}

/** A scope over a subquery that gives just the columns that were asked for. */
export function subqueryScope(nextAlias: NextAlias, table: string): TableScope & SubqueryColumns {
  const name = nextAlias('r');
  const columns = new Set<string>();
  return {
    table,
    alias: name,
    joins: new Map(),
    isNullable: false,
    isPolymorphic: false,
    columns,
    column(column) {
      columns.add(column);
      return `${name}.${column}`;
    },
    isNotNull: (column) => isNotNullIn(table, column),
  };
}

export interface SubqueryColumns {
  readonly columns: ReadonlySet<string>;
}

/** The same row, with some columns under other names. */
export function renamedScope(scope: RowScope, columns: Readonly<Record<string, string>>): RowScope {
  return {
    ...scope,
    column: (name) => scope.column(columns[name] ?? name),
    isNotNull: (name) => scope.isNotNull(columns[name] ?? name),
  };
}

interface Join {
  readonly table: string;
  /** The column of the scope that holds the number of the row to join. */
  readonly column: string;
  /** The join that is made where the row is always there. */
  readonly innerJoin: string;
  /** Whether the row is always there. */
  readonly isRequired: boolean;
}

/** The scope of the row that a column names, joined at the first call. */
export function joinedScope(
  nextAlias: NextAlias,
  scope: RowScope,
  { table, column, innerJoin, isRequired }: Join,
): TableScope {
  const number = scope.column(column);
  const key = `${table} ${number} ${isRequired}`;
  const known = scope.joins.get(key);
  if (known) return known.target;
  const target = { ...tableScope(nextAlias, table), joins: scope.joins, isNullable: !isRequired };
  const join = isRequired ? innerJoin : 'LEFT JOIN';
  scope.joins.set(key, {
    text: `${join} ${table} ${target.alias} ON ${target.column('id')} = ${number}`,
    target,
  });
  return target;
}

/** `FROM … joins`, the joins in the order they were asked for. */
export function fromClause(source: string, { joins }: RowScope): string {
  let text = `FROM ${source}`;
  for (const join of joins.values()) text += ` ${join.text}`;
  return text;
}

function isNotNullIn(table: string, column: string): boolean {
  const columns: Readonly<Record<string, Readonly<Record<string, string>>>> = tables;
  return columns[table]?.[column]?.endsWith('?') === false;
}
