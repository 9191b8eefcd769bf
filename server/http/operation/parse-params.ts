import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { RawVariables } from '../admission/cost.ts';
import { badRequest } from '../response/bad-request.ts';

/** A GraphQL request [GraphQL over HTTP §5], checked but for its query. */
export interface GraphQLParams {
  readonly query: string | null;
  /** The id of a persisted operation, in place of its text. */
  readonly documentId: string | null;
  /** The SHA-256 of its text, in hexadecimal, as Apollo's automatic persisted queries have it. */
  readonly hash: string | null;
  readonly operationName: string | null;
  readonly variables: RawVariables;
}

const NO_VARIABLES: RawVariables = {};

/** @throws {GraphQLError} BAD_REQUEST. */
export function parseBodyParams(body: string): GraphQLParams {
  const value = parseJson(body, 'body');
  if (Array.isArray(value))
    throw badRequest('Cannot read body: it is a list, and requests come one at a time');
  if (!isObject(value)) throw badRequest('Cannot read body: it is not a JSON object');
  return toParams(value);
}

/** @throws {GraphQLError} BAD_REQUEST. */
export function parseUrlParams({ url = '' }: Pick<IncomingMessage, 'url'>): GraphQLParams {
  const [, search = ''] = url.split(/\?(.*)/s, 2);
  const given = new URLSearchParams(search);
  const values: Record<string, unknown> = {};
  for (const [name, text] of given) {
    if (name in values) throw badRequest('Cannot read URL: a parameter is given twice');
    const isJson = name === 'variables' || name === 'extensions';
    values[name] = isJson && text !== '' ? parseJson(text, `parameter ${name}`) : text || undefined;
  }
  return toParams(values);
}

/**
 * Parameters that known clients send beside those of the specification: Relay's network layers the id of the operation,
 * others its kind. They name nothing that the query does not say, and are looked at only where there is none.
 */
const CLIENT_ID_NAMES = ['id', 'doc_id'] as const;

/** Names other than these are refused, so that a key in the URL, which logs keep, is not taken for one that works. */
const PARAMETER_NAMES = new Set([
  'query',
  'documentId',
  'operationName',
  'variables',
  'extensions',
  ...CLIENT_ID_NAMES,
  'operationKind',
  'operationType',
]);

function toParams(values: Readonly<Record<string, unknown>>): GraphQLParams {
  for (const name of Object.keys(values)) {
    if (!PARAMETER_NAMES.has(name))
      throw badRequest(
        `Cannot read request: ${JSON.stringify(name.slice(0, 40))} is no parameter of GraphQL`,
      );
  }
  const { query, operationName, variables, extensions } = values;
  const documentId = values.documentId ?? (query ? undefined : (values.id ?? values.doc_id));
  if (!isStringOrAbsent(query)) throw invalidParameter('query', 'a string');
  if (!isStringOrAbsent(documentId)) throw invalidParameter('documentId', 'a string');
  if (!isStringOrAbsent(operationName)) throw invalidParameter('operationName', 'a string');
  if (!isObjectOrAbsent(variables)) throw invalidParameter('variables', 'an object');
  if (!isObjectOrAbsent(extensions)) throw invalidParameter('extensions', 'an object');
  if (query && documentId) throw badRequest('Cannot read request: it has both a query and a documentId');
  return {
    query: query ?? null,
    documentId: documentId ?? null,
    hash: extensions ? parsePersistedQueryHash(extensions.persistedQuery) : null,
    // An empty name picks no operation, as no name does.
    operationName: operationName || null,
    variables: variables ?? NO_VARIABLES,
  };
}

/** @throws {GraphQLError} BAD_REQUEST. */
function parsePersistedQueryHash(persistedQuery: unknown): string | null {
  if (persistedQuery === undefined || persistedQuery === null) return null;
  const { version, sha256Hash } = isObject(persistedQuery) ? persistedQuery : {};
  if (version !== 1) throw badRequest('Cannot read extensions: persistedQuery is not of version 1');
  if (typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/.test(sha256Hash)) return sha256Hash;
  throw badRequest('Cannot read extensions: the sha256Hash of persistedQuery is not 64 hexadecimal digits');
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes what was sent.
    throw badRequest(`Cannot read ${what}: it is not valid JSON`);
  }
}

function invalidParameter(name: string, kind: string): GraphQLError {
  return badRequest(`Cannot read request: ${name} is not ${kind}`);
}

function isStringOrAbsent(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function isObjectOrAbsent(value: unknown): value is RawVariables | null | undefined {
  return value === undefined || value === null || isObject(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
