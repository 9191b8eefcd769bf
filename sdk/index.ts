export { type Client, createClient } from './client.ts';
export { fromCodePoints, toCodePoints } from './code-points.ts';
export { type CallArguments, type CoreClient, createCoreClient } from './core-client.ts';
export {
  AbortError,
  type GraphQLFailure,
  HttpError,
  isSdkError,
  NetworkError,
  OperationError,
  ProtocolError,
  SdkError,
  type SdkFailure,
  type SdkFailureOf,
  TimeoutError,
  UsageError,
} from './errors.ts';
export { type FormattedQuantity, formatQuantity } from './format-quantity.ts';
export * as operations from './generated/operations.ts';
export type { Resources } from './generated/resources.ts';
export type * as types from './generated/types.ts';
export type { GraphQLResponse, PayloadOf } from './graphql-response.ts';
export { highlight, type MarkedSpan, type Segment } from './highlight.ts';
export type { OperationText, TypedDocument, UntypedDocument } from './operation.ts';
export type { Page, Paginated, PaginatedBy } from './paginate.ts';
export type { Actor, Document, Evidence, Figure, Position, Section, TimeScope } from './record-types.ts';
export type { ClientOptions, RequestOptions, ResponseInfo } from './settings.ts';
export { type QuotedSpan, verifyEvidence } from './verify-evidence.ts';
