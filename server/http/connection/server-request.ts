import { IncomingMessage, type ServerResponse } from 'node:http';
import type { Authenticator } from '../../auth/authenticator.ts';
import type { Viewer } from '../../auth/viewer.ts';
import type { Slot } from '../admission/slot.ts';
import type { OperationAnalysis } from '../operation/analyze-operation.ts';
import type { GraphQLDocument } from '../operation/graphql-document-cache.ts';
import type { GraphQLParams } from '../operation/parse-params.ts';

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
  prepared: GraphQLDocument | null = null;
  operation: OperationAnalysis | null = null;
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
  readonly prepared: GraphQLDocument;
  readonly operation: OperationAnalysis;
  /** The most objects that the answer, or each event of it, can hold. */
  readonly cost: number;
  readonly slot: Slot;
}

export function isAdmitted(request: ServerRequest): request is AdmittedRequest {
  return request.slot !== null;
}
