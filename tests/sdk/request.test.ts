import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createCoreClient, type ResponseInfo } from '../../sdk/index.ts';
import { failureOf } from './fixtures/failure-of.ts';
import { breakOff, hang, jsonStep, serve, serveSteps, stall, textStep } from './fixtures/serve.ts';

const QUERY = 'query Titles($limit: Int) { titles(limit: $limit) }';
const MUTATION = 'mutation Rename($title: String) { rename(title: $title) }';
const titles = jsonStep({ data: { titles: ['Harbour briefing'] } });

describe('a request', () => {
  it('carries the text, the variables and the name of the operation', async () => {
    await using server = await serveSteps(titles);

    await createCoreClient({ url: server.url }).query(QUERY, { limit: 3 });

    expect(server.received[0]?.body).toEqual({
      query: QUERY,
      variables: { limit: 3 },
      operationName: 'Titles',
    });
    expect(server.received[0]?.headers['content-type']).toBe('application/json');
  });

  it('carries the token as a bearer', async () => {
    await using server = await serveSteps(titles);

    await createCoreClient({ url: server.url, token: 'sesame' }).query(QUERY);

    expect(server.received[0]?.headers.authorization).toBe('Bearer sesame');
  });

  it('carries no authorization without a token', async () => {
    await using server = await serveSteps(titles);

    await createCoreClient({ url: server.url }).query(QUERY);

    expect(server.received[0]?.headers).not.toHaveProperty('authorization');
  });

  it('asks for the current token before every attempt', async () => {
    await using server = await serveSteps(
      textStep('', { status: 503, headers: { 'retry-after': '0' } }),
      titles,
    );
    const tokens = ['first', 'second'];

    await createCoreClient({ url: server.url, token: async () => tokens.shift() ?? '' }).query(QUERY);

    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer first',
      'Bearer second',
    ]);
  });

  it('reports every response', async () => {
    await using server = await serveSteps(
      textStep('', { status: 503, headers: { 'retry-after': '0' } }),
      jsonStep({ data: {} }, { headers: { 'x-request-id': 'req-7' } }),
    );
    const responses: ResponseInfo[] = [];

    await createCoreClient({ url: server.url, onResponse: (info) => responses.push(info) }).query(QUERY);

    expect(responses).toMatchObject([
      { operationName: 'Titles', status: 503, requestId: null, attempt: 1 },
      { operationName: 'Titles', status: 200, requestId: 'req-7', attempt: 2 },
    ]);
  });

  it('goes through the fetch it is given', async () => {
    const seen: string[] = [];
    const client = createCoreClient({
      url: 'http://record.test/graphql',
      fetch: (url) => {
        seen.push(url);
        return Response.json({ data: { ok: true } });
      },
    });

    expect(await client.query('{ ok }')).toEqual({ ok: true });
    expect(seen).toEqual(['http://record.test/graphql']);
  });
});

describe('a finished call', () => {
  it('listens to no signal any more', async () => {
    const signals: AbortSignal[] = [];
    const client = createCoreClient({
      url: 'http://record.test/graphql',
      fetch: (_, { signal }) => {
        if (signal) signals.push(signal);
        return Response.json({ data: { ok: true } });
      },
    });

    await client.query('{ ok }', {}, { signal: new AbortController().signal });

    expect(signals.map((signal) => getEventListeners(signal, 'abort'))).toEqual([[]]);
  });
});

