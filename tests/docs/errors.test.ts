import { buildSchema, parse as parseGraphQL, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ERROR_CODE } from '../../schema/model/errors.ts';
import { isNode, parse, type SourceFile, walk } from '../helpers/imports.ts';
import { readRepositoryFile, readSourceFiles } from '../helpers/source-files.ts';

const page = readRepositoryFile('docs/errors.md');

describe('docs/errors.md', () => {
  it('explains every refusal and no other', () => {
    expect(codesUnder('Refusals')).toEqual(Object.keys(ERROR_CODE).sort());
  });

  it('explains every code that a GraphQL error can bear and no other', () => {
    const set = readSourceFiles('{schema,server}/**/*.ts').flatMap(extensionCodes);
    expect(codesUnder('GraphQL errors')).toEqual([...new Set(set)].sort());
  });

  it('explains every reason why a database is unusable and no other', () => {
    expect(codesUnder('Unusable databases')).toEqual(codesIn('server/store/unusable-database-error.ts'));
  });

  it('explains every code of the client and no other', () => {
    expect(codesUnder('In the SDK')).toEqual(codesIn('sdk/errors.ts'));
  });

  it('shows an operation that fits the schema', () => {
    const schema = buildSchema(readRepositoryFile('schema/schema.graphql'));
    const operations = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, operation = '']) => operation);
    expect(operations).toHaveLength(1);
    for (const operation of operations) expect(validate(schema, parseGraphQL(operation))).toEqual([]);
  });

  it('says for each code when it comes and what to do', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toMatch(/^\| `[A-Z_]+` \| [^|]+\. \| [^|]+\. \|$/);
  });
});

function codesUnder(heading: string): string[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^\| `(\w+)` \|/gm)].map(([, code = '']) => code).sort();
}

/** The codes written out in a file, as values or as types. */
function codesIn(path: string): string[] {
  const codes = new Set<string>();
  walk(parse({ path, text: readRepositoryFile(path) }), (node) => {
    if (node.type === 'Literal' && /^[A-Z]+(_[A-Z]+)*$/.test(String(node.value)))
      codes.add(String(node.value));
  });
  return [...codes].sort();
}

/** The codes that a file puts into `extensions: { code: '…' }`. */
function extensionCodes(file: SourceFile): string[] {
  const codes: string[] = [];
  walk(parse(file), (node) => {
    if (node.type !== 'Property' || !isNode(node.key) || node.key.name !== 'extensions') return;
    walk(node.value, (inner) => {
      if (inner.type !== 'Property' || !isNode(inner.key) || inner.key.name !== 'code') return;
      if (isNode(inner.value, 'Literal')) codes.push(String(inner.value.value));
    });
  });
  return codes;
}
