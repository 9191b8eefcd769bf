import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { print } from 'graphql';
import { createClient } from 'graphql-sse';
import { Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { serveRecord } from './serve-record.ts';

const record = serveRecord();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Sends subscriptions over server-sent events. */
class EventsLink extends ApolloLink {
  override request({ query, variables, operationName }: ApolloLink.Operation) {
    const client = createClient({ url: record.url, retryAttempts: 0 });
    return new Observable<ApolloLink.Result>((observer) =>
      client.subscribe(
        { query: print(query), variables, operationName },
        {
          next: (result) => observer.next(result as ApolloLink.Result),
          error: (error) => observer.error(error),
          complete: () => observer.complete(),
        },
      ),
    );
  }
}

describe('Apollo Client', () => {
  /** `sent` has each request as it goes out. */
  function create({ useGET }: { useGET: boolean }) {
    const sent: { method: string; hasQuery: boolean; status: number }[] = [];
    const http = new HttpLink({
      uri: record.url,
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        const text = `${input} ${init?.body ?? ''}`;
        sent.push({
          method: init?.method ?? 'GET',
          hasQuery: /[?&"]query["=]/.test(text),
          status: response.status,
        });
        return response;
      },
    });
    const link = new PersistedQueryLink({ sha256, useGETForHashedQueries: useGET }).concat(http);
    return { sent, client: new ApolloClient({ link, cache: new InMemoryCache() }) };
  }

  it.each([false, true])('sends a text once, and its hash from then on; by GET: %s', async (useGET) => {
    const query = useGET
      ? gql`query Get { documents { totalCount } }`
      : gql`query Post { documents { totalCount } }`;
    const first = create({ useGET });
    const { data } = await first.client.query({ query, fetchPolicy: 'network-only' });
    expect(data).toMatchObject({ documents: { totalCount: 2 } });
    expect(first.sent.map(({ hasQuery }) => hasQuery)).toEqual([false, true]);

    const second = create({ useGET });
    expect((await second.client.query({ query })).data).toMatchObject({ documents: { totalCount: 2 } });
    expect(second.sent.map(({ hasQuery, method }) => ({ hasQuery, method }))).toEqual([
      { hasQuery: false, method: useGET ? 'GET' : 'POST' },
    ]);
  });

  it('is told the code and path of a refused argument beside the data', async () => {
    const { data, error } = await create({ useGET: false }).client.query({
      query: gql`query ($n: Int) { ok: node(id: "doc_1") { id } it: document(by: { id: "doc_1" }) { figures(first: $n) { totalCount } } }`,
      variables: { n: null },
      errorPolicy: 'all',
    });
    expect(data).toMatchObject({ ok: { id: 'doc_1' }, it: null });
    expect(CombinedGraphQLErrors.is(error) && error.errors[0]).toMatchObject({
      path: ['it', 'figures'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('learns that its own way to subscribe is not spoken, and which one is', async () => {
    const { client } = create({ useGET: false });
    const outcome = await new Promise((resolve) => {
      client.subscribe({ query: gql`subscription { changed { sequence } }` }).subscribe({
        next: ({ error }) => resolve(error),
        error: resolve,
      });
    });
    expect(String(outcome)).toContain('text/event-stream');
  });

  it('follows the changes over server-sent events', async () => {
    const client = new ApolloClient({ link: new EventsLink(), cache: new InMemoryCache() });
    const sequences: number[] = [];
    await new Promise<void>((resolve, reject) => {
      const following = client
        .subscribe<{ changed: { sequence: number } }>({
          query: gql`subscription { changed(after: 0) { sequence } }`,
        })
        .subscribe({
          next({ data }) {
            if (data) sequences.push(data.changed.sequence);
            if (sequences.length === 4) resolve(following.unsubscribe());
          },
          error: reject,
        });
    });
    expect(sequences).toEqual([1, 2, 3, 4]);
  });
});
