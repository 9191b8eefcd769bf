import { readFileSync } from 'node:fs';
import { parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as operations from '../../sdk/generated/operations.ts';
import { parseOperation } from '../../sdk/operation.ts';
import { type AstNode, printAst } from '../../sdk/print-ast.ts';

/** What code generators make in string mode. */
class TypedDocumentString extends String {}

describe('readOperation()', () => {
  it.each([
    ['a shorthand query', '{ mutation { id } }', 'query', null],
    ['a named query', 'query Mutation { mutation }', 'query', 'Mutation'],
    ['an unnamed mutation', 'mutation { rename }', 'mutation', null],
    [
      'a mutation with variables',
      'mutation Rename($by: By = { id: "}" }) { rename(by: $by) }',
      'mutation',
      'Rename',
    ],
    [
      'a mutation after a fragment',
      'fragment query on Query { a }\nmutation Rename { rename }',
      'mutation',
      'Rename',
    ],
    ['a mutation after a comment', '# query { a }\nmutation Rename { rename }', 'mutation', 'Rename'],
    [
      'a mutation after a description',
      '"""\nquery { a }\n"""\nmutation Rename { rename }',
      'mutation',
      'Rename',
    ],
    ['a mutation under a directive', 'mutation Rename @log(to: "{") { rename }', 'mutation', 'Rename'],
    ['a subscription', 'subscription Changes { changed }', 'subscription', 'Changes'],
  ])('tells the kind and name of %s', (_, text, kind, name) => {
    expect(parseOperation(text)).toEqual({ text, kind, name });
  });

  it('picks the operation of a name', () => {
    const text = 'query Read { title } mutation Rename { rename }';

    expect(parseOperation(text, 'Rename')).toMatchObject({ kind: 'mutation', name: 'Rename' });
  });

  it('takes the string objects of code generators', () => {
    expect(parseOperation(new TypedDocumentString('query Read { title }'))).toMatchObject({
      text: 'query Read { title }',
      name: 'Read',
    });
  });

  it('takes an AST', () => {
    expect(parseOperation(parse('mutation Rename { rename }', { noLocation: true }))).toEqual({
      text: 'mutation Rename{rename}',
      kind: 'mutation',
      name: 'Rename',
    });
  });

  it.each([
    ['an empty text', ''],
    ['a lone fragment', 'fragment Title on Document { title }'],
    ['an object that is no document', {}],
  ])('refuses %s', (_, document) => {
    expect(() => parseOperation(document)).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }));
  });
});

describe('printAst()', () => {
  it.each(Object.entries(operations))('writes %s so that it reads the same', (_, text) => {
    expect(print(parse(toText(text)))).toBe(print(parse(text)));
  });

  it('writes every construct of an executable document so that it reads the same', () => {
    const document = readFileSync(new URL('./fixtures/every-construct.graphql', import.meta.url), 'utf8');

    expect(normalised(toText(document))).toBe(normalised(document));
  });

  it('spends no more on white space than it must', () => {
    const text = 'query Read($by: By!) { document(by: $by) { title, ...Rest @include(if: true) } }';

    expect(toText(text)).toBe(stripIgnoredCharacters(text).replace(')on', ') on'));
  });

  function toText(document: string): string {
    return printAst(parse(document, { noLocation: true }) as unknown as AstNode);
  }

  /** Block strings are one way to write a string: the value counts. */
  function normalised(document: string): string {
    return print(visit(parse(document), { StringValue: (node) => ({ ...node, block: false }) }));
  }
});
