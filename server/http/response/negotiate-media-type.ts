import type { GraphQLError } from 'graphql';
import { badRequest } from './bad-request.ts';
import { GRAPHQL_TYPE, JSON_TYPE, type MediaType } from './send-response.ts';

const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  'application/graphql-response+json': GRAPHQL_TYPE,
  'application/json': JSON_TYPE,
  'application/*': JSON_TYPE,
  '*/*': JSON_TYPE,
};

/** Most clients send one of a few headers; a client that varies them on purpose fills no more than this. */
const MAX_CACHED_HEADERS = 100;

const cachedTypes = new Map<string, MediaType | null>();

/** The type in which a single answer is sent; null when the caller takes neither, but perhaps a stream. */
export function negotiateMediaType(accept = '*/*'): MediaType | null {
  const cached = cachedTypes.get(accept);
  if (cached !== undefined) return cached;
  const type = firstAcceptedType(accept);
  if (cachedTypes.size < MAX_CACHED_HEADERS) cachedTypes.set(accept, type);
  return type;
}

/** Whether the caller takes server-sent events. */
export function acceptsEventStream(accept = '*/*'): boolean {
  return acceptedRanges(accept).some((range) => EVENT_RANGES.has(range));
}

const EVENT_RANGES = new Set(['text/event-stream', 'text/*', '*/*']);

/** Whether the caller takes a stream, in which single answers are sent too. */
export function acceptsStreaming(accept: string | undefined): boolean {
  return (
    acceptsEventStream(accept) || (accept !== undefined && acceptedRanges(accept).includes('multipart/mixed'))
  );
}

/** Refuses a request that takes none of the media types in which it can be answered. */
export function notAcceptable(served: string): GraphQLError {
  return badRequest(
    `Cannot answer: it is served as ${served}, and the header Accept names nothing of that`,
    406,
  );
}

function firstAcceptedType(accept: string): MediaType | null {
  for (const range of acceptedRanges(accept)) {
    const type = MEDIA_TYPES[range];
    if (type) return type;
  }
  return null;
}

/** The media ranges of a header, in its order, without those that are refused or ask for another encoding. */
function acceptedRanges(accept: string): string[] {
  return accept
    .toLowerCase()
    .split(',')
    .flatMap((range) => {
      const [name = '', ...parameters] = range.split(';').map((part) => part.trim());
      const isRefused = parameters.some(
        (parameter) => /^q=0(\.0*)?$/.test(parameter) || /^charset=(?!"?utf-8)/.test(parameter),
      );
      return isRefused ? [] : [name];
    });
}
