import type { GraphQLInputObjectType } from 'graphql';
import { convertUnit } from '../../schema/model/canonical-unit.ts';
import { decimalSortKey } from '../../schema/model/decimal.ts';
import { foldText } from '../../schema/model/fold-text.ts';
import { checkUnitCode } from '../../schema/model/unit-code.ts';
import { type ConditionMapping, conditionMappingOf, type KeyFormat } from '../../schema/relation/mapping.ts';
import type { SqlValue } from '../store/database.ts';
import { badInputError } from './bad-input-error.ts';
import { type Compilation, NOT_PLANNABLE, requireRowMapping } from './compilation.ts';
import { isServedByIndex, type OrderIndex } from './index-selection.ts';
import { evaluateOperand, type PlanInput, parseRowNumber } from './operand.ts';
import { compileTextFilter, type TextScope } from './text-filter.ts';

/** How deep `and`, `or` and `not` may nest. */
const MAX_DEPTH = 5;

/** The most values of one `in`, and filters of one `and` or `or`: SQLite takes a thousand conditions inside each other. */
const MAX_VALUES = 100;

/** The longest key that is read, in UTF-16 code units: reading takes up to the square of the length. */
const MAX_KEY_LENGTH = 2_000;

interface FilterOptions {
  readonly type: GraphQLInputObjectType | null;
  /** The coerced filter, without nulls in it; null and absent both mean none. */
  readonly value: unknown;
  readonly column: (name: string) => string;
  readonly orderIndex?: OrderIndex | undefined;
  /** How conditions on texts are evaluated; exactly by default. */
  readonly text?: TextScope;
  readonly depth?: number;
}

const EXACT: TextScope = { isExact: true, windowStart: null };

type FilterValue = Readonly<Record<string, unknown>>;

/** The conditions of a filter, all of which a row must meet. */
export function compileFilter(
  compilation: Compilation,
  { type, value, column, orderIndex, text = EXACT, depth = 0 }: FilterOptions,
): string[] {
  if (!type || value == null) return [];
  if (depth > MAX_DEPTH) throw badInputError(`Cannot filter: and, or and not nest deeper than ${MAX_DEPTH}`);
  const nested = (inner: unknown, scope = text) =>
    allOf(
      compileFilter(compilation, { type, value: inner, column, orderIndex, text: scope, depth: depth + 1 }),
    );

  return Object.entries(value as FilterValue).flatMap(([name, operand]) => {
    const field = type.getFields()[name];
    const mapping = field && conditionMappingOf(field);
    if (!mapping || operand === undefined) return [];
    switch (mapping.is) {
      case 'and':
        return checkFilterCount(operand as readonly unknown[]).map((inner) => nested(inner));
      case 'or':
        return [anyOf(checkFilterCount(operand as readonly unknown[]).map((inner) => nested(inner)))];
      case 'not':
        // IS NOT TRUE, so that a condition on a null column is not met, and its negation is.
        return [`(${nested(operand, EXACT)}) IS NOT TRUE`];
      default:
        return compileCondition(compilation, { mapping, operand, column, orderIndex, text });
    }
  });
}

/** Whether a filter has a field, at any depth. */
export function filterNamesField(filter: unknown, field: string): boolean {
  if (Array.isArray(filter)) return filter.some((inner) => filterNamesField(inner, field));
  if (typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).some(
    ([name, value]) =>
      name === field || (['and', 'or', 'not'].includes(name) && filterNamesField(value, field)),
  );
}

interface ConditionOptions<Mapping> {
  readonly mapping: Mapping;
  readonly operand: unknown;
  readonly column: (name: string) => string;
  readonly orderIndex?: OrderIndex | undefined;
  readonly text?: TextScope;
}

/** The condition that one row is named by: a key equals a value. */
export function compileKey(
  compilation: Compilation,
  options: ConditionOptions<Extract<ConditionMapping, { is: 'compare' }>>,
): string {
  const { mapping, operand, column } = options;
  const convertKey = mapping.format
    ? keyNormalizer(mapping.format)
    : converterOf(compilation, mapping, 'lenient');
  return `${column(mapping.column)} = ${compilation.parameters.bind(operand, convertKey)}`;
}

/** Reads a key as it is kept. It throws BAD_USER_INPUT what can be the key of no row. */
function keyNormalizer({ normalize, description }: KeyFormat): (key: unknown) => string {
  return (key) => {
    const text = String(key);
    const normalized = text.length <= MAX_KEY_LENGTH ? normalize(text) : null;
    if (normalized === null)
      throw badInputError(
        `Cannot look up: ${JSON.stringify(text.slice(0, 40))} is not a key, which is ${description}`,
      );
    return normalized;
  };
}

function compileCondition(
  compilation: Compilation,
  {
    mapping,
    operand,
    column,
    orderIndex,
    text = EXACT,
  }: ConditionOptions<Exclude<ConditionMapping, { is: 'and' | 'or' | 'not' }>>,
): string[] {
  if (mapping.is === 'matches')
    return [compileTextFilter(compilation, { operand, column: column(mapping.column), scope: text })];
  if (mapping.is === 'quantity') return compileQuantity(compilation, { mapping, operand, column });
  const name = column(mapping.column);
  const usesIndex = !orderIndex || isServedByIndex(mapping, operand as FilterValue, orderIndex);
  return compileOperand(compilation, {
    mapping,
    operand,
    name: usesIndex ? name : compilation.dialect.unindexed(name),
  });
}

