import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import type { AuthFailure, Viewer } from '../../../../server/auth/viewer.ts';
import type { GraphQLRequest } from '../../../../server/http/connection/server-request.ts';
import { closeStreamOnRevocation } from '../../../../server/http/subscription/close-stream-on-revocation.ts';

const ada: Viewer = { name: 'ada', role: 'reader', id: 'token:ada' };

/** An answer that goes on for ever, watched. */
async function startStream(
  viewer: Viewer,
  verdict: () => Promise<Viewer | AuthFailure>,
): Promise<ServerResponse> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const asked = once(server, 'request');
  const answer = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  answer.then((response) => response.text()).catch(() => undefined);
  const [request, response] = await asked;
  response.write('...');
  const fields: Pick<GraphQLRequest, 'viewer' | 'authenticator'> = {
    viewer,
    authenticator: { authenticate: verdict },
  };
  closeStreamOnRevocation(Object.assign(request, fields) as unknown as GraphQLRequest, response);
  return response;
}

it('continues while its reader is authenticated, and while authentication is unavailable', async () => {
  const verdicts = [
    async () => ada,
    async () => 'ISSUER_UNAVAILABLE' as const,
    () => Promise.reject(new Error('busy')),
  ];
  for (const verdict of verdicts) {
    let looks = 0;
    const response = await startStream(ada, () => {
      looks += 1;
      return verdict();
    });
    await expect.poll(() => looks, { timeout: 10_000 }).toBe(2);
    expect(response.destroyed).toBe(false);
  }
});

it.each<AuthFailure>(['BAD_KEY', 'BAD_TOKEN', 'NO_ROLE', 'NO_CREDENTIALS'])('ends by %s', async (verdict) => {
  const response = await startStream(ada, async () => verdict);
  await once(response, 'close');
  expect(response.writableFinished).toBe(false);
});

it('ends when the token of its reader expires, though authentication is unavailable', async () => {
  const response = await startStream(
    { ...ada, expiresAt: Date.now() + 1_500 },
    async () => 'ISSUER_UNAVAILABLE',
  );
  await once(response, 'close');
  expect(response.writableFinished).toBe(false);
});
