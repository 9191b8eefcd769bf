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
import type { Limits } from '../admission/limits.ts';
import { tooComplex } from '../admission/too-complex.ts';
import { type AnalysedOperation, analyseOperation } from './analyse-operation.ts';
import { checkText } from './check-variables.ts';
import { type DocumentComplexity, measureComplexity } from './measure-complexity.ts';
import { createValidityCheck } from './validity-check.ts';

/** Turns the texts of queries into documents that are known to be valid and not too large. */
export interface DocumentCache {
  prepare(text: string): PreparedDocument;
  /** How full their cache is, and how it has served so far. */
  cacheStats(): CacheStats;
}

/** A document and what is known of it before any of its operations is run. */
export interface PreparedDocument {
  readonly text: string;
  /** The document without the places of its nodes in the text, which are two thirds of its weight. */
  readonly document: DocumentNode;
  /** The same document with them, for errors that tell where they arose. */
  readonly locate: () => DocumentNode;
  /** What is wrong with it; when there is anything, it has no operations. */
  readonly errors: readonly GraphQLError[];
  readonly operations: readonly AnalysedOperation[];
}

export interface DocumentCacheOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
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
/** What it weighs besides in a document that has the places of its nodes. */
const LOCATED_TOKEN_BYTES = 350;

const MAX_ERRORS = 10;

/** Documents found valid are remembered, as long as they weigh no more than `maxCacheBytes` together. */
export function createDocumentCache(options: DocumentCacheOptions): DocumentCache {
  const { schema, limits, introspection, suggestions, maxCacheBytes = DEFAULT_CACHE_BYTES } = options;
  const cache = createByteCache<PreparedDocument>(maxCacheBytes);
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const isValid = createValidityCheck(schema, rules);

  /** What is wrong with a document that is not valid, and where. */
  function validationErrors(text: string): readonly GraphQLError[] {
    return validate(schema, parse(text), rules, { maxErrors: MAX_ERRORS, hideSuggestions: !suggestions });
  }

  function locate(prepared: PreparedDocument): DocumentNode {
    const { text } = prepared;
    const located = parse(text);
    if (cache.get(text) === prepared) {
      const weight = sizeInBytes(prepared) + (located.tokenCount ?? 0) * LOCATED_TOKEN_BYTES;
      cache.set(text, prepared, weight);
    }
    return located;
  }

  function parseDocument(text: string): PreparedDocument {
    const document = parseWithin(limits, text);
    if (document instanceof GraphQLError) return invalidDocument(document);
    const excess = findExceededLimit(measureComplexity(document), limits);
    if (excess) return invalidDocument(excess);
    const errors = isValid(document) ? [] : validationErrors(text);
    if (errors.length > 0) return invalidDocument(...errors.map(asInvalid));
    const operations = readOperations(schema, document);
    const nestedLists = Math.max(...operations.map((facts) => facts.nestedLists));
    if (nestedLists > limits.nestedLists)
      return invalidDocument(
        tooComplex({ what: 'nested lists', found: nestedLists, limit: limits.nestedLists }),
      );
    let located: DocumentNode | null = null;
    const prepared: PreparedDocument = {
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
      const before = cache.get(text);
      if (before) return before;
      const prepared = parseDocument(text);
      if (prepared.errors.length === 0) cache.set(text, prepared, sizeInBytes(prepared));
      return prepared;
    },
    cacheStats: cache.stats,
  };
}

const EMPTY: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

function invalidDocument(...errors: readonly GraphQLError[]): PreparedDocument {
  return { text: '', document: EMPTY, locate: () => EMPTY, errors, operations: [] };
}

function sizeInBytes({ text, document }: PreparedDocument): number {
  return text.length * 2 + (document.tokenCount ?? 0) * TOKEN_BYTES + 1_000;
}

function parseWithin({ characters, tokens }: Limits, text: string): DocumentNode | GraphQLError {
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

function findExceededLimit(measure: DocumentComplexity, limits: Limits): GraphQLError | null {
  for (const key of COMPLEXITY_LIMITS) {
    if (measure[key] <= limits[key]) continue;
    return tooComplex({ what: LIMIT_NAMES[key], found: measure[key], limit: limits[key] });
  }
  return null;
}

const LIMIT_NAMES: Readonly<Record<keyof DocumentComplexity, string>> = {
  depth: 'levels',
  aliases: 'aliases',
  rootFields: 'root fields',
  directives: 'directives at one place',
  fields: 'fields',
};
const COMPLEXITY_LIMITS = ['fields', 'depth', 'aliases', 'rootFields', 'directives'] as const;

function asInvalid({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

function readOperations(schema: GraphQLSchema, { definitions }: DocumentNode): readonly AnalysedOperation[] {
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition] as const] : [],
    ),
  );
  return definitions.flatMap((operation) =>
    operation.kind === 'OperationDefinition' ? [analyseOperation({ schema, operation, fragments })] : [],
  );
}
