import {
  type DocumentNode,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql';
import type { RowBatch } from '../../schema/context.ts';
import type { Subscribe } from '../../schema/relation/mapping.ts';
import type { Freshness, PlanReader, PlanRun, PlanText } from '../store/database.ts';
import { type CacheStats, createByteCache } from './byte-cache.ts';
import { createVariableCoercer, type VariableCoercer } from './coerce-variables.ts';
import type { SelectedField, VariableValues } from './compilation.ts';
import {
  type CompiledPlan,
  compileField,
  compileOperation,
  compileSubscription,
  type OperationToCompile,
} from './compile-operation.ts';
import type { Dialect } from './dialect.ts';
import { hasFieldErrors, isInputError, parseWithFieldErrors } from './field-error.ts';
import { type ParameterizedVariables, type PlanInput, parameterizeVariables } from './operand.ts';
import { createStatementCache, type Statement } from './statement-cache.ts';

export interface PlannerOptions {
  readonly schema: GraphQLSchema;
  readonly dialect: Dialect;
  /** Prepares a statement that gives one text. */
  readonly prepare: PlanReader['prepare'];
  /** Stands around each compilation, to see how long it takes. */
  readonly traceCompile?: (<Result>(compile: () => Result) => Result) | undefined;
  /** What all cached plans may weigh together, by their texts. */
  readonly maxCacheBytes?: number;
}

/** Turns operations into single SQL statements and runs them. */
export interface Planner {
  /**
   * The response text of a query operation, from one statement; undefined where a plan alone cannot answer, and the
   * ordinary executor must. The document must be valid.
   *
   * @throws {ResponseTooLargeError}
   * @throws {UnavailableError}
   */
  executeQuery(
    request: PlannedRequest,
    caller?: PlanRun,
  ): PlanText | Promise<PlanText | undefined> | undefined;

  /**
   * What a subscription follows, planned; undefined where the ordinary executor must serve it. The document must be
   * valid.
   */
  planSubscription(request: PlannedRequest): PlannedSubscription | undefined;

  /** The value of one field with all that is selected below it, from one statement. Resolvers read it from there. */
  fetchField(info: GraphQLResolveInfo, row?: PlanInput['row']): unknown;

  /** The SQL an operation becomes; null where it is not planned. For tests and for people. */
  explain(request: PlannedRequest): string | null;

  /** How full the cache of plans is, and how it has served so far. */
  planCacheStats(): CacheStats;

  /** The same of the statements that are kept prepared. */
  statementCacheStats(): CacheStats;
}

export interface PlannedRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A subscription, for the variables of one caller. */
export interface PlannedSubscription {
  /** Equal for two callers exactly when the same rows are the same answers to both. */
  readonly key: string;
  /** Starts to follow. Throws a GraphQLError where that is refused. */
  subscribe(context: Parameters<Subscribe>[1]): ReturnType<Subscribe>;
  /** The answers for rows, one a line, from one statement. */
  responses(rows: RowBatch): Promise<string>;
}

/** A compiled selection: a statement and what to bind to it. */
interface CachedPlan {
  readonly statement: Statement;
  readonly values: CompiledPlan['values'];
  readonly fieldErrors: CompiledPlan['fieldErrors'];
  readonly subscription?: CompiledPlan['subscription'];
}

/** An operation, and what each run of it needs. */
interface PreparedOperation {
  readonly operation: OperationDefinitionNode;
  /** What the keys of its plans begin with. */
  readonly key: string;
  readonly coerceVariables: VariableCoercer;
}

interface PlanRequest {
  readonly key: string;
  readonly freshness: Freshness;
  readonly compile: () => CompiledPlan | null;
}

const DEFAULT_CACHE_BYTES = 32 * 1024 * 1024;

/** The share of the cache's bytes for prepared statements; the rest is for what plans read of a run. */
const STATEMENT_CACHE_SHARE = 0.75;

/** Bytes of a plan without its key and parameters: measured, and rounded up. */
const PLAN_BYTES = 900;

/** What each parameter of a plan weighs: measured, and rounded up. */
const PARAMETER_BYTES = 250;

export function createPlanner(options: PlannerOptions): Planner {
  const { schema, traceCompile, maxCacheBytes = DEFAULT_CACHE_BYTES } = options;
  const plans = createByteCache<CachedPlan | null>(maxCacheBytes * (1 - STATEMENT_CACHE_SHARE));
  const statements = createStatementCache({
    prepare: options.prepare,
    maxBytes: maxCacheBytes * STATEMENT_CACHE_SHARE,
  });
  const operationsOf = new WeakMap<DocumentNode, readonly PreparedOperation[]>();

  /** The plan for a selection and a shape of variables, made at first use; null when there is none. */
  function planFor({ key, compile, freshness }: PlanRequest): CachedPlan | null {
    const known = plans.get(key);
    if (known !== undefined) return known;
    const result = traceCompile ? traceCompile(compile) : compile();
    const plan = result && toPlan(result, freshness);
    plans.set(key, plan, key.length + PLAN_BYTES + (result?.size ?? 0) * PARAMETER_BYTES);
    return plan;
  }

  /** Plans with the same text share a statement. Nothing else of the compilation is kept. */
  function toPlan(
    { sql, values, fieldErrors, subscription }: CompiledPlan,
    freshness: Freshness,
  ): CachedPlan {
    const statement = statements.statement(sql, freshness);
    return { statement, values, fieldErrors, ...(subscription && { subscription }) };
  }

  /** What is asked for, with its variables coerced; null where they do not fit, or it is of another kind. */
  function coerceRequest({ document, operationName, variables }: PlannedRequest, kind: OperationTypeNode) {
    const known = operationIn(document, operationName);
    if (known?.operation.operation !== kind) return null;
    const readPlan = known.coerceVariables(variables ?? {});
    return readPlan && { key: known.key + readPlan.shape, known, coerced: readPlan.coerced };
  }

  /** What is to be compiled, of which a run with a known plan needs nothing. */
  function compilationOf(
    { document, variables }: PlannedRequest,
    { operation }: PreparedOperation,
  ): OperationToCompile {
    const definitions = operation.variableDefinitions ?? [];
    const { variableValues } = getVariableValues(schema, definitions, variables ?? {});
    if (!variableValues) throw new Error('Cannot compile the operation: its variables do not fit');
    const parameterized = parameterizeVariables(schema, definitions, variableValues.coerced);
    return { document, operation, variables: withReferences(variableValues, parameterized) };
  }

  /** An operation of a document, looked up and prepared for its runs once. */
  function operationIn(document: DocumentNode, name: string | null | undefined): PreparedOperation | null {
    let operations = operationsOf.get(document);
    if (!operations) {
      operations = listOperations(document).map((operation) => ({
        operation,
        key: `${nodeIdentity(operation)}/`,
        coerceVariables: createVariableCoercer(schema, operation),
      }));
      operationsOf.set(document, operations);
    }
    const [only] = operations;
    if (!name) return operations.length === 1 && only ? only : null;
    return operations.find(({ operation }) => operation.name?.value === name) ?? null;
  }

  function planOperation(request: PlannedRequest): { plan: CachedPlan; input: PlanInput } | null {
    const read = coerceRequest(request, 'query');
    if (!read) return null;
    const compile = () => compileOperation(options, compilationOf(request, read.known));
    const plan = planFor({ key: read.key, freshness: 'KNOWN', compile });
    return plan && { plan, input: { variables: read.coerced } };
  }

  function planSubscriptionOf(request: PlannedRequest): PlannedSubscription | undefined {
    const read = coerceRequest(request, 'subscription');
    if (!read) return undefined;
    const { key, known, coerced } = read;
    const compile = () => compileSubscription(options, compilationOf(request, known));
    const plan = planFor({ key, freshness: 'NEWEST', compile });
    // An event that holds a mark must be told by the ordinary executor, and no event is known before it comes.
    if (!plan?.subscription || plan.fieldErrors.length > 0) return undefined;
    const { field, nodes, subscribe } = plan.subscription;
    const definitions = known.operation.variableDefinitions ?? [];
    const { variableValues } = getVariableValues(schema, definitions, request.variables ?? {});
    const args = getArgumentValues(field, nodes[0], variableValues);
    const inputOf = (rows: RowBatch) => ({ variables: coerced, rows });
    return {
      key: `${key}/${JSON.stringify(plan.values(inputOf([])))}`,
      subscribe: (context) => subscribe(args, context),
      responses: async (rows) => decode(await runPlan(plan, inputOf(rows))),
    };
  }

  /** What a resolver's field selects. */
  function fieldOf(info: GraphQLResolveInfo): { selected: SelectedField; variables: VariableValues } {
    const [first, ...rest] = info.fieldNodes;
    if (!first) throw new Error('Cannot fetch field: it has no node');
    const field = info.parentType.getFields()[info.fieldName];
    if (!field) throw new Error(`Cannot fetch field: ${info.parentType} has no ${info.fieldName}`);
    // The executor gives them in the form of graphql-js, of which its own type knows nothing.
    const variables = info.variableValues as VariableValues;
    return { selected: { field, nodes: [first, ...rest] }, variables };
  }

  /** The plan of a resolver's field, with the values of its run. */
  function planField(
    info: GraphQLResolveInfo,
    row: PlanInput['row'],
  ): { plan: CachedPlan; input: PlanInput } {
    const { selected, variables } = fieldOf(info);
    const parameterized = parameterizeVariables(
      schema,
      info.operation.variableDefinitions ?? [],
      variables.coerced,
    );
    const freshness = freshnessOf(info);
    const plan = planFor({
      key: `${selected.nodes.map(nodeIdentity).join(',')}/${row ? 'row' : ''}/${freshness}/${parameterized.shape}`,
      freshness,
      compile: () =>
        compileField(options, {
          info,
          selected,
          variables: withReferences(variables, parameterized),
          isRefetched: row !== undefined,
        }),
    });
    if (!plan) throw notMappedError(info);
    return { plan, input: { variables: variables.coerced, ...(row && { row }) } };
  }

  /** The same value where arguments below the field are refused: each refused field holds its error. Not cached. */
  function fetchWithFieldErrors(info: GraphQLResolveInfo, row: PlanInput['row']): unknown {
    const compiled = compileField(options, {
      info,
      ...fieldOf(info),
      isRefetched: row !== undefined,
      isSingleUse: true,
    });
    if (!compiled) throw notMappedError(info);
    return read(toPlan(compiled, freshnessOf(info)), { variables: {}, ...(row && { row }) });
  }

  /** What a plan gives, for resolvers to read. */
  function read(plan: CachedPlan, input: PlanInput): unknown {
    const text = runPlan(plan, input);
    const parse = (given: PlanText) => parseWithFieldErrors(decode(given), plan.fieldErrors);
    return text instanceof Promise ? text.then(parse) : parse(text);
  }

  return {
    executeQuery(request, caller) {
      try {
        const planned = planOperation(request);
        const text = planned ? runPlan(planned.plan, planned.input, caller) : undefined;
        return planned && planned.plan.fieldErrors.length > 0 ? withoutFieldErrors(text) : text;
      } catch (error) {
        // What the caller's input made impossible, the ordinary executor reports where it belongs.
        if (isInputError(error)) return undefined;
        throw error;
      }
    },

    planSubscription(request) {
      try {
        return planSubscriptionOf(request);
      } catch (error) {
        if (isInputError(error)) return undefined;
        throw error;
      }
    },

    fetchField(info, row) {
      try {
        const { plan, input } = planField(info, row);
        return read(plan, input);
      } catch (error) {
        if (!isInputError(error)) throw error;
        return fetchWithFieldErrors(info, row);
      }
    },

    explain: (request) => planOperation(request)?.plan.statement.sql ?? null,
    planCacheStats: plans.stats,
    statementCacheStats: statements.stats,
  };
}

function runPlan(
  { statement, values }: CachedPlan,
  input: PlanInput,
  caller?: PlanRun,
): PlanText | Promise<PlanText> {
  return statement.run(values(input), caller);
}

/** An answer without marks; undefined for one that has any, which the ordinary executor reports where they belong. */
function withoutFieldErrors(text: PlanText | Promise<PlanText> | undefined) {
  if (text instanceof Promise) return text.then((given) => (hasFieldErrors(given) ? undefined : given));
  return text === undefined || hasFieldErrors(text) ? undefined : text;
}

const utf8 = new TextDecoder();

function decode(text: PlanText): string {
  return typeof text === 'string' ? text : utf8.decode(text);
}

/** A write is shown what it has written, and a subscriber what it is told of. */
function freshnessOf({ operation }: GraphQLResolveInfo): Freshness {
  return operation.operation === 'query' ? 'KNOWN' : 'NEWEST';
}

function notMappedError({ parentType, fieldName }: GraphQLResolveInfo): Error {
  return new Error(`Cannot fetch field: ${parentType}.${fieldName} has no relational mapping`);
}

function withReferences({ sources }: VariableValues, { coerced }: ParameterizedVariables): VariableValues {
  return { sources, coerced };
}

function listOperations({ definitions }: DocumentNode): readonly OperationDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === 'OperationDefinition');
}

const identities = new WeakMap<OperationDefinitionNode | FieldNode, number>();
let lastIdentity = 0;

/** A number for a node of a parsed document. The parser's cache gives the same document for the same text. */
function nodeIdentity(node: OperationDefinitionNode | FieldNode): number {
  const known = identities.get(node) ?? ++lastIdentity;
  identities.set(node, known);
  return known;
}