interface OperandOptions {
  readonly mapping: Comparable;
  readonly operand: unknown;
  /** The column, as the SQL names it. */
  readonly name: string;
}

function compileOperand(compilation: Compilation, { mapping, operand, name }: OperandOptions): string[] {
  if (mapping.as === 'boolean') return [`${name} = ${operand ? 1 : 0}`];
  const convertValue = converterOf(compilation, mapping, 'strict');
  return Object.entries(operand as FilterValue).flatMap(([comparison, value]) => {
    if (Array.isArray(value)) {
      if (value.length > MAX_VALUES) throw badInputError(`Cannot filter: more than ${MAX_VALUES} values`);
      const values = value.map((item) => compilation.parameters.bind(item, convertValue)).join(', ');
      if (comparison === 'notIn')
        return [value.length > 0 ? `${name} NOT IN (${values})` : `${name} IS NOT NULL`];
      return [value.length > 0 ? `${name} IN (${values})` : '1 = 0'];
    }
    return compileComparison(compilation, { name, comparison, value, mapping });
  });
}

type Comparable = Extract<ConditionMapping, { is: 'compare' }>;

interface ComparisonOptions {
  readonly name: string;
  readonly comparison: string;
  readonly value: unknown;
  readonly mapping: Extract<ConditionMapping, { is: 'compare' }>;
}

function compileComparison(
  compilation: Compilation,
  { name, comparison, value, mapping }: ComparisonOptions,
): string[] {
  const { parameters, dialect } = compilation;
  if (comparison === 'isNull') return [value ? `${name} IS NULL` : `${name} IS NOT NULL`];
  if (comparison === 'contains') return [dialect.contains(name, parameters.bind(value, foldedText))];
  if (comparison === 'startsWith') {
    return [
      `${name} >= ${parameters.bind(value, foldedText)}`,
      `${name} < ${parameters.bind(value, afterPrefix)}`,
    ];
  }
  const isKnown = mapping.as === 'dateTime' && comparison.startsWith('l') ? [`${name} > ''`] : [];
  return [...isKnown, `${name} ${OPERATORS[comparison]} ${parameters.bind(value)}`];
}

const OPERATORS: Readonly<Record<string, string>> = { gte: '>=', gt: '>', lte: '<=', lt: '<' };

function compileQuantity(
  { parameters }: Compilation,
  { mapping, operand, column }: ConditionOptions<Extract<ConditionMapping, { is: 'quantity' }>>,
): string[] {
  const { unit, ...bounds } = operand as FilterValue;
  const canonicalUnit = parameters.bind(unit, canonicalUnitOf);
  const comparisons = Object.entries(bounds).flatMap(([comparison, bound]) => {
    const canonical = parameters.compute(quantityEvaluator(bound, unit));
    return [`${column(mapping.column)} ${OPERATORS[comparison]} ${canonical}`];
  });
  return [`${column(mapping.unitColumn)} = ${canonicalUnit}`, ...comparisons];
}

/** @throws {GraphQLError} BAD_USER_INPUT for a code that no claim can have, with the one that is probably meant. */
function canonicalUnitOf(code: unknown): string {
  const problem = checkUnitCode(String(code));
  if (problem !== null) throw badInputError(`Cannot filter: ${problem}`);
  return convertUnit('1', String(code)).unit;
}

/** The order value of a bound, in the canonical unit of its dimension. */
function quantityEvaluator(bound: unknown, unit: unknown): (input: PlanInput) => string {
  return (input) => {
    const { value } = convertUnit(
      String(evaluateOperand(bound, input)),
      String(evaluateOperand(unit, input)),
    );
    return decimalSortKey(value);
  };
}

/** How operands become values of the column. A lenient id that is none names no row; a strict one is refused. */
function converterOf(
  { schema }: Compilation,
  { as, to }: Extract<ConditionMapping, { is: 'compare' }>,
  manner: 'strict' | 'lenient',
): ((value: unknown) => SqlValue) | undefined {
  if (as !== 'id') return undefined;
  const type = schema.getType(to ?? '');
  const prefix =
    type && 'getFields' in type && !('isOneOf' in type) ? requireRowMapping(type).idPrefix : undefined;
  if (!prefix) throw NOT_PLANNABLE;
  return idConverter({ prefix, to, manner });
}

interface IdConversion {
  readonly prefix: string;
  readonly to: string | undefined;
  readonly manner: 'strict' | 'lenient';
}

function idConverter({ prefix, to, manner }: IdConversion): (id: unknown) => number | null {
  return (id) => {
    const number = parseRowNumber(id, prefix);
    if (number === null && manner === 'strict')
      throw badInputError(`Cannot filter: ${JSON.stringify(String(id).slice(0, 40))} is not the id of ${to}`);
    return number;
  };
}

function foldedText(value: unknown): string {
  return foldText(String(value));
}

/** The first text after all that begin with a prefix, byte by byte. */
function afterPrefix(value: unknown): string {
  return `${foldedText(value)}\u{10ffff}`;
}

function checkFilterCount(filters: readonly unknown[]): readonly unknown[] {
  if (filters.length > MAX_VALUES)
    throw badInputError(`Cannot filter: more than ${MAX_VALUES} filters in one list`);
  return filters;
}

function allOf(conditions: readonly string[]): string {
  return conditions.length > 0 ? `(${conditions.join(' AND ')})` : '1 = 1';
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length > 0 ? `(${conditions.join(' OR ')})` : '1 = 0';
}
