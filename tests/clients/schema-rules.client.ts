import plugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { ROOT, readRepositoryFile } from '../helpers/source-files.ts';

const SCHEMA = 'schema/schema.graphql';

/** Where the rules that graphql-eslint recommends for schemas and for Relay do not hold, and why. */
const EXCEPTIONS = {
  // A connection has `nodes` beside `edges`, and what one text bounds is a plain list. A change and a search hit are no Nodes.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false, withEdgeSuffix: true },
  ],
  // Lists are read from one end: `orderBy` turns a list round, and a keyset has no cheap end.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // Only what can be fetched again by itself is a Node. A quantity, a span or a page has no identity.
  '@graphql-eslint/strict-id-in-types': 'off',
  // `Review.reviewer` is who reviews, not a prefix.
  '@graphql-eslint/no-typename-prefix': 'off',
} as const;

const { 'flat/schema-recommended': recommended, 'flat/schema-relay': relay } = plugin.configs;

async function lint(text: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.graphql'],
      languageOptions: {
        parser: plugin.parser,
        parserOptions: { graphQLConfig: { schema: `${ROOT}${SCHEMA}` } },
      },
      plugins: { '@graphql-eslint': plugin },
      rules: { ...recommended.rules, ...relay.rules, ...EXCEPTIONS },
    } as never,
  });
  const results = await eslint.lintText(text, { filePath: SCHEMA });
  return results.flatMap(({ messages }) =>
    messages.map(({ line, message, ruleId }) => `${line}: ${message} (${ruleId})`),
  );
}

it('the schema keeps the rules of graphql-eslint for schemas and for Relay, but for those named here', async () => {
  const schema = readRepositoryFile(SCHEMA);
  expect(await lint(schema)).toEqual([]);
  expect(await lint(`${schema}\ntype NewConnection { edges: [Int] }\n`)).not.toEqual([]);
});
