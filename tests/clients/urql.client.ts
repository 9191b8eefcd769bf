import { Client, fetchExchange, gql } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { serveRecord } from './serve-record.ts';

const record = serveRecord();

describe('urql', () => {
  const create = () =>
    new Client({
      url: record.url,
      exchanges: [fetchExchange],
      fetchSubscriptions: true,
      preferGetMethod: false,
    });

  it('asks a query, by POST and by GET', async () => {
    for (const preferGetMethod of [false, 'force'] as const) {
      const query = gql`{ documents(first: 1) { totalCount } }`;
      const { data, error } = await create().query(query, {}, { preferGetMethod }).toPromise();
      expect(error).toBeUndefined();
      expect(data).toMatchObject({ documents: { totalCount: 2 } });
    }
  });

  it('is told what is wrong with a query, and what its path is', async () => {
    const invalid = await create().query(gql`{ nope }`, {}).toPromise();
    expect(invalid.error?.graphQLErrors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const query = gql`query ($n: Int) { ok: node(id: "doc_1") { id } it: document(by: { id: "doc_1" }) { figures(first: $n) { totalCount } } }`;
    const { data, error } = await create().query(query, { n: null }).toPromise();
    expect(data).toMatchObject({ ok: { id: 'doc_1' }, it: null });
    expect(error?.graphQLErrors[0]).toMatchObject({
      path: ['it', 'figures'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('follows the changes, and ends when it leaves', async () => {
    const sequences: number[] = [];
    const { promise: fourCame, resolve, reject } = Promise.withResolvers<void>();
    const { unsubscribe } = create()
      .subscription(gql`subscription { changed(after: 0) { sequence } }`, {})
      .subscribe(({ data, error }) => {
        if (error) reject(error);
        if (data) sequences.push(data.changed.sequence);
        if (sequences.length === 4) resolve();
      });
    await fourCame;
    // Not inside the callback: while it runs, urql rejects a promise that no code can catch when it is told to leave.
    unsubscribe();
    expect(sequences).toEqual([1, 2, 3, 4]);
  });
});
