import { IncomingMessage, type ServerResponse } from 'node:http';
import type { Authenticator } from '../../auth/authenticator.ts';
import type { Viewer } from '../../auth/viewer.ts';
import type { AnalysedOperation } from '../operation/analyse-operation.ts';
import type { PreparedDocument } from '../operation/document-cache.ts';
import type { GraphQLParams } from '../operation/parse-params.ts';
import type { Slot } from './hold-slot.ts';

/**
 * A request with a field for all that the steps of the pipeline find out of it, in the order in which they do. Objects of one
 * shape are fast; fields that are added to a request later are not. No field holds a closure over its request: V8 then keeps
 * most requests until its next full collection, which doubles the CPU time of a small query.
 */
export class ServerRequest extends IncomingMessage {
  requestId = '';
  viewer: Viewer | null = null;
  authenticator: Authenticator | null = null;
  bodyText: string | null = null;
  params: GraphQLParams | null = null;
  prepared: PreparedDocument | null = null;
  operation: AnalysedOperation | null = null;
  cost: number | null = null;
  slot: Slot | null = null;
}

/** Serves requests that `listen` makes. */
export type ServerListener = (request: ServerRequest, response: ServerResponse) => void;

/** A request on its way to GraphQL: it has an id, its bearer is known, and its body is read. */
export interface GraphQLRequest extends ServerRequest {
  readonly viewer: Viewer;
  /** Identifies the bearer of its key once more, for an answer that goes on. */
  readonly authenticator: Authenticator;
  /** Null for a request without one. */
  readonly bodyText: string | null;
}

/** A request whose operation may be run. */
export interface AdmittedRequest extends GraphQLRequest {
  readonly params: GraphQLParams;
  readonly prepared: PreparedDocument;
  readonly operation: AnalysedOperation;
  /** The most objects that the answer, or each event of it, can hold. */
  readonly cost: number;
  readonly slot: Slot;
}

export function isAdmitted(request: ServerRequest): request is AdmittedRequest {
  return request.slot !== null;
}
