import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { createResponseBudget } from '../../../../server/http/response/response-budget.ts';

const MB = 1024 * 1024;

/** All that the budget asks of a response is when it closes. */
function response() {
  return new EventEmitter() as ServerResponse;
}

it('refuses a large answer that does not fit beside those that are not taken yet, until they are', () => {
  const budget = createResponseBudget({ maxBytes: 10 * MB, maxBytesPerCaller: 10 * MB });
  const first = response();
  budget.reserve(first, { caller: 'a', bytes: 6 * MB });
  expect(() => budget.reserve(response(), { caller: 'b', bytes: 5 * MB })).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAVAILABLE' }) }),
  );
  budget.reserve(response(), { caller: 'b', bytes: 4 * MB });
  first.emit('close');
  budget.reserve(response(), { caller: 'b', bytes: 5 * MB });
});

it('refuses a caller that leaves its own answers untaken, and no other', () => {
  const budget = createResponseBudget({ maxBytes: 100 * MB, maxBytesPerCaller: 10 * MB });
  budget.reserve(response(), { caller: 'slow', bytes: 8 * MB });
  expect(() => budget.reserve(response(), { caller: 'slow', bytes: 3 * MB })).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'RATE_LIMITED' }) }),
  );
  budget.reserve(response(), { caller: 'other', bytes: 8 * MB });
});

it('counts no small answer', () => {
  const budget = createResponseBudget({ maxBytes: MB, maxBytesPerCaller: MB });
  budget.reserve(response(), { caller: 'a', bytes: MB });
  for (let count = 0; count < 100; count++) budget.reserve(response(), { caller: 'a', bytes: 60_000 });
});
