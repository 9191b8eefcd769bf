import { createHash } from 'node:crypto';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Writer } from '../../../schema/context.ts';
import type { ServerContext } from './use-prepared-operation.ts';

/** Where answers are kept for when a write is sent again. */
export interface IdempotencyStore {
  /** The response is null when writes of the request took effect but no response was stored. */
  findResponse(
    name: IdempotencyKey,
  ): Promise<(IdempotentRequest & { readonly answer: string | null }) | null>;
  insertResponse(answer: IdempotentRequest & { readonly answer: string }): Promise<void>;
  /** Gives a writer that does each write of the request once, however often it is run. */
  createWriter(request: IdempotentRequest): Writer;
}

export interface IdempotentRequest extends IdempotencyKey {
  /** Tells the request from another that bears the same key by mistake. */
  readonly requestHash: string;
}

export interface IdempotencyKey {
  /** Whose key it is. */
  readonly owner: string;
  readonly key: string;
}

export interface IdempotencyOptions {
  readonly store: IdempotencyStore;
  readonly logger: Logger;
}

/** A longer response is not stored. Sent again, its writes do not run again, and the response is built from their effects. */
const MAX_RESPONSE_LENGTH = 256 * 1024;

/**
 * Returns the stored response for a mutation that is sent again with the same `Idempotency-Key`.
 *
 * The effect of each write is stored in the transaction of the write, the response before it is sent. After a crash in
 * between, no write runs again: the response is built from the stored effects.
 */
export function useIdempotency({ store, logger }: IdempotencyOptions): Plugin<ServerContext> {
  const inFlight = new Map<string, InFlightMutation>();

  /** The answer given before, by this server or another; null when the write is to be run. */
  async function findStoredResponse(request: IdempotentRequest): Promise<string | null> {
    const found = await store.findResponse(request);
    if (found && found.requestHash !== request.requestHash) throw idempotencyMismatch();
    return found?.answer ?? null;
  }

  /** Waits for the same write while it is under way here. */
  async function waitForInFlight(id: string, requestHash: string): Promise<string | null> {
    for (let first = inFlight.get(id); first; first = inFlight.get(id)) {
      if (first.requestHash !== requestHash) throw idempotencyMismatch();
      const answer = await first.answer;
      if (answer !== null) return answer;
    }
    return null;
  }

  async function insertResponse(request: IdempotentRequest, answer: string): Promise<void> {
    // The write is done: that its answer cannot be kept is no reason to call it failed.
    await store
      .insertResponse({ ...request, answer })
      .catch((err) => logger.error({ err }, 'Cannot keep an answer'));
  }

  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const request = args.contextValue.req;
      const key = request.headers['idempotency-key'];
      if (request.operation.kind !== 'mutation' || typeof key !== 'string') return;
      const requestHash = hashText(request.bodyText ?? '');
      const idempotent: IdempotentRequest = { owner: request.viewer.id, key, requestHash };
      const id = `${idempotent.owner} ${key}`;

      setExecuteFn(async (given) => {
        const inFlightResponse = await waitForInFlight(id, requestHash);
        if (inFlightResponse !== null) return replay(inFlightResponse);
        const { promise, resolve } = Promise.withResolvers<string | null>();
        inFlight.set(id, { requestHash, answer: promise });
        let answer: string | null = null;
        try {
          answer = await findStoredResponse(idempotent);
          if (answer !== null) return replay(answer);
          const contextValue = { ...given.contextValue, writer: store.createWriter(idempotent) };
          const result = await executeFn({ ...given, contextValue });
          answer = toStoredResponse(result);
          if (answer !== null) await insertResponse(idempotent, answer);
          return result;
        } finally {
          inFlight.delete(id);
          resolve(answer);
        }
      });
    },
  };
}

/** A write under way, and what it will be answered; null when its answer is not kept. */
interface InFlightMutation {
  readonly requestHash: string;
  readonly answer: Promise<string | null>;
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The text to keep; null for a failure, after which the write may be tried again. */
function toStoredResponse(result: ExecutionResult): string | null {
  if (result.errors || !result.data) return null;
  const text = JSON.stringify({ data: result.data });
  return text.length <= MAX_RESPONSE_LENGTH ? text : null;
}

function replay(text: string): ExecutionResult & { stringify(): string } {
  return {
    get data() {
      return JSON.parse(text).data;
    },
    stringify: () => text,
  };
}

function idempotencyMismatch(): GraphQLError {
  return new GraphQLError('Cannot run mutation: its Idempotency-Key was sent with another request', {
    extensions: { code: 'IDEMPOTENCY_MISMATCH', http: { status: 422 } },
  });
}
