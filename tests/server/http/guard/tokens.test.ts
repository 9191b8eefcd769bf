import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { AUDIENCE, ISSUER, type Issuer, startIssuer } from '../../../helpers/issuer.ts';
import { type KeyedServer, startKeyedServer } from '../../../helpers/keyed-server.ts';
import { type RawAnswer, sendRaw } from '../../../helpers/raw-http.ts';
import { startServer } from '../../../helpers/running-server.ts';

const DELETE = 'mutation { deleteDocument(input: { id: "doc_1" }) { __typename } }';

let issuer: Issuer;
let server: KeyedServer;
let settings: Record<string, string>;
beforeAll(async () => {
  issuer = await startIssuer();
  settings = {
    STANDPOINT_JWT_ISSUER: ISSUER,
    STANDPOINT_JWT_AUDIENCE: AUDIENCE,
    STANDPOINT_JWT_JWKS_URL: issuer.jwksUrl,
    STANDPOINT_LOG_LEVEL: 'silent',
  };
  server = await startKeyedServer(settings);
});
afterAll(async () => {
  await server?.stop();
  await issuer?.close();
});

function ask(url: string, bearer: string | null, query = '{ documents { totalCount } }'): Promise<RawAnswer> {
  return sendRaw(url, {
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify({ query }),
  });
}

it('lets a token do what its role may, and a key as before', async () => {
  expect((await ask(server.url, await issuer.sign({ role: 'reader' }))).status).toBe(200);
  expect((await ask(server.url, await issuer.sign({ role: 'reader' }), DELETE)).status).toBe(403);
  expect((await ask(server.url, await issuer.sign({ role: 'editor' }), DELETE)).status).toBe(200);
  expect((await ask(server.url, server.secrets.editor, DELETE)).status).toBe(200);
});

it.each<[number, string, () => Promise<string | null>]>([
  [401, 'nothing', async () => null],
  [401, 'a token that has expired', () => issuer.sign({ exp: 1 })],
  [401, 'a token for another server', () => issuer.sign({ aud: 'mail' })],
  [401, 'what has the form of a key and is none', async () => `standpoint_${'A'.repeat(43)}`],
  [403, 'a token without a role', () => issuer.sign({ role: undefined })],
])('answers %i to a request with %s', async (status, _, show) => {
  const answer = await ask(server.url, await show());
  expect(answer.status).toBe(status);
  expect(answer.header('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
});

it('answers 503 while the keys of the issuer are out of reach, and lets keys in', async () => {
  const elsewhere = await startKeyedServer({
    ...settings,
    STANDPOINT_JWT_JWKS_URL: 'http://127.0.0.1:9/keys',
  });
  onTestFinished(() => elsewhere.stop());
  const answer = await ask(elsewhere.url, await issuer.sign());
  expect(answer.status).toBe(503);
  expect(answer.header('retry-after')).toBe('5');
  expect(JSON.parse(answer.body).errors[0].extensions).toEqual({ code: 'UNAVAILABLE' });
  expect((await ask(elsewhere.url, elsewhere.secrets.reader)).status).toBe(200);
});

it('starts on all interfaces without a key, and rejects anonymous requests', async () => {
  const reachable = await startServer({ ...settings, STANDPOINT_HOST: '0.0.0.0' });
  onTestFinished(() => reachable.stop());
  const url = `http://127.0.0.1:${new URL(reachable.url).port}/graphql`;
  expect((await ask(url, null)).status).toBe(401);
  expect((await ask(url, await issuer.sign())).status).toBe(200);
});

it('rejects anonymous requests of this machine too, though no key exists', async () => {
  const local = await startServer(settings);
  onTestFinished(() => local.stop());
  expect((await ask(local.url, null)).status).toBe(401);
});

it('ends what a bearer follows once the token expires', async () => {
  // A token is believed five seconds longer than it says, for the sake of clocks.
  const token = await issuer.sign({ exp: Math.floor(Date.now() / 1000) - 3 });
  const stream = await fetch(server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query: 'subscription { changed { sequence } }' }),
  });
  expect(stream.status).toBe(200);
  await expect(stream.text()).rejects.toThrow('terminated');
});

it('has a decision bear the subject and the issuer', async () => {
  const editor = await issuer.sign({ role: 'editor', sub: 'ada' });
  const ingest =
    'mutation { ingestDocument(input: { text: "Chile will build 12 dams, its minister said." }) { ... on IngestDocumentPayload { document { figures { nodes { id revision } } } } } }';
  const { data } = JSON.parse((await ask(server.url, editor, ingest)).body);
  const [figure] = data.ingestDocument.document.figures.nodes;
  const review = `mutation { reviewClaim(input: { id: "${figure.id}", decision: ACCEPT, ifRevision: ${figure.revision} }) { ... on ReviewClaimPayload { claim { reviews { reviewer } } } } }`;
  const reviewed = JSON.parse((await ask(server.url, editor, review)).body);
  expect(reviewed.data.reviewClaim.claim.reviews).toEqual([{ reviewer: `ada (${ISSUER})` }]);
});

it('tires of an address that brings bad tokens, and says when to come again', async () => {
  const answers = [];
  for (let at = 0; at < 12; at++) {
    const forged = `${await issuer.sign()}${createHash('sha256').update(String(at)).digest('hex')}`;
    answers.push(await ask(server.url, forged));
  }
  expect(answers.at(-1)?.status).toBe(429);
  expect(Number(answers.at(-1)?.header('retry-after'))).toBeGreaterThan(0);
  expect((await ask(server.url, await issuer.sign())).status).toBe(200);
});
