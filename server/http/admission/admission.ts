import { GraphQLError } from 'graphql';
import { mayAct } from '../../auth/role.ts';
import { LOCAL, type Viewer } from '../../auth/viewer.ts';
import { badRequest } from '../connection/bad-request.ts';
import type { AnalysedOperation } from '../operation/analyse-operation.ts';
import { createConcurrencyLimiter, type Release } from './concurrency-limiter.ts';
import { costOf, type RawVariables } from './cost.ts';
import type { Limits } from './limits.ts';
import type { TokenBuckets } from './token-bucket.ts';

/** Decides whether an operation is run; each run is decided anew, whatever was decided about the document before. */
export interface Admission {
  /** @throws {GraphQLError} FORBIDDEN, QUERY_TOO_COMPLEX, RATE_LIMITED, UNAVAILABLE or BAD_REQUEST. */
  admit(request: AdmissionRequest): Admitted;
}

export interface AdmissionRequest {
  readonly operation: AnalysedOperation;
  readonly variables: RawVariables;
  readonly viewer: Viewer;
  /** The length of the request's body. */
  readonly bodyLength: number;
}

export interface Admitted {
  /** The most objects that the answer can hold. */
  readonly cost: number;
  /** Releases the slot of the operation. It is called once, when the operation has ended. */
  readonly release: Release;
}

export interface AdmissionOptions {
  readonly limits: Limits;
  /** Counts what each caller asks for; null counts nothing. */
  readonly rates: TokenBuckets | null;
}

export function createAdmission({ limits, rates }: AdmissionOptions): Admission {
  const operations = createConcurrencyLimiter({ total: limits.operationsAtOnce });
  const texts = createConcurrencyLimiter({ total: limits.textsAtOnce });
  const streams = createConcurrencyLimiter({ total: limits.streamsAtOnce, perCaller: limits.streamsPerKey });

  function checkRate({ id }: Viewer, cost: number): void {
    const wait = rates?.consume(id, cost) ?? 0;
    if (wait > 0) throw retryLater('this API key has reached its rate limit', wait);
  }

  function acquireSlot({ kind, acceptsText }: AnalysedOperation, viewer: Viewer): Release {
    if (kind === 'subscription') {
      const release = streams.acquire(viewer === LOCAL ? null : viewer.id);
      if (release === 'CALLER_LIMIT')
        throw retryLater(
          `this API key has reached its limit of ${limits.streamsPerKey} subscriptions`,
          5_000,
        );
      if (release === 'TOTAL_LIMIT')
        throw atCapacity(`the server has reached its limit of ${limits.streamsAtOnce} subscriptions`, 5_000);
      return release;
    }
    const release = (acceptsText ? texts : operations).acquire();
    if (typeof release === 'function') return release;
    if (acceptsText)
      throw retryLater(`the server has reached its limit of ${limits.textsAtOnce} texts at once`, 1_000);
    throw atCapacity(
      `the server has reached its limit of ${limits.operationsAtOnce} operations at once`,
      1_000,
    );
  }

  return {
    admit({ operation, variables, viewer, bodyLength }) {
      if (!mayAct(viewer.role, operation.role)) throw forbidden(operation);
      if (!operation.acceptsText && bodyLength > limits.bodyBytes) {
        throw badRequest(
          `Cannot read request: its body is larger than the limit of ${limits.bodyBytes} bytes`,
          413,
        );
      }
      const cost = costOf(operation.cost, variables);
      if (cost > limits.cost) throw tooCostly(cost, limits.cost);
      checkRate(viewer, cost);
      return { cost, release: acquireSlot(operation, viewer) };
    },
  };
}

function forbidden({ kind, role }: AnalysedOperation): GraphQLError {
  return new GraphQLError(`Cannot run ${kind}: it needs a key with the role ${role}`, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}

function tooCostly(cost: number, limit: number): GraphQLError {
  return new GraphQLError(
    `Cannot run query: its cost is ${cost}, and the limit is ${limit}; ask for smaller pages or fewer fields`,
    { extensions: { code: 'QUERY_TOO_COMPLEX', cost, limit } },
  );
}

function retryLater(state: string, waitMs: number): GraphQLError {
  return new GraphQLError(`Cannot run operation now: ${state}`, {
    extensions: { code: 'RATE_LIMITED', http: { status: 429, headers: retryAfter(waitMs) } },
  });
}

function atCapacity(state: string, waitMs: number): GraphQLError {
  return new GraphQLError(`Cannot run operation now: ${state}`, {
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: retryAfter(waitMs) } },
  });
}

function retryAfter(waitMs: number): Readonly<Record<string, string>> {
  return { 'Retry-After': String(Math.ceil(waitMs / 1000)) };
}
