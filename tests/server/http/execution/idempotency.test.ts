import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../../../server/config.ts';
import type { Database } from '../../../../server/store/database.ts';
import { checkRecord } from '../../../../server/store/integrity/check-record.ts';
import { openDatabase } from '../../../../server/store/open-database.ts';
import { acceptDocument } from '../../../../server/store/record/accept-document.ts';
import { storeExtraction } from '../../../../server/store/record/store-extraction.ts';
import { dialects } from '../../../helpers/dialects.ts';
import { startServer } from '../../../helpers/running-server.ts';
import { sampleExtraction, sampleText } from '../../../helpers/sample-extraction.ts';

const DOOMED = new URL('../../../fixtures/die-after-write.ts', import.meta.url).pathname;

const NEW_TEXT = 'Fiji will plant 3 forests, its minister said.';
const ERROR = '... on Error { code }';
const INGEST = `ingestDocument(input: { text: "${NEW_TEXT}" }) { ... on IngestDocumentPayload { created document { status } } ${ERROR} }`;
const REVIEW = `reviewClaim(input: { id: "fig_1", decision: ACCEPT, ifRevision: 1 }) { ... on ReviewClaimPayload { claim { revision } } ${ERROR} }`;
const DELETE = `deleteDocument(input: { id: "doc_1" }) { ... on DeleteDocumentPayload { deletedId } ${ERROR} }`;

describe.each(dialects.filter(({ name }) => name !== 'sqlite in memory'))(
  'a write whose server died before it answered, sent again to $name',
  ({ createLocation }) => {
    it.each([
      ['ingest', INGEST, { created: true, document: { status: 'READY' } }, 'ACCEPTED'],
      ['review', REVIEW, { claim: { revision: 2 } }, 'REVIEWED'],
      ['deletion', DELETE, { deletedId: 'doc_1' }, 'DELETED'],
    ])('is answered as the %s that it was, and done once', async (_, field, answer, action) => {
      const { url, remove } = await createLocation();
      onTestFinished(remove);
      const database = await openDatabase(readConfig({ DATABASE_URL: url }, {}).database);
      onTestFinished(() => database.close());
      const { documentId } = await acceptDocument(database, { text: sampleText() });
      await storeExtraction(database, documentId, sampleExtraction());
      const before = await countChanges(database, action);

      await expect(sendToDoomed(url, `mutation { write: ${field} }`)).rejects.toThrow();
      expect(await countChanges(database, action)).toBe(before + 1);

      const server = await startServer(
        { STANDPOINT_LOG_LEVEL: 'silent' },
        { createLocation: async () => ({ url, remove: async () => undefined }) },
      );
      onTestFinished(() => server.stop());
      const request = toRequest(`mutation { write: ${field} }`);
      expect((await server.send(request)).data).toEqual({ write: answer });
      expect((await server.send(request)).data).toEqual({ write: answer });
      expect(await countChanges(database, action)).toBe(before + 1);
      expect(await server.send(toRequest(`mutation { other: ${field} }`))).toMatchObject({ status: 422 });
      for await (const complaint of checkRecord(database)) expect(complaint).toBe(null);
    });

    it('goes on with those of its writes that were not done', async () => {
      const { url, remove } = await createLocation();
      onTestFinished(remove);
      const database = await openDatabase(readConfig({ DATABASE_URL: url }, {}).database);
      onTestFinished(() => database.close());
      const { documentId } = await acceptDocument(database, { text: sampleText() });
      await storeExtraction(database, documentId, sampleExtraction());
      const both = `mutation { first: ${REVIEW} second: ${REVIEW.replace('ifRevision: 1', 'ifRevision: 2')} }`;

      await expect(sendToDoomed(url, both)).rejects.toThrow();
      const server = await startServer(
        { STANDPOINT_LOG_LEVEL: 'silent' },
        { createLocation: async () => ({ url, remove: async () => undefined }) },
      );
      onTestFinished(() => server.stop());
      expect((await server.send(toRequest(both))).data).toEqual({
        first: { claim: { revision: 2 } },
        second: { claim: { revision: 3 } },
      });
      expect(await countChanges(database, 'REVIEWED')).toBe(2);
    });
  },
);

function toRequest(query: string): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'once' },
    body: JSON.stringify({ query }),
  };
}

async function sendToDoomed(url: string, query: string): Promise<Response> {
  const child = spawn(process.execPath, [DOOMED, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const [port] = await once(child.stdout, 'data');
  try {
    return await fetch(`http://127.0.0.1:${String(port).trim()}/graphql`, toRequest(query));
  } finally {
    await exit;
  }
}

async function countChanges({ kysely }: Database, action: string): Promise<number> {
  const { count } = await kysely
    .selectFrom('change')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('action', '=', action)
    .executeTakeFirstOrThrow();
  return count;
}
