import { GRAPHQL_TYPE, JSON_TYPE, type MediaType } from './send.ts';

const TYPES: Readonly<Record<string, MediaType>> = {
  'application/graphql-response+json': GRAPHQL_TYPE,
  'application/json': JSON_TYPE,
  'application/*': JSON_TYPE,
  '*/*': JSON_TYPE,
};

/** Most clients send one of a few headers; a client that varies them on purpose fills no more than this. */
const MAX_REMEMBERED = 100;

const remembered = new Map<string, MediaType | null>();

/** The type in which a single answer is sent; null when the caller takes neither, but perhaps a stream. */
export function negotiate(accept = '*/*'): MediaType | null {
  const known = remembered.get(accept);
  if (known !== undefined) return known;
  const type = choose(accept);
  if (remembered.size < MAX_REMEMBERED) remembered.set(accept, type);
  return type;
}

function choose(accept: string): MediaType | null {
  for (const range of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim());
    const isRefused = parameters.some(
      (parameter) => /^q=0(\.0*)?$/.test(parameter) || /^charset=(?!"?utf-8)/.test(parameter),
    );
    const type = TYPES[name];
    if (type && !isRefused) return type;
  }
  return null;
}
