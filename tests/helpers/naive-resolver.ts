import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  printSchema,
} from 'graphql';
import type { RecordRows } from '../../bench/generation.ts';
import { convertUnit } from '../../schema/model/canonical-unit.ts';
import { decimalSortKey } from '../../schema/model/decimal.ts';
import { foldText } from '../../schema/model/fold-text.ts';
import { conditionMappingOf, fieldMappingOf, rowMappingOf } from '../../schema/relation/mapping.ts';
import { fingerprint } from '../../server/planner/cursor.ts';

type AnyRow = Readonly<Record<string, string | number | null>>;
type Column = (name: string) => string | number | null;

/** A row as one type sees it; embedded objects see it through other column names. */
interface ScopedRow {
  readonly type: string;
  readonly column: Column;
}

interface ConnectionPage {
  readonly nodes: readonly ScopedRow[];
  readonly cursors: readonly string[];
  readonly total: number;
  readonly more: boolean;
  readonly after: boolean;
}

/**
 * Answers operations the plainest way: tables are arrays, every field is looked up on its own, by what its meaning
 * says in words. It shares no code with the planner but the fingerprint of cursors.
 */
export function createNaiveResolver(schema: GraphQLSchema, rows: RecordRows) {
  const plain = buildSchema(printSchema(schema));

  function table(name: string): readonly AnyRow[] {
    return rows[name as 'claim'] as unknown as readonly AnyRow[];
  }

  function typed(typeName: string, row: AnyRow): ScopedRow {
    const kinds = rowMappingOf(schema.getType(typeName)!)?.kinds;
    const type = kinds ? kinds.types[String(row[kinds.column])]! : typeName;
    return { type, column: (name) => row[name]! };
  }

  function byId(typeName: string, id: number | string | null): ScopedRow | null {
    const row = table(rowMappingOf(schema.getType(typeName)!)!.table).find(
      (candidate) => candidate.id === id,
    );
    const { kind } = rowMappingOf(schema.getType(typeName)!)!;
    if (!row || (kind && row[kind.column] !== kind.value)) return null;
    return typed(typeName, row);
  }

  function parseGlobalId(id: string): ScopedRow | null {
    const [, prefix, digits] = /^([a-z]{3})_([1-9]\d*)$/.exec(id) ?? [];
    const type = Object.values(schema.getTypeMap()).find((one) => rowMappingOf(one)?.idPrefix === prefix);
    return type && prefix ? byId(type.name, Number(digits)) : null;
  }

  const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, _context, info) => {
    const field = (schema.getType(info.parentType.name) as GraphQLObjectType).getFields()[info.fieldName]!;
    const target = getNamedType(field.type).name;
    const mapping = fieldMappingOf(field);
    const { column, type } = (source ?? {}) as ScopedRow;
    switch (mapping?.is) {
      case 'id':
        return `${rowMappingOf(schema.getType(type)!)!.idPrefix}_${column('id')}`;
      case 'column': {
        const value = column(mapping.column);
        if (mapping.encoding === 'json') return JSON.parse(String(value));
        return mapping.encoding === 'boolean' && value !== null ? value === 1 : value;
      }
      case 'one':
        return byId(target, column(mapping.column));
      case 'object': {
        if (mapping.presence && column(mapping.presence) === null) return null;
        return { type: target, column: (name: string) => column(mapping.columns[name] ?? name) };
      }
      case 'reference': {
        const name = mapping.types[String(column(mapping.kind))]!;
        if (target === 'Node') return byId(name, column(mapping.column));
        return `${rowMappingOf(schema.getType(name)!)!.idPrefix}_${column(mapping.column)}`;
      }
      case 'many':
        return sortRows(
          table(rowMappingOf(schema.getType(target)!)!.table).filter(
            (row) => row[mapping.to] === column(mapping.from),
          ),
          mapping.orderBy.map((name) => ({ column: name, descending: false })),
        ).map((row) => typed(target, row));
      case 'lookup': {
        const [[key, value]] = Object.entries(args.by) as [[string, string]];
        const condition = conditionMappingOf(keyFields(field)[key]!)!;
        if (condition.is !== 'compare') throw new Error('not a key');
        if (condition.as === 'id') return parseOf(target, value);
        const row = table(rowMappingOf(schema.getType(target)!)!.table).find(
          (one) => one[condition.column] === (condition.format ? condition.format.normalize(value) : value),
        );
        return row ? typed(target, row) : null;
      }
      case 'node':
        return parseGlobalId(args.id);
      case 'nodes':
        return args.ids.map(parseGlobalId);
      case 'connection':
        return page(field, args, source ? column : null);
      default:
        return resolveConnectionField(source as never, info.fieldName);
    }
  };

  function parseOf(typeName: string, id: string): ScopedRow | null {
    const source = parseGlobalId(id);
    return source?.type === typeName ? source : null;
  }

  function keyFields(field: { args: readonly { name: string; type: unknown }[] }) {
    const by = field.args.find(({ name }) => name === 'by')!;
    return (getNamedType(by.type as never) as unknown as GraphQLInputObjectType).getFields();
  }

  function page(
    field: ReturnType<GraphQLObjectType['getFields']>[string],
    args: Args,
    parent: Column | null,
  ): ConnectionPage {
    const meaning = fieldMappingOf(field)!;
    if (meaning.is !== 'connection') throw new Error('not a connection');
    const node = getNamedType((getNamedType(field.type) as GraphQLObjectType).getFields().nodes!.type).name;
    const row = rowMappingOf(schema.getType(node)!)!;
    const filterType = getNamedType(field.args.find(({ name }) => name === 'filter')?.type);
    const { excludedByDefault, link } = meaning;

    const all = table(row.table).filter(
      (candidate) =>
        (!link || candidate[link.to] === parent?.(link.from)) &&
        (!row.kind || candidate[row.kind.column] === row.kind.value) &&
        (!excludedByDefault ||
          filterNamesField(args.filter, excludedByDefault.field) ||
          candidate[excludedByDefault.column] !== excludedByDefault.value) &&
        (!isInputObjectType(filterType) || matchesFilter(filterType, args.filter, candidate)),
    );
    const order = orderOf(field, args, meaning.orderBy);
    const list = link ? `${node}.${link.to}` : node;
    const mark = fingerprint([args.filter ?? undefined, undefined, list], order);
    const owner = link && parent ? [parent(link.from)] : [];
    const cursorOf = (one: AnyRow) =>
      meaning.sequence
        ? String(one.id)
        : mark +
          Buffer.from(JSON.stringify([...order.map((key) => one[key.column]), ...owner]))
            .toString('hex')
            .toUpperCase();
    const ordered = sortRows(all, order);
    const from = args.after ? ordered.findIndex((one) => cursorOf(one) === args.after) + 1 : 0;
    const shown = ordered.slice(from, from + args.first);
    return {
      nodes: shown.map((one) => typed(node, one)),
      cursors: shown.map(cursorOf),
      total: all.length,
      more: ordered.length > from + args.first,
      after: args.after != null,
    };
  }

  function orderOf(
    field: ReturnType<GraphQLObjectType['getFields']>[string],
    args: Args,
    own: readonly string[],
  ) {
    const orderType = getNamedType(
      field.args.find(({ name }) => name === 'orderBy')?.type,
    ) as unknown as GraphQLInputObjectType;
    const asked = (args.orderBy ?? []).map(({ field: name, direction }) => {
      const enumType = getNamedType(orderType.getFields().field!.type);
      const column = isEnumType(enumType) ? String(enumType.getValue(name)!.value) : name;
      return { column, descending: direction === 'DESC' };
    });
    const keys =
      asked.length > 0
        ? asked
        : own.map((name) => ({ column: name.replace('-', ''), descending: name.startsWith('-') }));
    const distinct = keys.filter((key, at) => keys.findIndex(({ column }) => column === key.column) === at);
    if (distinct.some(({ column }) => column === 'id')) return distinct;
    return [...distinct, { column: 'id', descending: distinct.at(-1)?.descending ?? false }];
  }

  return {
    /** The response text, as a server that sends `JSON.stringify(result)` would answer. */
    async answer(document: DocumentNode, variableValues: Record<string, unknown>): Promise<string> {
      const result = await execute({
        schema: plain,
        document,
        variableValues,
        fieldResolver: resolve,
        typeResolver: (source) => (source as ScopedRow).type,
      });
      return JSON.stringify(result);
    },
  };
}

