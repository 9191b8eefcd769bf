import type {
  DocumentNode,
  GraphQLError,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { fieldMappingOf, type Subscribe } from '../../schema/relation/mapping.ts';
import {
  type Compilation,
  collectFields,
  NOT_PLANNABLE,
  type SelectedField,
  type VariableValues,
} from './compilation.ts';
import { compileRefetchedRow, compileRootField, compileRowByNumber } from './compile-root.ts';
import { compileRow } from './compile-row.ts';
import type { Dialect } from './dialect.ts';
import { type JsonSql, jsonObject, literal, sql, toSql } from './json-sql.ts';
import type { PlanInput } from './operand.ts';
import { type BoundSql, createParameters } from './parameters.ts';

/** What every compilation needs. */
export interface Compiler {
  readonly schema: GraphQLSchema;
  readonly dialect: Dialect;
}

/** A statement, and what to bind to it in a run. */
export interface CompiledPlan extends BoundSql {
  /** The errors that marks in the answer stand for; an answer of a plan without any has no mark. */
  readonly fieldErrors: readonly GraphQLError[];
  /** What a subscription follows; absent where the plan is of anything else. */
  readonly subscription?: SubscriptionField;
}

export interface SubscriptionField extends SelectedField {
  readonly subscribe: Subscribe;
}

export interface OperationToCompile {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: VariableValues;
}

/** Compiles a whole query operation; null when a field of it has no relational mapping. */
export function compileOperation(
  options: Compiler,
  { document, operation, variables }: OperationToCompile,
): CompiledPlan | null {
  const fragments = fragmentsOf(document);
  const compilation = createCompilation(options, { fragments, variables, purpose: 'text' });
  const query = options.schema.getQueryType();
  if (!query) return null;
  return finishPlan(compilation, () => {
    const entries = [...collectFields(compilation, query, [operation.selectionSet])].map(
      ([key, [first, ...rest]]): [string, JsonSql] => {
        if (first?.name.value === '__typename') return [key, literal(JSON.stringify(query.name))];
        const field = first && query.getFields()[first.name.value];
        if (!first || !field) throw NOT_PLANNABLE;
        return [key, compileRootField(compilation, { field, nodes: [first, ...rest] })];
      },
    );
    return jsonObject([['data', jsonObject(entries)]]);
  });
}

/** Compiles a subscription: the answers for all rows of a run, one a line; null when its field has no such mapping. */
export function compileSubscription(
  options: Compiler,
  { document, operation, variables }: OperationToCompile,
): CompiledPlan | null {
  const { schema, dialect } = options;
  const subscriptionType = schema.getSubscriptionType();
  if (!subscriptionType) return null;
  const fragments = fragmentsOf(document);
  const compilation = createCompilation(options, { fragments, variables, purpose: 'text' });
  // Validation has made sure that there is one field.
  const [[key, [first, ...rest]] = ['', []]] = collectFields(compilation, subscriptionType, [
    operation.selectionSet,
  ]);
  const field = first && subscriptionType.getFields()[first.name.value];
  const mapping = field && fieldMappingOf(field);
  if (!first || !field || mapping?.is !== 'subscribed') return null;
  const subscribed: SubscriptionField = { field, nodes: [first, ...rest], subscribe: mapping.subscribe };
  const plan = finishPlan(compilation, () => {
    const rows = compilation.parameters.compute(rowNumbersJson);
    const { from, value, at } = dialect.unnestNumbers(rows);
    const row = compileRowByNumber(compilation, subscribed, value);
    const answer = toSql(jsonObject([['data', jsonObject([[key, row]])]]));
    return sql(`${dialect.aggregateText(answer, at, '\n')} FROM ${from}`);
  });
  return plan && { ...plan, subscription: subscribed };
}

function rowNumbersJson({ rows }: PlanInput): string {
  return JSON.stringify(rows?.map(({ id }) => id));
}

interface FieldToCompile {
  readonly info: GraphQLResolveInfo;
  readonly selected: SelectedField;
  readonly variables: VariableValues;
  readonly isRefetched: boolean;
  /** Whether `variables` are the values themselves, and fields whose arguments are refused are left out. */
  readonly isSingleUse?: boolean;
}

/** Compiles one field with all that is selected below it, for resolvers to read. */
export function compileField(
  options: Compiler,
  { info, selected, variables, isRefetched, isSingleUse = false }: FieldToCompile,
): CompiledPlan | null {
  const { fragments } = info;
  const compilation = createCompilation(options, { fragments, variables, purpose: 'rows', isSingleUse });
  return finishPlan(compilation, () =>
    (isRefetched ? compileRefetchedRow : compileRootField)(compilation, selected),
  );
}

function fragmentsOf({ definitions }: DocumentNode): Compilation['fragments'] {
  return Object.fromEntries(
    definitions.flatMap((definition) =>
      definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

function finishPlan(compilation: Compilation, compile: () => JsonSql): CompiledPlan | null {
  try {
    const finished = compilation.parameters.finish(`SELECT ${toSql(compile())}`);
    return { ...finished, fieldErrors: compilation.fieldErrors };
  } catch (reason) {
    if (reason === NOT_PLANNABLE) return null;
    throw reason;
  }
}

function createCompilation(
  { schema, dialect }: Compiler,
  options: Pick<Compilation, 'fragments' | 'variables' | 'purpose'> & { readonly isSingleUse?: boolean },
): Compilation {
  const { isSingleUse = false } = options;
  let aliasCount = 0;
  return {
    ...options,
    schema,
    dialect,
    isSingleUse,
    fieldErrors: [],
    parameters: createParameters({ dialect, isSingleUse }),
    nextAlias: (letter) => `${letter}${++aliasCount}`,
    compileRow,
  };
}
