import { MAX_RESPONSE_BYTES } from '../../../schema/model/response-size.ts';

/** What one request may ask for. Whatever is beyond a limit is refused before anything is fetched. */
export interface RequestLimits {
  /** The length of a query, in UTF-16 code units. */
  readonly characters: number;
  readonly tokens: number;
  /** Fields inside fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Directives at one place. */
  readonly directives: number;
  /** Fields in all, each as often as fragments bring it in. */
  readonly fields: number;
  /** Lists inside lists. */
  readonly nestedLists: number;
  /** The most objects that the answer can hold, by the sizes of its lists. */
  readonly cost: number;
  /** Values in the variables: elements of lists and fields of objects. */
  readonly variableValues: number;
  /** Lists and objects inside each other in the variables. */
  readonly variableDepth: number;
  /** The body of a request that brings no text to be read, in bytes. */
  readonly bodyBytes: number;
  /** The body of a request that does, in bytes. */
  readonly textBodyBytes: number;
  /** What all bodies that are coming in may hold together, in bytes. */
  readonly totalBodyBytes: number;
  /** One answer, in bytes. */
  readonly responseBytes: number;
  /** What all large answers that are not taken yet may hold together, in bytes. */
  readonly totalResponseBytes: number;
  /** The same of one caller. */
  readonly totalResponseBytesPerCaller: number;
  /** Requests at once that bring a text to be read. Most of their time they wait for those before them. */
  readonly concurrentExtractions: number;
  /** Other operations under way at once. */
  readonly concurrentOperations: number;
  /** Subscriptions at once. There are more connections, so that others can still ask. */
  readonly concurrentStreams: number;
  /** Subscriptions at once of one key, or of one bearer of tokens. */
  readonly concurrentStreamsPerCaller: number;
}

/** The limits of a server that is told nothing else: several times what the largest operation of the SDK asks for. */
export const DEFAULT_LIMITS: RequestLimits = {
  characters: 20_000,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  directives: 5,
  fields: 1_000,
  nestedLists: 6,
  cost: 50_000,
  variableValues: 5_000,
  variableDepth: 32,
  bodyBytes: 1024 * 1024,
  textBodyBytes: 16 * 1024 * 1024,
  totalBodyBytes: 256 * 1024 * 1024,
  responseBytes: MAX_RESPONSE_BYTES,
  totalResponseBytes: 128 * 1024 * 1024,
  totalResponseBytesPerCaller: 48 * 1024 * 1024,
  concurrentExtractions: 128,
  concurrentOperations: 1_000,
  concurrentStreams: 8_000,
  concurrentStreamsPerCaller: 1_000,
};
