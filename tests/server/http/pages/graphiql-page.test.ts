import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../../schema/index.ts';
import { EXAMPLE_QUERIES } from '../../../../server/http/pages/example-queries.ts';
import { type KeyedServer, startKeyedServer } from '../../../helpers/keyed-server.ts';

const BODY: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes) => bytes,
};

let server: KeyedServer;
beforeAll(async () => {
  server = await startKeyedServer();
});
afterAll(() => server?.stop());

describe('the page of GraphiQL', () => {
  async function load(encoding: string, headers: Record<string, string> = {}, path = '') {
    return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
      (resolve, reject) => {
        const accept = { accept: 'text/html', 'accept-encoding': encoding, ...headers };
        request(`${server.url}${path}`, { headers: accept }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          );
        })
          .on('error', reject)
          .end();
      },
    );
  }

  it('comes compressed as the browser takes it, and is the same page', async () => {
    const { body: plain } = await load('identity');
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip, deflate', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['', 'identity'],
    ] as const) {
      const { headers, body } = await load(accepted);
      expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
      expect(headers.vary).toBe('Accept-Encoding');
      expect(BODY[encoding]!(body).equals(plain)).toBe(true);
      if (encoding !== 'identity') expect(body.length).toBeLessThan(plain.length / 3);
    }
  });

  it('is not sent again while it is the same', async () => {
    const { headers } = await load('gzip');
    const again = await load('gzip', { 'if-none-match': String(headers.etag) });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
    expect((await load('br', { 'if-none-match': String(headers.etag) })).status).toBe(200);
  });

  it('is at /graphql/ too', async () => {
    expect((await load('gzip', {}, '/')).status).toBe(200);
  });

  it('says where a server with keys wants one, as does the refusal without one', async () => {
    const { body } = await load('identity');
    expect(body.toString()).toContain('\\"Authorization\\": \\"Bearer <your key>\\"');
    expect((await server.ask('{ __typename }')).errors?.[0]?.message).toContain('Authorization, as Bearer');
  });

  it('shows several queries, each of which fits the schema', () => {
    expect(EXAMPLE_QUERIES.length).toBeGreaterThanOrEqual(4);
    for (const query of EXAMPLE_QUERIES) expect(validate(schema, parse(query)), query).toEqual([]);
  });
});
