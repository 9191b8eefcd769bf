import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../../helpers/dialects.ts';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

const CHANGES = 'subscription ($after: Sequence) { changed(after: $after) { sequence } }';

describe.each(dialects)('a reader of events that comes back, over $name', (dialect) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' }, dialect);
    // Each text is two changes: it is taken, and it is extracted.
    for (const number of [1, 2, 3]) await ingest(server, number);
  });
  afterAll(() => server?.stop());

  /** Opens the stream as an EventSource does, and reads until `enough` says so. */
  async function read(enough: RegExp, { after, lastEventId }: { after?: number; lastEventId?: string } = {}) {
    const search = new URLSearchParams({ query: CHANGES, variables: JSON.stringify({ after }) });
    const request = new AbortController();
    const response = await fetch(`${server.url}?${search}`, {
      headers: { accept: 'text/event-stream', ...(lastEventId && { 'last-event-id': lastEventId }) },
      signal: request.signal,
    });
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (enough.test(text)) break;
    }
    request.abort();
    return text;
  }
  const events = (text: string) =>
    [...text.matchAll(/^event: next\nid: (\d+)\ndata: (.*)\n\n/gm)].map(([, id, data = '']) => ({
      id: Number(id),
      sequence: JSON.parse(data).data.changed.sequence,
    }));

  it('is given each change with its number as the id', async () => {
    expect(events(await read(/id: 6\ndata/, { after: 0 }))).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => ({ id: number, sequence: number })),
    );
  });

  it('goes on after the last event it has, whatever it asked for first', async () => {
    const text = await read(/id: 6\ndata/, { after: 1, lastEventId: '4' });
    expect(events(text).map(({ id }) => id)).toEqual([5, 6]);
  });

  it('is told where the stream begins, so that nothing is lost before the first event', async () => {
    const text = await read(/id: \d+\n\n/);
    expect(text).toMatch(/^id: 6\n\n/m);
    await ingest(server, 4);
    expect(events(await read(/id: 8\ndata/, { lastEventId: '6' })).map(({ id }) => id)).toEqual([7, 8]);
  });

  it.each([
    ['x', 'BAD_REQUEST'],
    ['99999', 'BAD_USER_INPUT'],
  ])('is refused with an id that is none of this log: %s', async (lastEventId, code) => {
    expect(await read(/"code":/, { lastEventId })).toContain(code);
  });
});

async function ingest(server: RunningServer, number: number): Promise<void> {
  const text = `Chile will build ${number} dams, its minister said on Monday.`;
  await server.ask('mutation ($text: String!) { ingestDocument(input: { text: $text }) { __typename } }', {
    text,
  });
}
