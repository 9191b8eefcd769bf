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
import { type CacheFigures, createByteCache } from '../planner/byte-cache.ts';
import { checkText } from './check-values.ts';
import type { Limits } from './limits.ts';
import { type DocumentMeasure, measureDocument } from './measure-document.ts';
import { type OperationFacts, readOperation } from './read-operation.ts';
import { tooComplex } from './too-complex.ts';

/** Turns the texts of queries into documents that are known to be valid and not too large. */
export interface Documents {
  prepare(text: string): PreparedDocument;
  /** How full their cache is, and how it has served so far. */
  cacheFigures(): CacheFigures;
}

/** A document and what is known of it before any of its operations is run. */
export interface PreparedDocument {
  readonly document: DocumentNode;
  /** What is wrong with it; when there is anything, it has no operations. */
  readonly errors: readonly GraphQLError[];
  readonly operations: readonly OperationFacts[];
}

export interface DocumentsOptions {
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

/** What a token weighs as part of a parsed document, with its place: measured, and rounded up. */
const TOKEN_BYTES = 800;

const MAX_ERRORS = 10;

/** Documents found valid are remembered, as long as they weigh no more than `maxCacheBytes` together. */
export function createDocuments(options: DocumentsOptions): Documents {
  const { schema, limits, introspection, suggestions, maxCacheBytes = DEFAULT_CACHE_BYTES } = options;
  const known = createByteCache<PreparedDocument>(maxCacheBytes);
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];

  function read(text: string): PreparedDocument {
    const document = parseWithin(limits, text);
    if (document instanceof GraphQLError) return refused(document);
    const excess = findExcess(measureDocument(document), limits);
    if (excess) return refused(excess);
    const errors = validate(schema, document, rules, {
      maxErrors: MAX_ERRORS,
      hideSuggestions: !suggestions,
    });
    if (errors.length > 0) return refused(...errors.map(asInvalid));
    const operations = readOperations(schema, document);
    const nestedLists = Math.max(...operations.map((facts) => facts.nestedLists));
    if (nestedLists > limits.nestedLists)
      return refused(tooComplex({ what: 'nested lists', found: nestedLists, limit: limits.nestedLists }));
    return { document, errors: [], operations };
  }

  return {
    prepare(text) {
      const before = known.get(text);
      if (before) return before;
      const prepared = read(text);
      const weight = text.length * 2 + (prepared.document.tokenCount ?? 0) * TOKEN_BYTES + 1_000;
      if (prepared.errors.length === 0) known.set(text, prepared, weight);
      return prepared;
    },
    cacheFigures: known.figures,
  };
}

const EMPTY: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

function refused(...errors: readonly GraphQLError[]): PreparedDocument {
  return { document: EMPTY, errors, operations: [] };
}

function parseWithin({ characters, tokens }: Limits, text: string): DocumentNode | GraphQLError {
  if (text.length > characters)
    return tooComplex({ what: 'characters', found: text.length, limit: characters });
  try {
    const document = parse(text, { maxTokens: tokens });
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

function findExcess(measure: DocumentMeasure, limits: Limits): GraphQLError | null {
  for (const key of MEASURED) {
    if (measure[key] <= limits[key]) continue;
    return tooComplex({ what: WORDS[key], found: measure[key], limit: limits[key] });
  }
  return null;
}

const WORDS: Readonly<Record<keyof DocumentMeasure, string>> = {
  depth: 'levels',
  aliases: 'aliases',
  rootFields: 'root fields',
  directives: 'directives at one place',
  fields: 'fields',
};
const MEASURED = ['fields', 'depth', 'aliases', 'rootFields', 'directives'] as const;

function asInvalid({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

function readOperations(schema: GraphQLSchema, { definitions }: DocumentNode): readonly OperationFacts[] {
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition] as const] : [],
    ),
  );
  return definitions.flatMap((operation) =>
    operation.kind === 'OperationDefinition' ? [readOperation({ schema, operation, fragments })] : [],
  );
}
