import { createHash } from 'node:crypto';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { ServerContext } from './use-prepared.ts';

/** Where answers are kept for when a write is sent again. */
export interface KeptAnswers {
  find(name: AnswerName): Promise<KeptAnswer | null>;
  keep(answer: KeptAnswer): Promise<void>;
}

export interface KeptAnswer extends AnswerName {
  /** Tells the write that was answered from another that bears the same key by mistake. */
  readonly requestHash: string;
  readonly answer: string;
}

export interface AnswerName {
  /** Whose key it is. */
  readonly owner: string;
  readonly key: string;
}

export interface IdempotencyParts {
  readonly answers: KeptAnswers;
  readonly logger: Logger;
}

/** A longer answer is not kept: sent again, its write is run again, which every write of the record bears. */
const MAX_ANSWER_LENGTH = 256 * 1024;

/**
 * Answers a mutation that is sent again with the same `Idempotency-Key` as it was answered before.
 *
 * An answer is kept once the write is done and before it is sent. Should the server die in between, the write is run
 * again; no write of the record is done twice: the same text is the same document, what is deleted is not found, and a
 * decision names the revision it saw.
 */
export function useIdempotency({ answers, logger }: IdempotencyParts): Plugin<ServerContext> {
  const underWay = new Map<string, Kept>();

  /** The answer given before, by this server or another; null when the write is to be run. */
  async function findAnswer(name: AnswerName, requestHash: string): Promise<string | null> {
    const found = await answers.find(name);
    if (found && found.requestHash !== requestHash) throw mismatch();
    return found?.answer ?? null;
  }

  /** Waits for the same write while it is under way here. */
  async function waitForAnswer(id: string, requestHash: string): Promise<string | null> {
    for (let first = underWay.get(id); first; first = underWay.get(id)) {
      if (first.requestHash !== requestHash) throw mismatch();
      const answer = await first.answer;
      if (answer !== null) return answer;
    }
    return null;
  }

  async function keep(name: AnswerName, kept: Omit<KeptAnswer, keyof AnswerName>): Promise<void> {
    // The write is done: that its answer cannot be kept is no reason to call it failed.
    await answers.keep({ ...name, ...kept }).catch((err) => logger.error({ err }, 'Cannot keep an answer'));
  }

  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const request = args.contextValue.req;
      const key = request.headers['idempotency-key'];
      if (request.operation.kind !== 'mutation' || typeof key !== 'string') return;
      const name = { owner: request.viewer.id, key };
      const id = `${name.owner} ${key}`;
      const requestHash = hashText(request.bodyText ?? '');

      setExecuteFn(async (given) => {
        const same = await waitForAnswer(id, requestHash);
        if (same !== null) return replay(same);
        const { promise, resolve } = Promise.withResolvers<string | null>();
        underWay.set(id, { requestHash, answer: promise });
        let answer: string | null = null;
        try {
          answer = await findAnswer(name, requestHash);
          if (answer !== null) return replay(answer);
          const result = await executeFn(given);
          answer = toAnswer(result);
          if (answer !== null) await keep(name, { requestHash, answer });
          return result;
        } finally {
          underWay.delete(id);
          resolve(answer);
        }
      });
    },
  };
}

/** A write under way, and what it will be answered; null when its answer is not kept. */
interface Kept {
  readonly requestHash: string;
  readonly answer: Promise<string | null>;
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The text to keep; null for a failure, after which the write may be tried again. */
function toAnswer(result: ExecutionResult): string | null {
  if (result.errors || !result.data) return null;
  const text = JSON.stringify({ data: result.data });
  return text.length <= MAX_ANSWER_LENGTH ? text : null;
}

function replay(text: string): ExecutionResult & { stringify(): string } {
  return {
    get data() {
      return JSON.parse(text).data;
    },
    stringify: () => text,
  };
}

function mismatch(): GraphQLError {
  return new GraphQLError('Cannot run mutation: its Idempotency-Key was sent with another request', {
    extensions: { code: 'IDEMPOTENCY_MISMATCH', http: { status: 422 } },
  });
}
