import { describe, expect, it } from 'vitest';
import { parseId, toId } from '../../../schema/model/id.ts';

describe('parseId()', () => {
  it('reads the number of an id of a kind asked for', () => {
    expect(parseId(toId('figure', 12), 'figure', 'position')).toBe(12);
  });

  it.each(['doc_12', 'fig_0', 'fig_012', 'fig_', 'fig_1x', 'fig_9999999999999999', ' fig_1'])(
    'gives null for %s',
    (id) => {
      expect(parseId(id, 'figure')).toBeNull();
    },
  );
});
