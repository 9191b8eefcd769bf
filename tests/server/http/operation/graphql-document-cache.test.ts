import { expect, it } from 'vitest';
import { schema } from '../../../../schema/index.ts';
import { DEFAULT_LIMITS, type RequestLimits } from '../../../../server/http/admission/limits.ts';
import { createGraphQLDocumentCache } from '../../../../server/http/operation/graphql-document-cache.ts';

function prepare(text: string, limits: Partial<RequestLimits>) {
  const documents = createGraphQLDocumentCache({
    schema,
    limits: { ...DEFAULT_LIMITS, ...limits },
    introspection: true,
    suggestions: false,
  });
  return documents.prepare(text);
}

it('refuses lists inside lists beyond their number, however short each is', () => {
  const text =
    '{ documents(first: 1) { nodes { sections { span { start } claims(first: 1) { nodes { id } } } } } }';
  expect(prepare(text, { nestedLists: 3 }).errors).toEqual([]);
  expect(prepare(text, { nestedLists: 2 }).errors).toMatchObject([
    { extensions: { code: 'QUERY_TOO_COMPLEX', found: 3, limit: 2 } },
  ]);
});

it('remembers a document that is valid, and no other', () => {
  const documents = createGraphQLDocumentCache({
    schema,
    limits: DEFAULT_LIMITS,
    introspection: true,
    suggestions: false,
  });
  expect(documents.prepare('{ __typename }')).toBe(documents.prepare('{ __typename }'));
  expect(documents.prepare('{ nothing }')).not.toBe(documents.prepare('{ nothing }'));
});
