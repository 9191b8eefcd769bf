import type { IncomingMessage } from 'node:http';
import type { Doorkeeper } from '../auth/doorkeeper.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { PreparedDocument } from './documents.ts';
import type { Place } from './hold-place.ts';
import type { OperationFacts } from './read-operation.ts';
import type { GraphQLParams } from './read-params.ts';

/** A request on its way to GraphQL: it has an id, its bearer is known, and its body is read. */
export interface GraphQLRequest extends IncomingMessage {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** Asks once more who asks, for an answer that goes on. */
  readonly identifyAgain: () => ReturnType<Doorkeeper['identify']>;
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
  /** What Yoga takes for the body. It must not be the text itself, of which it would list every character. */
  readonly body: '-';
}
