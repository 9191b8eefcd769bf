import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { type CacheStats, createByteCache } from '../../planner/byte-cache.ts';
import type { RequestLimits } from '../admission/limits.ts';
import { analyzeOperation, type OperationAnalysis } from './analyze-operation.ts';
import { checkText } from './check-variables.ts';
import { measureComplexity, type OperationComplexity } from './measure-complexity.ts';
import { tooComplex } from './too-complex.ts';
import { createValidityCheck } from './validity-check.ts';

/** Turns the texts of queries into documents that are known to be valid and not too large. */
export interface GraphQLDocumentCache {
  prepare(text: string): GraphQLDocument;
  /** How full their cache is, and how it has served so far. */
  cacheStats(): CacheStats;
}

/** A document and what is known of it before any of its operations is run. */
export interface GraphQLDocument {
  readonly text: string;
  /** The document without the places of its nodes in the text, which are two thirds of its weight. */
  readonly document: DocumentNode;
  /** The same document with them, for errors that tell where they arose. */
  readonly locate: () => DocumentNode;
  /** What is wrong with it; when there is anything, it has no operations. */
  readonly errors: readonly GraphQLError[];
  readonly operations: readonly OperationAnalysis[];
}

export interface GraphQLDocumentCacheOptions {
  readonly schema: GraphQLSchema;
  readonly limits: RequestLimits;
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  /** Whether an unknown name is answered with those that are like it. */
  readonly suggestions: boolean;
  /** What the documents that are remembered may weigh together. */
  readonly maxCacheBytes?: number;
}

const DEFAULT_CACHE_BYTES = 32 * 1024 * 1024;

/** What a token weighs as part of a parsed document and of what is known of it: measured, and rounded up. */
const TOKEN_BYTES = 120;
/** Additional bytes per token of a document with locations. */
const LOCATED_TOKEN_BYTES = 350;

const MAX_ERRORS = 10;

/** Documents found valid are remembered, as long as they weigh no more than `maxCacheBytes` together. */
export function createGraphQLDocumentCache(options: GraphQLDocumentCacheOptions): GraphQLDocumentCache {
  const { schema, limits, introspection, suggestions, maxCacheBytes = DEFAULT_CACHE_BYTES } = options;
  const cache = createByteCache<GraphQLDocument>(maxCacheBytes);
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const isValid = createValidityCheck(schema, rules);

  /** What is wrong with a document that is not valid, and where. */
  function findValidationErrors(text: string): readonly GraphQLError[] {
    return validate(schema, parse(text), rules, { maxErrors: MAX_ERRORS, hideSuggestions: !suggestions });
  }

  function locate(prepared: GraphQLDocument): DocumentNode {
    const { text } = prepared;
    const located = parse(text);
    if (cache.get(text) === prepared) {
      const bytes = estimateBytes(prepared) + (located.tokenCount ?? 0) * LOCATED_TOKEN_BYTES;
      cache.set(text, prepared, bytes);
    }
    return located;
  }

  function parseAndCheck(text: string): GraphQLDocument {
    const document = parseWithinLimits(limits, text);
    if (document instanceof GraphQLError) return invalidDocument(document);
    const limitError = findExceededLimit(measureComplexity(document), limits);
    if (limitError) return invalidDocument(limitError);
    const errors = isValid(document) ? [] : findValidationErrors(text);
    if (errors.length > 0) return invalidDocument(...errors.map(toValidationError));
    const operations = analyzeOperations(schema, document);
    const nestedLists = Math.max(...operations.map((operation) => operation.nestedLists));
    if (nestedLists > limits.nestedLists)
      return invalidDocument(
        tooComplex({ what: 'nested lists', found: nestedLists, limit: limits.nestedLists }),
      );
    let located: DocumentNode | null = null;
    const prepared: GraphQLDocument = {
      text,
      document,
      locate: () => {
        located ??= locate(prepared);
        return located;
      },
      errors: [],
      operations,
    };
    return prepared;
  }

  return {
    prepare(text) {
      const cached = cache.get(text);
      if (cached) return cached;
      const prepared = parseAndCheck(text);
      if (prepared.errors.length === 0) cache.set(text, prepared, estimateBytes(prepared));
      return prepared;
    },
    cacheStats: cache.stats,
  };
}

const EMPTY_DOCUMENT: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

function invalidDocument(...errors: readonly GraphQLError[]): GraphQLDocument {
  return { text: '', document: EMPTY_DOCUMENT, locate: () => EMPTY_DOCUMENT, errors, operations: [] };
}

function estimateBytes({ text, document }: GraphQLDocument): number {
  return text.length * 2 + (document.tokenCount ?? 0) * TOKEN_BYTES + 1_000;
}

function parseWithinLimits({ characters, tokens }: RequestLimits, text: string): DocumentNode | GraphQLError {
  if (text.length > characters)
    return tooComplex({ what: 'characters', found: text.length, limit: characters });
  try {
    const document = parse(text, { maxTokens: tokens, noLocation: true });
    visit(document, { StringValue: ({ value }) => checkText(value) });
    return document;
  } catch (error) {
    if (error instanceof RangeError) return tooComplex({ what: 'nested values', limit: tokens });
    if (!(error instanceof GraphQLError)) throw error;
    if (error.extensions.code) return error;
    // The parser stops at the first token too many, and has no code for that.
    if (/ tokens\. Parsing aborted/.test(error.message)) return tooComplex({ what: 'tokens', limit: tokens });
    const { message, source, positions } = error;
    return new GraphQLError(message, { source, positions, extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  }
}

function findExceededLimit(complexity: OperationComplexity, limits: RequestLimits): GraphQLError | null {
  for (const key of COMPLEXITY_LIMITS) {
    if (complexity[key] <= limits[key]) continue;
    return tooComplex({ what: LIMIT_NAMES[key], found: complexity[key], limit: limits[key] });
  }
  return null;
}

const LIMIT_NAMES: Readonly<Record<keyof OperationComplexity, string>> = {
  depth: 'levels',
  aliases: 'aliases',
  rootFields: 'root fields',
  directives: 'directives at one place',
  fields: 'fields',
};
const COMPLEXITY_LIMITS = ['fields', 'depth', 'aliases', 'rootFields', 'directives'] as const;

function toValidationError({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

function analyzeOperations(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
): readonly OperationAnalysis[] {
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition] as const] : [],
    ),
  );
  return definitions.flatMap((operation) =>
    operation.kind === 'OperationDefinition' ? [analyzeOperation({ schema, operation, fragments })] : [],
  );
}