describe('a retry', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('follows status %i', async (status) => {
    await using server = await serveSteps(textStep('', { status, headers: { 'retry-after': '0' } }), titles);

    const data = await createCoreClient({ url: server.url }).query(QUERY);

    expect(data).toEqual({ titles: ['Harbour briefing'] });
    expect(server.received).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 413])('does not follow status %i', async (status) => {
    await using server = await serveSteps(textStep('', { status }));

    const failure = await failureOf(createCoreClient({ url: server.url }).query(QUERY));

    expect(failure).toMatchObject({ name: 'HttpError', status, retryable: false });
    expect(server.received).toHaveLength(1);
  });

  it('follows a broken connection', async () => {
    await using server = await serveSteps(breakOff, titles);

    expect(await createCoreClient({ url: server.url }).query(QUERY)).toEqual({
      titles: ['Harbour briefing'],
    });
  });

  it('follows an attempt that took too long', async () => {
    await using server = await serveSteps(hang, titles);

    const data = await createCoreClient({ url: server.url, timeoutMs: 200 }).query(QUERY);

    expect(data).toEqual({ titles: ['Harbour briefing'] });
  });

  it('follows an outage that is told in GraphQL', async () => {
    const outage = jsonStep(
      { errors: [{ message: 'Unexpected error.' }] },
      { status: 503, headers: { 'retry-after': '0' } },
    );
    await using server = await serveSteps(outage, titles);

    expect(await createCoreClient({ url: server.url }).query(QUERY)).toEqual({
      titles: ['Harbour briefing'],
    });
  });

  it('happens as often as it may and no more', async () => {
    await using server = await serveSteps(textStep('', { status: 503, headers: { 'retry-after': '0' } }));

    const failure = await failureOf(createCoreClient({ url: server.url, maxRetries: 3 }).query(QUERY));

    expect(failure).toMatchObject({ code: 'HTTP_ERROR', status: 503, retryable: true });
    expect(server.received).toHaveLength(4);
  });

  it('can be forbidden for one call', async () => {
    await using server = await serveSteps(textStep('', { status: 503 }));

    await failureOf(createCoreClient({ url: server.url }).query(QUERY, {}, { maxRetries: 0 }));

    expect(server.received).toHaveLength(1);
  });

  it('is given up when the server asks to wait beyond the deadline', async () => {
    await using server = await serveSteps(textStep('', { status: 429, headers: { 'retry-after': '3600' } }));

    const failure = await failureOf(createCoreClient({ url: server.url }).query(QUERY));

    expect(failure).toMatchObject({ name: 'HttpError', code: 'RATE_LIMITED', retryAfterMs: 3_600_000 });
    expect(server.received).toHaveLength(1);
  });

  it('of a mutation bears the key of its first attempt', async () => {
    const renamed = jsonStep({ data: { rename: true } });
    await using server = await serveSteps(breakOff, renamed, renamed);
    const client = createCoreClient({ url: server.url });

    await client.query(MUTATION, { title: 'Port briefing' });
    await client.query(MUTATION, { title: 'Port briefing' });

    const [first, retry, second] = server.received.map(({ headers }) => headers['idempotency-key']);
    expect(first).toMatch(/^[\w-]{16,}$/);
    expect(retry).toBe(first);
    expect(second).not.toBe(first);
  });

  it('of a mutation bears the key that the caller gives', async () => {
    await using server = await serveSteps(jsonStep({ data: { rename: true } }));

    await createCoreClient({ url: server.url }).query(MUTATION, {}, { idempotencyKey: 'import-17' });

    expect(server.received[0]?.headers['idempotency-key']).toBe('import-17');
  });

  it('of a query bears no key', async () => {
    await using server = await serveSteps(breakOff, titles);

    await createCoreClient({ url: server.url }).query(QUERY);

    expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual([undefined, undefined]);
  });
});

describe('a call that takes too long', () => {
  it('fails when no attempt is answered in time', async () => {
    await using server = await serveSteps(hang);

    const failure = await failureOf(
      createCoreClient({ url: server.url, timeoutMs: 20, maxRetries: 1 }).query(QUERY),
    );

    expect(failure).toMatchObject({ name: 'TimeoutError', code: 'TIMEOUT', retryable: true });
    expect(failure.message).toBe('Cannot get an answer: none came within 20 ms');
    expect(server.received).toHaveLength(2);
  });

  it('fails when the answer begins and does not end', async () => {
    await using server = await serveSteps(stall);

    const failure = await failureOf(
      createCoreClient({ url: server.url, timeoutMs: 50, maxRetries: 0 }).query(QUERY),
    );

    expect(failure.code).toBe('TIMEOUT');
  });

  it('fails at its deadline, whatever retries are left', async () => {
    await using server = await serveSteps(hang);
    const client = createCoreClient({ url: server.url, deadlineMs: 50, maxRetries: 100 });

    const failure = await failureOf(client.query(QUERY));

    expect(failure.message).toBe('Cannot get an answer: none came within 50 ms');
    expect(server.received).toHaveLength(1);
  });

  it('fails even when the fetch it is given does not heed its signal', async () => {
    const client = createCoreClient({
      url: 'http://record.test/graphql',
      timeoutMs: 20,
      maxRetries: 0,
      fetch: () => new Promise(() => {}),
    });

    expect((await failureOf(client.query(QUERY))).code).toBe('TIMEOUT');
  });
});

