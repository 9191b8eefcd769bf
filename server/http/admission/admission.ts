import { GraphQLError } from 'graphql';
import { includesRole } from '../../auth/role.ts';
import { LOCAL_VIEWER, type Viewer } from '../../auth/viewer.ts';
import type { OperationAnalysis } from '../operation/analyze-operation.ts';
import { badRequest } from '../response/bad-request.ts';
import { createConcurrencyLimiter, type Release } from './concurrency-limiter.ts';
import { evaluateCost, type RawVariables } from './cost.ts';
import type { RequestLimits } from './limits.ts';
import type { TokenBuckets } from './token-bucket.ts';

/** Decides for each run whether the operation may run. */
export interface Admission {
  /** @throws {GraphQLError} FORBIDDEN, QUERY_TOO_COMPLEX, RATE_LIMITED, UNAVAILABLE or BAD_REQUEST. */
  admit(request: AdmissionRequest): AdmittedOperation;
}

export interface AdmissionRequest {
  readonly operation: OperationAnalysis;
  readonly variables: RawVariables;
  readonly viewer: Viewer;
  /** The length of the request's body. */
  readonly bodyLength: number;
}

export interface AdmittedOperation {
  /** The most objects that the answer can hold. */
  readonly cost: number;
  /** Releases the slot of the operation. It is called once, when the operation has ended. */
  readonly release: Release;
}

export interface AdmissionOptions {
  readonly limits: RequestLimits;
  /** Counts what each caller asks for; null counts nothing. */
  readonly rateLimiter: TokenBuckets | null;
}

export function createAdmission({ limits, rateLimiter }: AdmissionOptions): Admission {
  const operations = createConcurrencyLimiter({ total: limits.concurrentOperations });
  const extractions = createConcurrencyLimiter({ total: limits.concurrentExtractions });
  const streams = createConcurrencyLimiter({
    total: limits.concurrentStreams,
    perCaller: limits.concurrentStreamsPerCaller,
  });

  function checkRate({ id }: Viewer, cost: number): void {
    const waitMs = rateLimiter?.consume(id, cost) ?? 0;
    if (waitMs > 0) throw rateLimited('this API key has reached its rate limit', waitMs);
  }

  function acquireSlot({ kind, extractsText }: OperationAnalysis, viewer: Viewer): Release {
    if (kind === 'subscription') {
      const release = streams.acquire(viewer === LOCAL_VIEWER ? null : viewer.id);
      if (release === 'CALLER_LIMIT')
        throw rateLimited(
          `this API key has reached its limit of ${limits.concurrentStreamsPerCaller} subscriptions`,
          5_000,
        );
      if (release === 'TOTAL_LIMIT')
        throw atCapacity(
          `the server has reached its limit of ${limits.concurrentStreams} subscriptions`,
          5_000,
        );
      return release;
    }
    const release = (extractsText ? extractions : operations).acquire();
    if (typeof release === 'function') return release;
    if (extractsText)
      throw rateLimited(
        `the server has reached its limit of ${limits.concurrentExtractions} texts at once`,
        1_000,
      );
    throw atCapacity(
      `the server has reached its limit of ${limits.concurrentOperations} operations at once`,
      1_000,
    );
  }

  return {
    admit({ operation, variables, viewer, bodyLength }) {
      if (!includesRole(viewer.role, operation.role)) throw forbidden(operation);
      if (!operation.extractsText && bodyLength > limits.bodyBytes) {
        throw badRequest(
          `Cannot read request: its body is larger than the limit of ${limits.bodyBytes} bytes`,
          413,
        );
      }
      const cost = evaluateCost(operation.cost, variables);
      if (cost > limits.cost) throw costTooHigh(cost, limits.cost);
      checkRate(viewer, cost);
      return { cost, release: acquireSlot(operation, viewer) };
    },
  };
}

function forbidden({ kind, role }: OperationAnalysis): GraphQLError {
  return new GraphQLError(`Cannot run ${kind}: it needs a key with the role ${role}`, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}

function costTooHigh(cost: number, limit: number): GraphQLError {
  return new GraphQLError(
    `Cannot run query: its cost is ${cost}, and the limit is ${limit}; ask for smaller pages or fewer fields`,
    { extensions: { code: 'QUERY_TOO_COMPLEX', cost, limit } },
  );
}

function rateLimited(state: string, waitMs: number): GraphQLError {
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
