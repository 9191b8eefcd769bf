import { promises as dns, type LookupAddress } from 'node:dns';
import type { TextFormat } from '../../../schema/model/document.ts';
import { DomainError } from '../../../schema/model/errors.ts';
import { decodePage } from '../page/decode-page.ts';
import { decodeText } from '../text/decode-text.ts';
import type { FetchSettings } from './fetch-settings.ts';
import { isPublicAddress } from './is-public-address.ts';
import { notAllowed, readPageUrl } from './read-page-url.ts';
import { type PageResponse, requestPage } from './request-page.ts';

/** A page as it came, decoded. */
export interface FetchedPage {
  readonly text: string;
  readonly format: TextFormat;
}

/**
 * Fetches a page from the public internet. Only its bytes are looked at here; what they are is found out by a thread that
 * can be killed.
 *
 * @throws {DomainError} URL_NOT_ALLOWED, PAGE_UNAVAILABLE, TEXT_TOO_LARGE, ILL_FORMED_TEXT or BINARY_FILE.
 */
export type FetchPage = (url: string) => Promise<FetchedPage>;

export interface FetchOptions {
  /** Which pages may be fetched; null for none. */
  readonly fetch: FetchSettings | null;
  /** The longest text taken, in UTF-16 code units. */
  readonly maxTextLength: number;
  /** How long all of it may take, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /** Finds the addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  /** Tells which addresses may be connected to. Default: those of the public internet. No setting leads here. */
  readonly isAllowed?: (address: string) => boolean;
}

const MAX_REDIRECTS = 3;

/** A page has so much more than its article, and no encoding needs more than four bytes a code unit. */
const BYTES_PER_CHARACTER = 4;

export function createPageFetcher({ fetch: settings, ...options }: FetchOptions): FetchPage {
  if (!settings) return fetchNothing;
  const { maxTextLength, timeoutMs = 10_000, resolve = resolveHost, isAllowed = isPublicAddress } = options;
  const { hosts } = settings;
  // A proxy looks names up itself, so that their addresses cannot be checked here: the hosts must be known.
  const proxy = hosts ? settings.proxy : undefined;
  const maxBytes = maxTextLength * BYTES_PER_CHARACTER;

  /** Finds where a host is, once; a name may lead elsewhere the next time it is asked for. */
  async function locate({ hostname }: URL): Promise<readonly LookupAddress[]> {
    const addresses = await resolve(hostname).catch(() => []);
    // Whether there is none or a forbidden one is not told: it would say which names the inner network knows.
    if (addresses.length > 0 && addresses.every(({ address }) => isAllowed(address))) return addresses;
    throw notAllowed(NO_PUBLIC_ADDRESS);
  }

  async function follow(start: string, signal: AbortSignal): Promise<PageResponse> {
    let url = readPageUrl(start, undefined, hosts);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const response = await requestPage({ url, locate: () => locate(url), proxy, maxBytes, signal });
      const { location } = response.headers;
      if (!REDIRECTS.has(response.status) || location === undefined) return response;
      url = readPageUrl(location, url, hosts);
    }
    throw unavailable(`it leads on more than ${MAX_REDIRECTS} times`);
  }

  return async (url) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      return toPage(await follow(url, deadline));
    } catch (error) {
      const hint = describeProxy(url, settings);
      if (error instanceof DomainError)
        throw isNotFound(error) ? new DomainError(error.code, `${error.message}${hint}`) : error;
      const state = deadline.aborted ? `it takes more than ${timeoutMs} ms` : 'its server does not answer';
      throw unavailable(`${state}${hint}`);
    }
  };
}

/** Fetches no page at all. */
export const fetchNothing: FetchPage = async () => {
  throw notAllowed('the server fetches none; STANDPOINT_FETCH says which it may');
};

const NO_PUBLIC_ADDRESS = 'its host has no address, or one that is not public';

function isNotFound({ message }: DomainError): boolean {
  return message.endsWith(NO_PUBLIC_ADDRESS);
}

/** Says how a proxy that is set may be why a page cannot be reached; empty when none is set for its scheme. */
function describeProxy(url: string, { hosts, proxy = {} }: FetchSettings): string {
  const wanted = `${URL.parse(url)?.protocol.slice(0, -1)}_proxy`;
  const name = Object.keys(proxy).find((variable) => variable.toLowerCase() === wanted);
  if (name === undefined) return '';
  return hosts
    ? `; ${name} is set: see whether that proxy, or a direct connection where NO_PROXY names the host, leads there`
    : `; ${name} is set, but pages of any host are fetched without a proxy: name the hosts in STANDPOINT_FETCH to use it`;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function resolveHost(host: string): Promise<LookupAddress[]> {
  return dns.lookup(host, { all: true });
}

const FORMATS: ReadonlyMap<string, TextFormat> = new Map([
  ['text/html', 'HTML'],
  ['application/xhtml+xml', 'HTML'],
  ['text/markdown', 'MARKDOWN'],
  ['text/plain', 'TEXT'],
]);

function toPage({ status, headers, body }: PageResponse): FetchedPage {
  if (status !== 200) throw unavailable(`its server answers with status ${status}`);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw unavailable('its server sends it compressed');
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const format = FORMATS.get(type.trim());
  if (!format) throw unavailable('it is neither HTML nor Markdown nor plain text');
  const charset = parameters
    .map((one) => /^\s*charset\s*=\s*"?([\w:.-]+)"?\s*$/.exec(one)?.[1])
    .find(Boolean);
  const text =
    format === 'HTML' || charset ? decodePage(body, 'the page', charset) : decodeText(body, 'the page');
  return { text, format };
}

function unavailable(state: string): DomainError {
  return new DomainError('PAGE_UNAVAILABLE', `Cannot fetch the page: ${state}`);
}
