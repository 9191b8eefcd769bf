import { expect, it, onTestFinished } from 'vitest';
import { startServer } from '../helpers/running-server.ts';

it('tells what became of every number and cue of a stored text', async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const text =
    'Ada Lund said on 3 May that 40 buses came. The city has १८ bridges, and one of the trams stopped.';
  const { data } = await server.ask(
    `mutation ($input: IngestDocumentInput!) {
      ingestDocument(input: $input) { ... on IngestDocumentPayload { document { version { ledger {
        coverage { claimed dismissed open }
        numerals { totalCount nodes { quote status reason span { start end } } }
        open: numerals(filter: { status: { in: [OPEN] } }) { totalCount nodes { id quote } }
        dates: numerals(filter: { reason: { in: [DATE] } }) { totalCount }
        cues { nodes { quote status } }
      } } } } }
    }`,
    { input: { text } },
  );
  const { coverage, numerals, open, dates, cues } = data.ingestDocument.document.version.ledger;
  expect(
    numerals.nodes.map(({ quote, status, reason }: Record<string, string>) => [quote, status, reason]),
  ).toEqual([
    ['3', 'DISMISSED', 'DATE'],
    ['40', 'CLAIMED', null],
    ['१८', 'OPEN', null],
    ['one', 'DISMISSED', 'COUNTS_NOTHING'],
  ]);
  for (const { quote, span } of numerals.nodes) expect(text.slice(span.start, span.end)).toBe(quote);
  expect(cues.nodes[0]).toEqual({ quote: 'said', status: 'CLAIMED' });
  expect(open).toEqual({ totalCount: 1, nodes: [{ id: expect.stringMatching(/^num_\d+$/), quote: '१८' }] });
  expect(dates.totalCount).toBe(1);
  expect(coverage.claimed + coverage.dismissed + coverage.open).toBe(numerals.totalCount + cues.nodes.length);

  const { data: node } = await server.ask(
    `{ node(id: "${open.nodes[0].id}") { ... on Numeral { quote version { document { title } } } } }`,
  );
  expect(node.node).toMatchObject({ quote: '१८', version: { document: { title: expect.any(String) } } });
});
