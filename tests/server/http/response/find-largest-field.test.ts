import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../../../schema/index.ts';
import { findLargestField } from '../../../../server/http/response/find-largest-field.ts';

const find = (text: string, variables = {}) =>
  findLargestField({ schema, document: parse(text), operationName: null, variables });

it('names the long text in the longest list by its response path', () => {
  const text = `{ documents(first: 100) { nodes { title mentions(first: 30) { nodes { quote section { heading version {
    a: text } } } } } } document(by: { id: "doc_1" }) { version { text } } }`;
  expect(find(text)).toBe('documents.nodes.mentions.nodes.section.version.a');
});

it('counts pages that come in variables, and fields of fragments', () => {
  const text = `query ($n: Int!) { few: documents(first: 3) { nodes { ...D } } many: documents(first: $n) { nodes { ...D } } }
    fragment D on Document { version { text } }`;
  expect(find(text, { n: 50 })).toBe('many.nodes.version.text');
  expect(find(text, { n: 1 })).toBe('few.nodes.version.text');
});
