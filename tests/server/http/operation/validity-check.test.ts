import fc from 'fast-check';
import { parse, specifiedRules, validate } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../../../schema/index.ts';
import { readSdkOperations } from '../../../../server/http/operation/read-sdk-operations.ts';
import { createValidityCheck } from '../../../../server/http/operation/validity-check.ts';

const isValid = createValidityCheck(schema, specifiedRules);

/** What a mistake puts in the place of a word of a valid operation, or behind it. */
const mistakes = fc.constantFrom(
  '',
  'id',
  'nothing',
  '$id',
  '$other',
  '"text"',
  '7',
  'null',
  'ONE',
  '@skip(if: true)',
  '@skip(if: true) @skip(if: true)',
  '@include',
  '@defer',
  '{ id }',
  '(first: 1)',
  '(first: 1, first: 2)',
  '...Nothing',
  '... on Figure { quantity { raw } }',
  '... on Nothing { id }',
  'id: title',
);

const words = /[A-Za-z_$][\w$]*|"[^"]*"|[{}()]/g;

it.each([...readSdkOperations().values()])(
  'tells, as graphql-js does, whether %s and faults of it are valid',
  (text) => {
    expect(isValid(parse(text, { noLocation: true }))).toBe(true);
    const places = [...text.matchAll(words)].map(({ index, 0: word }) => ({ index, length: word.length }));
    fc.assert(
      fc.property(fc.nat(places.length - 1), mistakes, fc.boolean(), (at, mistake, isAdded) => {
        const { index = 0, length = 0 } = places[at] ?? {};
        const rest = text.slice(isAdded ? index : index + length);
        const faulty = `${text.slice(0, index)} ${mistake} ${rest}`;
        let document: ReturnType<typeof parse>;
        try {
          document = parse(faulty, { noLocation: true });
        } catch {
          return;
        }
        expect(isValid(document)).toBe(validate(schema, document).length === 0);
      }),
      { numRuns: 60 },
    );
  },
);

it('takes a description for no value of what it describes', () => {
  const document = parse('query ("Which" $by: DocumentBy!) { document(by: $by) { id } }', {
    noLocation: true,
  });
  expect(validate(schema, document)).toEqual([]);
  expect(isValid(document)).toBe(true);
});

it.each([
  'fragment F on Document { ...F } { documents { nodes { ...F } } }',
  'query A { __typename } query A { __typename }',
  '{ __typename } query A { __typename }',
  'query ($a: ID, $a: ID) { document(by: { id: $a }) { id } }',
  'query ($a: Document) { document(by: { id: $a }) { id } }',
  'subscription { changed { sequence } other: changed { sequence } }',
  'type Query { a: Int }',
  '{ document(by: { id: "a", id: "b" }) { id } }',
  '{ a: document(by: { id: "a" }) { id } a: document(by: { id: "b" }) { id } }',
])('finds what is wrong with %s', (text) => {
  const document = parse(text, { noLocation: true });
  expect(validate(schema, document)).not.toEqual([]);
  expect(isValid(document)).toBe(false);
});
