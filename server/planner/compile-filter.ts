import type { GraphQLInputObjectType } from 'graphql';
import { convert } from '../../schema/model/canonical-unit.ts';
import { decimalOrder } from '../../schema/model/decimal.ts';
import { foldText } from '../../schema/model/fold-text.ts';
import { explainUnit } from '../../schema/model/unit-code.ts';
import { type ConditionMeaning, conditionMeaning, type KeyForm } from '../../schema/relation/meaning.ts';
import type { SqlValue } from '../store/database.ts';
import { badInput } from './bad-input.ts';
import { type Compilation, NOT_PLANNED, rowOf } from './compilation.ts';
import type { SearchDialect } from './dialect.ts';
import { leadsTo, type Walk } from './index-use.ts';
import { type Run, readOperand, rowNumber } from './operand.ts';

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
  readonly walk?: Walk | undefined;
  readonly depth?: number;
}

type Value = Readonly<Record<string, unknown>>;

/** The conditions of a filter, all of which a row must meet. */
export function compileFilter(
  compilation: Compilation,
  { type, value, column, walk, depth = 0 }: FilterOptions,
): string[] {
  if (!type || value == null) return [];
  if (depth > MAX_DEPTH) throw badInput(`Cannot filter: and, or and not nest deeper than ${MAX_DEPTH}`);
  const nested = (inner: unknown) =>
    allOf(compileFilter(compilation, { type, value: inner, column, walk, depth: depth + 1 }));

  return Object.entries(value as Value).flatMap(([name, operand]) => {
    const field = type.getFields()[name];
    const meaning = field && conditionMeaning(field);
    if (!meaning || operand === undefined) return [];
    switch (meaning.is) {
      case 'and':
        return atMost(operand as readonly unknown[]).map(nested);
      case 'or':
        return [anyOf(atMost(operand as readonly unknown[]).map(nested))];
      case 'not':
        // IS NOT TRUE, so that a condition on a null column is not met, and its negation is.
        return [`(${nested(operand)}) IS NOT TRUE`];
      default:
        return compileCondition(compilation, { meaning, operand, column, walk });
    }
  });
}

/** Whether a filter has a field, at any depth. */
export function namesField(filter: unknown, field: string): boolean {
  if (Array.isArray(filter)) return filter.some((inner) => namesField(inner, field));
  if (typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).some(
    ([name, value]) => name === field || (['and', 'or', 'not'].includes(name) && namesField(value, field)),
  );
}

interface ConditionOptions<Meaning> {
  readonly meaning: Meaning;
  readonly operand: unknown;
  readonly column: (name: string) => string;
  readonly walk?: Walk | undefined;
}

/** The condition that one row is named by: a key equals a value. */
export function compileKey(
  compilation: Compilation,
  options: ConditionOptions<Extract<ConditionMeaning, { is: 'compare' }>>,
): string {
  const { meaning, operand, column } = options;
  const convertKey = meaning.form ? keyReader(meaning.form) : converterOf(compilation, meaning, 'lenient');
  return `${column(meaning.column)} = ${compilation.parameters.bind(operand, convertKey)}`;
}

/** Reads a key as it is kept. It throws BAD_USER_INPUT what can be the key of no row. */
function keyReader({ read, description }: KeyForm): (key: unknown) => string {
  return (key) => {
    const text = String(key);
    const kept = text.length <= MAX_KEY_LENGTH ? read(text) : null;
    if (kept === null)
      throw badInput(
        `Cannot look up: ${JSON.stringify(text.slice(0, 40))} is not a key, which is ${description}`,
      );
    return kept;
  };
}

function compileCondition(
  compilation: Compilation,
  {
    meaning,
    operand,
    column,
    walk,
  }: ConditionOptions<Exclude<ConditionMeaning, { is: 'and' | 'or' | 'not' }>>,
): string[] {
  if (meaning.is === 'matches') {
    const { search } = compilation.dialect;
    const match = compilation.parameters.bind(operand, filterMatcher(search));
    return [`${column(meaning.column)} IN (${search.matchingClaims(match)})`];
  }
  if (meaning.is === 'quantity') return compileQuantity(compilation, { meaning, operand, column });
  const name = column(meaning.column);
  const isLookedUp = !walk || leadsTo(meaning, operand as Value, walk);
  return compileOperand(compilation, {
    meaning,
    operand,
    name: isLookedUp ? name : compilation.dialect.unindexed(name),
  });
}

interface OperandOptions {
  readonly meaning: Comparable;
  readonly operand: unknown;
  /** The column, as the SQL names it. */
  readonly name: string;
}

