import { describe, expect, it } from 'vitest';
import {
  createCoreClient,
  isSdkError,
  NetworkError,
  OperationError,
  SdkError,
  TimeoutError,
} from '../../sdk/index.ts';
import { failureOf } from './fixtures/failure-of.ts';
import { jsonStep, serveSteps } from './fixtures/serve.ts';

describe('isSdkError()', () => {
  it('knows the errors of the client', () => {
    expect(isSdkError(new TimeoutError('Cannot get an answer'))).toBe(true);
  });

  it('knows the errors of another copy of the package, which instanceof does not', async () => {
    const path = '../../sdk/errors.ts?another-copy';
    const copy: typeof import('../../sdk/errors.ts') = await import(path);
    const error = new copy.TimeoutError('Cannot get an answer');

    expect(error).not.toBeInstanceOf(SdkError);
    expect(isSdkError(error, 'TIMEOUT')).toBe(true);
  });

  it('tells the codes apart', () => {
    const error = new TimeoutError('Cannot get an answer');

    expect(isSdkError(error, 'TIMEOUT')).toBe(true);
    expect(isSdkError(error, 'ABORTED')).toBe(false);
  });

  it.each([
    ['an error of the platform', new TypeError('fetch failed')],
    ['an object that looks alike', { name: 'TimeoutError', code: 'TIMEOUT' }],
    ['a text', 'TIMEOUT'],
    ['null', null],
    ['undefined', undefined],
  ])('does not take %s for one', (_, value) => {
    expect(isSdkError(value)).toBe(false);
  });
});

describe('an error of the client', () => {
  it('keeps its cause', () => {
    const cause = new TypeError('fetch failed');

    expect(new NetworkError('Cannot get an answer', { cause }).cause).toBe(cause);
  });

  it('has no request id and is not retryable unless it says so', () => {
    expect(new TimeoutError('Cannot get an answer')).toMatchObject({ requestId: null, retryable: false });
  });
});

describe('an OperationError', () => {
  const body = {
    data: { documents: [{ title: 'Harbour briefing' }], actors: null },
    errors: [
      { message: 'Unexpected error.', path: ['actors'] },
      { message: 'Not allowed.', path: ['figures'], extensions: { code: 'FORBIDDEN' } },
    ],
  };

  it('keeps the data that the server could give, and its errors', async () => {
    await using server = await serveSteps(jsonStep(body, { headers: { 'x-request-id': 'req-5' } }));

    const error = await failureOf(
      createCoreClient({ url: server.url }).query('{ documents { title } actors figures }'),
    );

    if (!(error instanceof OperationError)) throw error;
    expect(error).toMatchObject({ code: 'FORBIDDEN', requestId: 'req-5', status: 200, retryable: false });
    expect(error.message).toBe('Cannot run the operation: the server answered FORBIDDEN');
    expect(error.data).toEqual(body.data);
    expect(error.errors).toEqual(body.errors);
  });

  it('has code GRAPHQL_ERROR when the server names none', async () => {
    await using server = await serveSteps(jsonStep({ errors: [{ message: 'Unexpected error.' }] }));

    const error = await failureOf(createCoreClient({ url: server.url }).query('{ documents }'));

    expect(error).toMatchObject({ name: 'OperationError', code: 'GRAPHQL_ERROR', data: null });
  });

  it('is retryable when the status of the answer is', async () => {
    await using server = await serveSteps(
      jsonStep({ errors: [{ message: 'Unexpected error.' }] }, { status: 503 }),
    );

    const error = await failureOf(
      createCoreClient({ url: server.url, maxRetries: 0 }).query('{ documents }'),
    );

    expect(error).toMatchObject({ name: 'OperationError', status: 503, retryable: true });
  });
});
