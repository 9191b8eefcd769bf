import type { LookupAddress } from 'node:dns';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { DomainError } from '../../../schema/model/errors.ts';

export interface PageRequest {
  readonly url: URL;
  /** Where the host was found; nothing else is connected to, whatever its name leads to by then. */
  readonly addresses: readonly LookupAddress[];
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Empty unless the status is 200. */
  readonly body: Uint8Array;
}

const HEADERS = {
  accept: 'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9',
  // What is not compressed cannot be a small page that becomes a large one.
  'accept-encoding': 'identity',
  'user-agent': 'Standpoint',
};

/**
 * Sends one request over a connection of its own, without cookies and without following where the answer leads.
 *
 * @throws {DomainError} TEXT_TOO_LARGE.
 */
export function requestPage({ url, addresses, maxBytes, signal }: PageRequest): Promise<PageResponse> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, { agent: false, headers: HEADERS, lookup: toLookup(addresses), signal });
    request.on('error', reject);
    request.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      if (status !== 200) {
        request.destroy();
        resolve({ status, headers, body: new Uint8Array() });
        return;
      }
      readWithin(response, maxBytes).then(
        (body) => resolve({ status, headers, body }),
        (error) => {
          request.destroy();
          reject(error);
        },
      );
    });
    request.end();
  });
}

function toLookup(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
}

async function readWithin(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  // A response without an encoding gives buffers.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes)
      throw new DomainError('TEXT_TOO_LARGE', `Cannot fetch the page: it is over ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
