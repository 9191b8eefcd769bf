import { describe, expect, it } from 'vitest';
import { decodeCursor, fingerprint } from '../../../server/planner/cursor.ts';

const mark = fingerprint({ form: 'SHARE' }, ['id']);
const cursor = mark + Buffer.from('["a",1]').toString('hex').toUpperCase();

describe('decodeCursor()', () => {
  it('gives back the order values', () => {
    expect(decodeCursor(cursor, { fingerprint: mark, kinds: ['string', 'number'] })).toEqual(['a', 1]);
  });

  it('refuses the cursor of a list with another filter or order', () => {
    const other = fingerprint({ form: 'RATE' }, ['id']);

    expect(() => decodeCursor(cursor, { fingerprint: other, kinds: ['string', 'number'] })).toThrow(
      'another filter or order',
    );
  });

  it.each([
    '',
    'x',
    mark,
    `${mark}5`,
    `${mark}5B`,
    `${mark}7B7D`,
    `${mark}5B6E756C6C2C315D`,
    `${mark}5B312C2261225D`,
    `${cursor}00`,
  ])('refuses %j', (text) => {
    expect(() => decodeCursor(text, { fingerprint: mark, kinds: ['string', 'number'] })).toThrow(
      'Cannot read cursor',
    );
  });
});
