import { createClient } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { serveRecord } from './serve-record.ts';

const record = serveRecord();

describe('graphql-sse', () => {
  async function follow(query: string, count: number) {
    const client = createClient({ url: record.url, retryAttempts: 0 });
    const results: unknown[] = [];
    for await (const result of client.iterate({ query })) {
      results.push(result);
      if (results.length === count) break;
    }
    client.dispose();
    return results;
  }

  it('follows the changes', async () => {
    const results = await follow('subscription { changed(after: 0) { sequence } }', 4);
    expect(results).toEqual([1, 2, 3, 4].map((sequence) => ({ data: { changed: { sequence } } })));
  });

  it.each([
    ['subscription { nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { changed(after: 99999) { sequence } }', 'BAD_USER_INPUT'],
  ])('is told once why it cannot follow: %s', async (query, code) => {
    expect(await follow(query, 2)).toMatchObject([{ errors: [{ extensions: { code } }] }]);
  });

  it('asks a query', async () => {
    expect(await follow('{ documents { totalCount } }', 2)).toEqual([
      { data: { documents: { totalCount: 2 } } },
    ]);
  });
});
