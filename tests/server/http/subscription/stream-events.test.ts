import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Writer } from '../../../../schema/context.ts';
import { listen } from '../../../../server/http/connection/listen.ts';
import { createHttpApp } from '../../../../server/http-app.ts';
import { createChangeFeed } from '../../../../server/store/changes/change-feed.ts';
import { withChangeSignal } from '../../../../server/store/changes/change-signal.ts';
import { acceptDocument } from '../../../../server/store/record/accept-document.ts';
import { dialects, type TestDialect } from '../../../helpers/dialects.ts';

const FOLLOWERS = 150;
const CHANGES =
  'subscription ($after: Sequence!) { changed(after: $after) { sequence action document { title } } }';

describe.each(dialects)('followers of a record in $name', (dialect) => {
  it('are all sent every change, once and in order, by fewer statements than there are followers', async () => {
    const { follow, accept, statements, stop } = await serve(dialect);
    await accept(3);
    const followers = await Promise.all(
      Array.from({ length: FOLLOWERS }, (_, at) => follow(CHANGES, { after: at % 3 })),
    );
    await accept(4);
    for (const [at, follower] of followers.entries()) await follower.reads(7 - (at % 3));
    expect(statements.filter(isOfEvents).length).toBeLessThan(FOLLOWERS);
    await stop();

    for (const [at, follower] of followers.entries()) {
      const from = at % 3;
      const expected = Array.from({ length: 7 - from }, (_, index) => from + index + 1);
      expect(sequencesOf(await follower.all())).toEqual(expected);
    }
  });

  it('are each sent what they selected, by the values of their own variables', async () => {
    const { follow, accept, stop } = await serve(dialect);
    await accept(2);
    const query =
      'subscription ($n: Int!) { it: changed(after: 0) { document { sections { claims(first: $n) { pageInfo { hasNextPage } } } } } }';
    const [one, two, titles] = await Promise.all([
      follow(query, { n: 1 }),
      follow(query, { n: 2 }),
      follow('subscription { changed(after: 0) { document { title } __typename } }'),
    ]);
    for (const follower of [one, two, titles]) await follower.reads(2);
    await stop();

    expect(await one.all()).toEqual(Array(2).fill({ data: { it: { document: { sections: [] } } } }));
    expect(await two.all()).toEqual(await one.all());
    expect(await titles.all()).toEqual(
      ['Text 1', 'Text 2'].map((title) => ({
        data: { changed: { document: { title }, __typename: 'Change' } },
      })),
    );
  });

  it('are sent long changes in order, however few fit into one go', async () => {
    const { follow, accept, stop } = await serve(dialect, 'A long title. '.repeat(500));
    await accept(60);
    const follower = await follow(CHANGES, { after: 0 });
    await follower.reads(60);
    await stop();

    expect(sequencesOf(await follower.all())).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  });
});

/** Serves a record; `accept` writes one change for each text. */
async function serve({ open }: TestDialect, title?: string) {
  const statements: string[] = [];
  const opened = await open({ onStatement: (sql) => statements.push(sql) });
  const feed = createChangeFeed(opened, { pollMs: 50 });
  const database = withChangeSignal(opened, feed.wake);
  const none = async () => Promise.reject(new Error('Cannot write here'));
  const writer: Writer = {
    ingestDocument: none,
    fetchDocument: none,
    deleteDocument: none,
    reviewClaim: none,
  };
  const logger = pino({ level: 'silent' });
  const { handler } = createHttpApp({ database, createWriter: () => writer, extract: none, feed, logger });
  const { origin, close } = await listen(handler, { host: '127.0.0.1', port: 0 });
  const stop = async () => {
    feed.close();
    await close();
  };
  onTestFinished(stop);
  let accepted = 0;
  return {
    stop,
    async accept(count: number) {
      for (const last = accepted + count; accepted < last; ) {
        accepted += 1;
        await acceptDocument(database, {
          text: `Text number ${accepted}.`,
          title: title ?? `Text ${accepted}`,
        });
      }
    },
    statements,
    follow: (query: string, variables: object = {}) => follow(`${origin}/graphql`, { query, variables }),
  };
}

function isOfEvents(sql: string): boolean {
  return /json_each|json_array_elements_text/.test(sql);
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever its query asked for.
type Event = any;

/** Subscribes, and gives what comes. */
async function follow(url: string, request: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(request),
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const more = async () => {
    const { done, value } = (await reader?.read()) ?? { done: true };
    text += value ?? '';
    return !done;
  };
  const events = (): Event[] =>
    [...text.matchAll(/^event: next\n(?:id: \d+\n)?data: (.*)\n\n/gm)].map(([, data]) =>
      JSON.parse(data ?? ''),
    );
  return {
    /** Waits until so many have come. */
    async reads(count: number) {
      while (events().length < count) expect(await more()).toBe(true);
    },
    /** All there are, once the server has said that there are no more. */
    async all() {
      while (await more());
      expect(text).toMatch(/event: complete\ndata:\n\n$/);
      return events();
    },
  };
}

function sequencesOf(events: readonly Event[]): readonly number[] {
  return events.map(({ data }) => data.changed.sequence);
}
