import { type LookupAddress, lookup as lookupHost } from 'node:dns';
import {
  Agent as HttpAgent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as requestHttp,
} from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { DomainError } from '../../../schema/model/errors.ts';
import type { ProxyVariables } from './fetch-settings.ts';

export interface PageRequest {
  readonly url: URL;
  /** Finds the addresses of the host for a direct connection. Nothing else is connected to. */
  readonly locate: () => Promise<readonly LookupAddress[]>;
  /** Which proxy to connect to instead, and for which hosts; a proxy finds the addresses itself. */
  readonly proxy?: ProxyVariables | undefined;
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
export function requestPage({ url, maxBytes, signal, ...connection }: PageRequest): Promise<PageResponse> {
  const isSecure = url.protocol === 'https:';
  const send = isSecure ? requestHttps : requestHttp;
  const Agent = isSecure ? HttpsAgent : HttpAgent;
  const agent = connection.proxy ? new Agent({ proxyEnv: { ...connection.proxy } }) : false;
  const lookup = toLookup(url, connection);
  return new Promise((resolve, reject) => {
    const request = send(url, { agent, headers: HEADERS, lookup, signal });
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

function toLookup(url: URL, { locate, proxy }: Pick<PageRequest, 'locate' | 'proxy'>): LookupFunction {
  return (host, options, done) => {
    if (proxy && host !== url.hostname) {
      // The host of the proxy, which may be on the inner network.
      lookupHost(host, options, done);
      return;
    }
    locate().then(
      (addresses) => {
        const [first] = addresses;
        if (options.all) done(null, [...addresses]);
        else done(null, first?.address ?? '', first?.family);
      },
      (error) => done(error, ''),
    );
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