describe('a call whose signal is aborted', () => {
  it('fails without a request when that was before', async () => {
    await using server = await serveSteps(titles);
    const client = createCoreClient({ url: server.url });

    const failure = await failureOf(
      client.query(QUERY, {}, { signal: AbortSignal.abort('changed my mind') }),
    );

    expect(failure).toMatchObject({ name: 'AbortError', code: 'ABORTED', cause: 'changed my mind' });
    expect(server.received).toHaveLength(0);
  });

  it('fails while it waits for the answer', async () => {
    const controller = new AbortController();
    await using server = await serveSteps(() => controller.abort());

    const failure = await failureOf(
      createCoreClient({ url: server.url }).query(QUERY, {}, { signal: controller.signal }),
    );

    expect(failure.code).toBe('ABORTED');
    expect(server.received).toHaveLength(1);
  });

  it('fails while it waits for the next attempt', async () => {
    const controller = new AbortController();
    await using server = await serveSteps(textStep('', { status: 503, headers: { 'retry-after': '60' } }));
    const client = createCoreClient({
      url: server.url,
      onResponse: () => setTimeout(() => controller.abort(), 20),
    });

    const failure = await failureOf(client.query(QUERY, {}, { signal: controller.signal }));

    expect(failure.code).toBe('ABORTED');
    expect(server.received).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('that is a page of a proxy is an HttpError with the request id', async () => {
    await using server = await serveSteps(
      textStep('<h1>Bad gateway</h1>', { status: 502, headers: { 'x-request-id': 'req-9' } }),
    );

    const failure = await failureOf(createCoreClient({ url: server.url, maxRetries: 0 }).query(QUERY));

    expect(failure).toMatchObject({ name: 'HttpError', code: 'HTTP_ERROR', status: 502, requestId: 'req-9' });
  });

  it.each([
    ['HTML', '<h1>Welcome</h1>'],
    ['JSON without data or errors', '{"hello":"world"}'],
    ['JSON with errors that are no list', '{"errors":"none"}'],
    ['nothing', ''],
  ])('that is %s is a ProtocolError', async (_, body) => {
    await using server = await serveSteps(textStep(body));

    const failure = await failureOf(createCoreClient({ url: server.url }).query(QUERY));

    expect(failure).toMatchObject({ name: 'ProtocolError', code: 'INVALID_RESPONSE' });
  });

  it.each([
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
    [429, 'RATE_LIMITED'],
    [418, 'HTTP_ERROR'],
  ])('with status %i has code %s', async (status, code) => {
    await using server = await serveSteps(textStep('', { status }));

    expect((await failureOf(createCoreClient({ url: server.url, maxRetries: 0 }).query(QUERY))).code).toBe(
      code,
    );
  });

  it('is given whole by raw()', async () => {
    const body = {
      data: { titles: null },
      errors: [{ message: 'Unexpected error.', path: ['titles'] }],
      extensions: { cost: 3 },
    };
    await using server = await serveSteps(jsonStep(body, { headers: { 'x-request-id': 'req-3' } }));

    const raw = await createCoreClient({ url: server.url }).raw(QUERY);

    expect(raw).toEqual({ ...body, requestId: 'req-3', status: 200, retryAfterMs: null });
  });

  it('that never comes because the port is closed is a NetworkError with its cause', async () => {
    const gone = await serve(() => {});
    await gone[Symbol.asyncDispose]();

    const failure = await failureOf(createCoreClient({ url: gone.url, maxRetries: 0 }).query(QUERY));

    expect(failure).toMatchObject({ name: 'NetworkError', code: 'NETWORK_ERROR', retryable: true });
    expect(failure.cause).toBeInstanceOf(TypeError);
  });
});

describe('an option that cannot be used', () => {
  it.each([
    ['a url that is none', { url: 'localhost' }],
    ['a url of another protocol', { url: 'ftp://record.test/graphql' }],
    ['a url with credentials', { url: 'http://user:swordfish@record.test/graphql' }],
    ['a timeout of nothing', { url: 'http://record.test', timeoutMs: 0 }],
    ['a deadline longer than a timer can wait', { url: 'http://record.test', deadlineMs: 2 ** 31 }],
    ['half a retry', { url: 'http://record.test', maxRetries: 0.5 }],
  ])('is refused at once: %s', (_, options) => {
    expect(() => createCoreClient(options)).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }));
  });

  it.each([
    ['a token that no header can carry', { token: 'swordfish\n' }, {}, {}],
    ['a token function that fails', { token: () => Promise.reject(new Error('vault is shut')) }, {}, {}],
    ['a key that no header can carry', {}, {}, { idempotencyKey: 'swordfish\n' }],
    ['variables that are not JSON', {}, { limit: 1n }, {}],
    ['an operation that the document does not hold', {}, {}, { operationName: 'Other' }],
  ])('is refused by the call: %s', async (_, options, variables, callOptions) => {
    await using server = await serveSteps(titles);
    const client = createCoreClient({ url: server.url, ...options });

    const failure = await failureOf(client.query(MUTATION, variables, callOptions));

    expect(failure).toMatchObject({ name: 'UsageError', code: 'INVALID_OPTION', retryable: false });
    expect(failure.message).not.toContain('swordfish');
    expect(server.received).toHaveLength(0);
  });
});

describe('no failure shows what was sent', () => {
  const secret = 'swordfish';
  const echo = {
    message: `Variable "$title" got invalid value "${secret}" in { rename }`,
    extensions: { code: 'BAD_USER_INPUT' },
  };

  it.each([
    ['an error of the operation', jsonStep({ errors: [echo] }, { status: 400 })],
    ['partial data', jsonStep({ data: { rename: secret }, errors: [echo] })],
    ['an HTTP error', textStep(secret, { status: 400 })],
    ['a broken protocol', textStep(secret)],
    ['a broken connection', breakOff],
    ['a timeout', hang],
  ])('neither in its message nor when it is printed: %s', async (_, step) => {
    await using server = await serveSteps(step);
    const client = createCoreClient({ url: server.url, token: secret, timeoutMs: 50, maxRetries: 0 });

    const failure = await failureOf(client.query(MUTATION, { title: secret }));

    expect(inspect(failure, { depth: 5 })).not.toMatch(/swordfish|rename/);
    expect(JSON.stringify(failure)).not.toMatch(/swordfish|rename/);
  });
});