interface Args {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly orderBy?: readonly { field: string; direction: string }[] | null;
  readonly first: number;
  readonly after?: string | null;
  readonly [name: string]: unknown;
}

function resolveConnectionField(page: ConnectionPage & Record<string, unknown>, name: string): unknown {
  switch (name) {
    case 'nodes':
      return page.nodes;
    case 'edges':
      return page.nodes.map((node, at) => ({ node, cursor: page.cursors[at] }));
    case 'totalCount':
      return Math.min(page.total, 10_000);
    case 'totalCountRelation':
      return page.total > 10_000 ? 'AT_LEAST' : 'EQUAL';
    case 'pageInfo':
      return {
        hasNextPage: page.more,
        hasPreviousPage: page.after,
        startCursor: page.cursors[0] ?? null,
        endCursor: page.cursors.at(-1) ?? null,
      };
    default:
      return page[name];
  }
}

function filterNamesField(filter: unknown, field: string): boolean {
  if (Array.isArray(filter)) return filter.some((one) => filterNamesField(one, field));
  return Object.entries(filter ?? {}).some(
    ([name, value]) => name === field || (/^(and|or|not)$/.test(name) && filterNamesField(value, field)),
  );
}

function matchesFilter(type: GraphQLInputObjectType, filter: unknown, row: AnyRow): boolean {
  return Object.entries(filter ?? {}).every(([name, operand]) => {
    const mapping = conditionMappingOf(type.getFields()[name]!)!;
    if (mapping.is === 'and') return operand.every((one: unknown) => matchesFilter(type, one, row));
    if (mapping.is === 'or') return operand.some((one: unknown) => matchesFilter(type, one, row));
    if (mapping.is === 'not') return !matchesFilter(type, operand, row);
    if (mapping.is === 'matches') throw new Error('the naive resolver does not search');
    if (mapping.is === 'quantity') {
      const { unit, ...bounds } = operand;
      const value = row[mapping.column]!;
      return (
        row[mapping.unitColumn] === convertUnit('1', unit).unit &&
        Object.entries(bounds).every(([operator, bound]) =>
          inRange(value, operator, decimalSortKey(convertUnit(String(bound), unit).value)),
        )
      );
    }
    const value = row[mapping.column]!;
    if (mapping.as === 'boolean') return value === (operand ? 1 : 0);
    return Object.entries(operand).every(([operator, wanted]) =>
      matchesComparison({ value, operator, wanted, as: mapping.as }),
    );
  });
}

