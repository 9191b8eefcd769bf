import type { ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';

/** Bounds the memory of large answers that are made and not yet sent, such as those of callers that read slowly. */
export interface ResponseBudget {
  /**
   * Counts an answer until it is sent or its caller is gone.
   *
   * @throws {GraphQLError} UNAVAILABLE or RATE_LIMITED when it does not fit beside the others.
   */
  reserve(response: ServerResponse, answer: LargeResponse): void;
}

export interface LargeResponse {
  readonly caller: string;
  readonly bytes: number;
}

export interface ResponseBudgetOptions {
  /** What all answers may hold together, in bytes. */
  readonly maxBytes: number;
  /** What the answers of one caller may hold together, in bytes. */
  readonly maxBytesPerCaller: number;
}

/** Shorter answers are not counted: their number is bounded by the operations under way. */
const MIN_COUNTED_BYTES = 64 * 1024;

export function createResponseBudget({ maxBytes, maxBytesPerCaller }: ResponseBudgetOptions): ResponseBudget {
  const reservedBytes = new Map<string, number>();
  let total = 0;

  function add(caller: string, bytes: number): void {
    total += bytes;
    const sum = (reservedBytes.get(caller) ?? 0) + bytes;
    if (sum > 0) reservedBytes.set(caller, sum);
    else reservedBytes.delete(caller);
  }

  return {
    reserve(response, { caller, bytes }) {
      if (bytes < MIN_COUNTED_BYTES) return;
      const own = reservedBytes.get(caller) ?? 0;
      // The first answer of a caller is always sent, whatever its size.
      if (own > 0 && own + bytes > maxBytesPerCaller)
        throw overBudget('RATE_LIMITED', 429, `this caller has ${own} bytes of answers to take`);
      if (total > 0 && total + bytes > maxBytes)
        throw overBudget('UNAVAILABLE', 503, `callers have ${total} bytes of answers to take`);
      add(caller, bytes);
      response.once('close', () => add(caller, -bytes));
    },
  };
}

function overBudget(code: string, status: number, state: string): GraphQLError {
  return new GraphQLError(`Cannot send the answer now: ${state}; take them, or ask for less`, {
    extensions: { code, http: { status, headers: { 'Retry-After': '1' } } },
  });
}
