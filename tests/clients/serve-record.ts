import { afterAll, beforeAll } from 'vitest';
import { sqliteOnDisk } from '../helpers/dialects.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

/** A server with two documents, for all tests of a file. */
export interface ServedRecord {
  readonly url: string;
  /** Has another document taken in. */
  ingest(text: string): Promise<void>;
}

export function serveRecord(): ServedRecord {
  let server: RunningServer;
  const ingest = async (text: string) => {
    const query = 'mutation ($text: String!) { ingestDocument(input: { text: $text }) { __typename } }';
    await server.ask(query, { text });
  };
  beforeAll(async () => {
    server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' }, sqliteOnDisk);
    for (const country of ['Chile', 'Peru'])
      await ingest(`${country} will build 12 dams and 30 schools by 2030, its minister said on Monday.`);
  });
  afterAll(() => server?.stop());
  return {
    get url() {
      return server.url;
    },
    ingest,
  };
}