function matchesComparison({
  value,
  operator,
  wanted,
  as,
}: {
  value: string | number | null;
  operator: string;
  wanted: unknown;
  as: string;
}): boolean {
  const numbers = (ids: unknown) =>
    (ids as string[]).map((id) => (as === 'id' ? Number(id.split('_')[1]) : id));
  switch (operator) {
    case 'isNull':
      return (value === null) === wanted;
    case 'in':
      return value !== null && numbers(wanted).includes(value);
    case 'notIn':
      return value !== null && !numbers(wanted).includes(value);
    case 'startsWith':
      return String(value).startsWith(foldText(String(wanted)));
    case 'contains':
      return String(value).includes(foldText(String(wanted)));
    default:
      if (as === 'dateTime' && value === '') return false;
      return value !== null && inRange(value, operator, wanted as string | number);
  }
}

function inRange(value: string | number, operator: string, bound: string | number): boolean {
  const order = compareValues(value, bound);
  return operator === 'gte'
    ? order >= 0
    : operator === 'gt'
      ? order > 0
      : operator === 'lte'
        ? order <= 0
        : order < 0;
}

function sortRows(
  rows: readonly AnyRow[],
  order: readonly { column: string; descending: boolean }[],
): readonly AnyRow[] {
  return rows.toSorted((a, b) => {
    for (const { column, descending } of order) {
      const difference = compareValues(a[column]!, b[column]!);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
}

/** Numbers by value, texts by their bytes in UTF-8. */
function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
