import { describe, expect, it, onTestFinished } from 'vitest';
import { dialects } from '../../../helpers/dialects.ts';
import { startServer } from '../../../helpers/running-server.ts';

const INGEST = `mutation ($input: IngestDocumentInput!) {
  ingestDocument(input: $input) { ... on IngestDocumentPayload { document { id } } }
}`;

/** 650 KB of text in one document, which an answer can hold many times. */
const TEXT = 'The report was read aloud in the hall. '.repeat(17_000);

describe.each(dialects)('the size of an answer over $name', (dialect) => {
  it('is bounded, and the refusal names the field that takes most of it', async () => {
    const server = await startServer({}, dialect);
    onTestFinished(() => server.stop());
    const { data } = await server.ask(INGEST, { input: { text: TEXT, language: 'en' } });
    const { id } = data.ingestDocument.document;
    const aliases = (count: number) => Array.from({ length: count }, (_, n) => `t${n}: text`).join(' ');
    const query = (count: number) =>
      `query ($id: ID!) { document(by: { id: $id }) { title version { ${aliases(count)} } } }`;

    const small = await server.ask(query(3), { id });
    expect(small.data.document.version.t2).toBe(TEXT);
    const large = await server.ask(query(30), { id });
    expect(large.errors).toMatchObject([
      {
        message:
          'Cannot answer: the response is larger than 16777216 bytes, most of it in document.version.t0; ask for ' +
          'fewer rows, or for that field alone',
        extensions: { code: 'RESPONSE_TOO_LARGE', limit: 16_777_216, field: 'document.version.t0' },
      },
    ]);
    expect(server.failures).toEqual([]);
  });
});
