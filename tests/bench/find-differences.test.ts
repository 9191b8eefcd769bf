import { describe, expect, it } from 'vitest';
import { findDifferences } from '../../bench/find-differences.ts';

const answering = (answer: string) => ({ ask: async () => answer });

describe('findDifferences()', () => {
  it('takes no offence at the order of fields', async () => {
    const product = answering('{"data":{"a":1,"b":[{"c":2,"d":null}]}}');
    const handWritten = answering('{"data": {"b": [{"d": null, "c": 2}], "a": 1}}');

    expect(await findDifferences({ product, handWritten }, ['request'])).toEqual([]);
  });

  it.each([
    ['a value', '{"data":{"a":1}}', '{"data":{"a":2}}'],
    ['the order of a list', '{"data":[1,2]}', '{"data":[2,1]}'],
    ['a missing field', '{"data":{"a":1}}', '{"data":{"a":1,"b":null}}'],
    ['an error', '{"errors":[{"message":"Unexpected error"}]}', '{"data":{"a":1}}'],
    ['what is no JSON', 'Internal Server Error', '{"data":{"a":1}}'],
  ])('tells %s with the request and both answers', async (_, product, handWritten) => {
    const contenders = { product: answering(product), handWritten: answering(handWritten) };

    const differences = await findDifferences(contenders, ['the request']);

    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatch(/^the request\n {2}product .+\n {2}hand-written .+$/);
  });
});
