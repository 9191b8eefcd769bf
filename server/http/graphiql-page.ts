import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

const FIRST_QUERY = `# Who said what about whom, in the newest documents
query WhoSaidWhat {
  positions(first: 10) {
    nodes {
      holder { name }
      stance
      topic { label }
      statement
      evidence { role quote start end }
      document { title }
    }
  }
}
`;

/** Whether a browser asks for a page to look at, not for data. */
export function wantsPage({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

/** Sends GraphiQL as one page that needs nothing from elsewhere; it may run its own scripts and no others. */
export function createGraphiQLPage(): (response: ServerResponse) => void {
  let page: { readonly bytes: Buffer; readonly policy: string } | null = null;

  function make() {
    const html = renderGraphiQL({ title: 'Standpoint', defaultQuery: FIRST_QUERY });
    return { bytes: Buffer.from(html), policy: policyFor(html) };
  }

  return (response) => {
    page ??= make();
    response.setHeader('Content-Security-Policy', page.policy);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page.bytes);
  };
}

/** Scripts are named by their hashes; styles cannot be, for the editor makes its own while it runs. */
function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script = '']) => {
    return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  });
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
