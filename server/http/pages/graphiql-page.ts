import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentSecurityPolicyFor } from './content-security-policy.ts';
import { EXAMPLE_QUERIES } from './example-queries.ts';

/** Whether a browser asks for a page to look at, not for data. */
export function isPageRequest({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

/** Sends a page that was asked for. */
export type SendPage = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Sends GraphiQL as one page that needs nothing from elsewhere; it may run its own scripts and no others. The page is made and
 * compressed when it is first asked for. A browser keeps it, and asks only whether it is still the same.
 */
export function createGraphiQLPage(): SendPage {
  let rendered: Promise<GraphiQLPage> | null = null;
  const encodedPages = new Map<Encoding, Promise<Buffer>>();

  function loadPage(): Promise<GraphiQLPage> {
    rendered ??= renderPage();
    return rendered;
  }

  function encode({ html }: GraphiQLPage, encoding: Encoding): Promise<Buffer> {
    const cached = encodedPages.get(encoding) ?? ENCODERS[encoding](html);
    encodedPages.set(encoding, cached);
    return cached;
  }

  return async (request, response) => {
    const page = await loadPage();
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    const etag = `"${page.tag}-${encoding}"`;
    response.setHeader('Content-Security-Policy', page.policy);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    const bytes = await encode(page, encoding);
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': bytes.length });
    response.end(bytes);
  };
}

interface GraphiQLPage {
  readonly html: Buffer;
  readonly policy: string;
  /** Tells this page from one of another version. */
  readonly tag: string;
}

/** The package contains the whole editor; it is loaded at the first request. */
async function renderPage(): Promise<GraphiQLPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const defaultTabs = EXAMPLE_QUERIES.map((query) => ({ query }));
  const html = renderGraphiQL({ title: 'Standpoint', defaultTabs, defaultQuery: EXAMPLE_QUERIES[0] });
  const tag = createHash('sha256').update(html).digest('base64url').slice(0, 16);
  return { html: Buffer.from(html), policy: contentSecurityPolicyFor(html), tag };
}

const ENCODERS = {
  br: (html: Buffer) => promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (html: Buffer) => promisify(gzip)(html),
  identity: async (html: Buffer) => html,
} as const;

type Encoding = keyof typeof ENCODERS;

/** The best coding of those that a header names and does not refuse. */
function chooseEncoding(accepted = ''): Encoding {
  const names = accepted
    .toLowerCase()
    .split(',')
    .flatMap((coding) => (/;\s*q=0(\.0*)?\s*$/.test(coding) ? [] : [coding.split(';')[0]?.trim()]));
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : 'identity';
}
