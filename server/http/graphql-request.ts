import { IncomingMessage, type ServerResponse } from 'node:http';
import type { Doorkeeper } from '../auth/doorkeeper.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { PreparedDocument } from './documents.ts';
import type { Place } from './hold-place.ts';
import type { OperationFacts } from './read-operation.ts';
import type { GraphQLParams } from './read-params.ts';

/**
 * A request with a field for all that the steps of the pipeline find out of it, in the order in which they do. Objects of one
 * shape are fast; fields that are added to a request later are not. No field holds a closure over its request: V8 then keeps
 * most requests until its next full collection, which doubles the CPU time of a small query.
 */
export class ServerRequest extends IncomingMessage {
  requestId = '';
  viewer: Viewer | null = null;
  doorkeeper: Doorkeeper | null = null;
  bodyText: string | null = null;
  params: GraphQLParams | null = null;
  prepared: PreparedDocument | null = null;
  operation: OperationFacts | null = null;
  cost: number | null = null;
  place: Place | null = null;
}

/** Serves requests that `listen` makes. */
export type ServerListener = (request: ServerRequest, response: ServerResponse) => void;

/** A request on its way to GraphQL: it has an id, its bearer is known, and its body is read. */
export interface GraphQLRequest extends ServerRequest {
  readonly viewer: Viewer;
  /** Identifies the bearer of its key once more, for an answer that goes on. */
  readonly doorkeeper: Doorkeeper;
  /** Null for a request without one. */
  readonly bodyText: string | null;
}

/** A request whose operation may be run. */
export interface AdmittedRequest extends GraphQLRequest {
  readonly params: GraphQLParams;
  readonly prepared: PreparedDocument;
  readonly operation: OperationFacts;
  /** The most objects that the answer, or each event of it, can hold. */
  readonly cost: number;
  readonly place: Place;
}

export function isAdmitted(request: ServerRequest): request is AdmittedRequest {
  return request.place !== null;
}
