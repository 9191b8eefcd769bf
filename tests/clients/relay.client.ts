import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  Environment,
  type FetchFunction,
  fetchQuery,
  type GraphQLTaggedNode,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/dialects.ts';
import { ROOT } from '../helpers/source-files.ts';
import { serveRecord } from './serve-record.ts';

const record = serveRecord();
const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');

const SOURCE = `
import { graphql } from 'react-relay';
graphql\`
  query appFiguresQuery($id: ID!, $first: Int = 2, $after: String) {
    node(id: $id) {
      id
      ...appFigures_document @arguments(first: $first, after: $after) @alias(as: "document")
    }
  }
\`;
graphql\`
  fragment appFigures_document on Document
    @refetchable(queryName: "appFiguresPaginationQuery")
    @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" }) {
    figures(first: $first, after: $after) @connection(key: "appFigures_figures") {
      edges { node { id quantity { raw } } }
    }
  }
\`;
graphql\`
  subscription appChangedSubscription { changed { sequence action document { id title } } }
\`;
`;

describe('Relay', () => {
  it('compiles queries, paginated fragments and subscriptions of the schema, and runs them page by page', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/app.js'), SOURCE);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const config = { src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true };
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
    writeFileSync(join(folder, 'schema.graphql'), readFileSync(join(ROOT, 'schema/schema.graphql')));
    await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: folder });

    const artifact = async (name: string): Promise<GraphQLTaggedNode> =>
      (await import(join(folder, 'src/__generated__', `${name}.graphql.js`))).default;
    const answers: { node: { figures: Connection } }[] = [];
    const send: FetchFunction = async ({ text, name, id }, variables) => {
      const response = await fetch(record.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        // As network layers of Relay do, with the id of the operation beside its text.
        body: JSON.stringify({ id: id ?? name, query: text, operationName: name, variables }),
      });
      const answer = await response.json();
      answers.push(answer.data);
      return answer;
    };
    const environment = new Environment({
      network: Network.create(send),
      store: new Store(new RecordSource()),
    });

    const ask = async (name: string, variables: object) => {
      await fetchQuery(environment, await artifact(name), variables).toPromise();
      return answers.at(-1)!.node.figures;
    };
    const first = await ask('appFiguresQuery', { id: 'doc_1', first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = await ask('appFiguresPaginationQuery', {
      id: 'doc_1',
      first: 1,
      after: first.pageInfo.endCursor,
    });
    expect(next.edges[0]?.node.id).not.toBe(first.edges[0]?.node.id);
    const ids = environment.getStore().getSource().getRecordIDs();
    expect(ids).toContain(first.edges[0]?.node.id);
    expect(ids).toContain(next.edges[0]?.node.id);
  });
});

interface Connection {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