function compileOperand(compilation: Compilation, { meaning, operand, name }: OperandOptions): string[] {
  if (meaning.as === 'flag') return [`${name} = ${operand ? 1 : 0}`];
  const convertValue = converterOf(compilation, meaning, 'strict');
  return Object.entries(operand as Value).flatMap(([comparison, value]) => {
    if (Array.isArray(value)) {
      if (value.length > MAX_VALUES) throw badInput(`Cannot filter: more than ${MAX_VALUES} values`);
      const values = value.map((item) => compilation.parameters.bind(item, convertValue)).join(', ');
      if (comparison === 'notIn')
        return [value.length > 0 ? `${name} NOT IN (${values})` : `${name} IS NOT NULL`];
      return [value.length > 0 ? `${name} IN (${values})` : '1 = 0'];
    }
    return compileComparison(compilation, { name, comparison, value, meaning });
  });
}

type Comparable = Extract<ConditionMeaning, { is: 'compare' }>;

interface Comparing {
  readonly name: string;
  readonly comparison: string;
  readonly value: unknown;
  readonly meaning: Extract<ConditionMeaning, { is: 'compare' }>;
}

function compileComparison(
  compilation: Compilation,
  { name, comparison, value, meaning }: Comparing,
): string[] {
  const { parameters, dialect } = compilation;
  if (comparison === 'isNull') return [value ? `${name} IS NULL` : `${name} IS NOT NULL`];
  if (comparison === 'contains') return [dialect.contains(name, parameters.bind(value, folded))];
  if (comparison === 'startsWith') {
    return [
      `${name} >= ${parameters.bind(value, folded)}`,
      `${name} < ${parameters.bind(value, afterPrefix)}`,
    ];
  }
  const known = meaning.as === 'moment' && comparison.startsWith('l') ? [`${name} > ''`] : [];
  return [...known, `${name} ${OPERATORS[comparison]} ${parameters.bind(value)}`];
}

const OPERATORS: Readonly<Record<string, string>> = { gte: '>=', gt: '>', lte: '<=', lt: '<' };

function compileQuantity(
  { parameters }: Compilation,
  { meaning, operand, column }: ConditionOptions<Extract<ConditionMeaning, { is: 'quantity' }>>,
): string[] {
  const { unit, ...bounds } = operand as Value;
  const canonicalUnit = parameters.bind(unit, canonicalUnitOf);
  const comparisons = Object.entries(bounds).flatMap(([comparison, bound]) => {
    const canonical = parameters.compute(quantityReader(bound, unit));
    return [`${column(meaning.column)} ${OPERATORS[comparison]} ${canonical}`];
  });
  return [`${column(meaning.unitColumn)} = ${canonicalUnit}`, ...comparisons];
}

/** @throws {GraphQLError} BAD_USER_INPUT for a code that no claim can have, with the one that is probably meant. */
function canonicalUnitOf(code: unknown): string {
  const fault = explainUnit(String(code));
  if (fault !== null) throw badInput(`Cannot filter: ${fault}`);
  return convert('1', String(code)).unit;
}

/** The order value of a bound, in the canonical unit of its dimension. */
function quantityReader(bound: unknown, unit: unknown): (run: Run) => string {
  return (run) => {
    const { value } = convert(String(readOperand(bound, run)), String(readOperand(unit, run)));
    return decimalOrder(value);
  };
}

/** How operands become values of the column. A lenient id that is none names no row; a strict one is refused. */
function converterOf(
  { schema }: Compilation,
  { as, to }: Extract<ConditionMeaning, { is: 'compare' }>,
  manner: 'strict' | 'lenient',
): ((value: unknown) => SqlValue) | undefined {
  if (as !== 'id') return undefined;
  const type = schema.getType(to ?? '');
  const prefix = type && 'getFields' in type && !('isOneOf' in type) ? rowOf(type).idPrefix : undefined;
  if (!prefix) throw NOT_PLANNED;
  return idConverter({ prefix, to, manner });
}

interface IdConversion {
  readonly prefix: string;
  readonly to: string | undefined;
  readonly manner: 'strict' | 'lenient';
}

function idConverter({ prefix, to, manner }: IdConversion): (id: unknown) => number | null {
  return (id) => {
    const number = rowNumber(id, prefix);
    if (number === null && manner === 'strict')
      throw badInput(`Cannot filter: ${JSON.stringify(String(id).slice(0, 40))} is not the id of ${to}`);
    return number;
  };
}

function folded(value: unknown): string {
  return foldText(String(value));
}

/** The first text after all that begin with a prefix, byte by byte. */
function afterPrefix(value: unknown): string {
  return `${folded(value)}\u{10ffff}`;
}

function filterMatcher(search: SearchDialect): (text: unknown) => string {
  return (text) => search.toMatch(String(text)) ?? refuseWords();
}

function refuseWords(): never {
  throw badInput('Cannot filter: the text has no word in it, or too many');
}

function atMost(filters: readonly unknown[]): readonly unknown[] {
  if (filters.length > MAX_VALUES)
    throw badInput(`Cannot filter: more than ${MAX_VALUES} filters in one list`);
  return filters;
}

function allOf(conditions: readonly string[]): string {
  return conditions.length > 0 ? `(${conditions.join(' AND ')})` : '1 = 1';
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length > 0 ? `(${conditions.join(' OR ')})` : '1 = 0';
}
