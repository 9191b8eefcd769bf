import { GraphQLError } from 'graphql';
import { mayAct } from '../auth/role.ts';
import { LOCAL, type Viewer } from '../auth/viewer.ts';
import { badRequest } from './bad-request.ts';
import { costOf, type RawVariables } from './cost.ts';
import type { Limits } from './limits.ts';
import { createPlaces, type Leave } from './places.ts';
import type { OperationFacts } from './read-operation.ts';
import type { TokenBuckets } from './token-bucket.ts';

/** Decides whether an operation is run; each run is decided anew, whatever was decided about the document before. */
export interface Admission {
  /** @throws {GraphQLError} FORBIDDEN, QUERY_TOO_COMPLEX, RATE_LIMITED, UNAVAILABLE or BAD_REQUEST. */
  admit(request: OperationRequest): Admitted;
}

export interface OperationRequest {
  readonly operation: OperationFacts;
  readonly variables: RawVariables;
  readonly viewer: Viewer;
  /** The length of the request's body. */
  readonly bodyLength: number;
}

export interface Admitted {
  /** The most objects that the answer can hold. */
  readonly cost: number;
  /** To be called once, when all is done that the operation was admitted for. */
  readonly leave: Leave;
}

export interface AdmissionOptions {
  readonly limits: Limits;
  /** Counts what each caller asks for; null counts nothing. */
  readonly rates: TokenBuckets | null;
}

export function createAdmission({ limits, rates }: AdmissionOptions): Admission {
  const operations = createPlaces({ total: limits.operationsAtOnce });
  const texts = createPlaces({ total: limits.textsAtOnce });
  const streams = createPlaces({ total: limits.streamsAtOnce, perCaller: limits.streamsPerKey });

  function checkRate({ id }: Viewer, cost: number): void {
    const wait = rates?.take(id, cost) ?? 0;
    if (wait > 0) throw comeLater('this key has asked for as much as it may', wait);
  }

  function takePlace({ kind, bringsText }: OperationFacts, viewer: Viewer): Leave {
    if (kind === 'subscription') {
      const leave = streams.take(viewer === LOCAL ? null : viewer.id);
      if (leave === 'CALLER_HAS_ENOUGH') throw comeLater('this key follows as much as it may', 5_000);
      if (leave === 'ALL_TAKEN') throw full('as many follow the record as can', 5_000);
      return leave;
    }
    const leave = (bringsText ? texts : operations).take();
    if (typeof leave === 'function') return leave;
    if (bringsText) throw comeLater('as many texts as can be read at once are being read', 1_000);
    throw full('as many operations as can be run at once are under way', 1_000);
  }

  return {
    admit({ operation, variables, viewer, bodyLength }) {
      if (!mayAct(viewer.role, operation.role)) throw forbidden(operation);
      if (!operation.bringsText && bodyLength > limits.bodyBytes) {
        throw badRequest(`Cannot read request: its body is over ${limits.bodyBytes} bytes`, 413);
      }
      const cost = costOf(operation.cost, variables);
      if (cost > limits.cost) throw tooCostly(cost, limits.cost);
      checkRate(viewer, cost);
      return { cost, leave: takePlace(operation, viewer) };
    },
  };
}

function forbidden({ kind, role }: OperationFacts): GraphQLError {
  return new GraphQLError(`Cannot run ${kind}: it needs a key with the role ${role}`, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}

function tooCostly(cost: number, limit: number): GraphQLError {
  return new GraphQLError(
    `Cannot run query: its answer can hold ${cost} objects, and the server sends at most ${limit}`,
    { extensions: { code: 'QUERY_TOO_COMPLEX', cost, limit } },
  );
}

function comeLater(state: string, waitMs: number): GraphQLError {
  return new GraphQLError(`Cannot run operation now: ${state}`, {
    extensions: { code: 'RATE_LIMITED', http: { status: 429, headers: retryAfter(waitMs) } },
  });
}

function full(state: string, waitMs: number): GraphQLError {
  return new GraphQLError(`Cannot run operation now: ${state}`, {
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: retryAfter(waitMs) } },
  });
}

function retryAfter(waitMs: number): Readonly<Record<string, string>> {
  return { 'Retry-After': String(Math.ceil(waitMs / 1000)) };
}
