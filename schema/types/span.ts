import { builder } from '../builder.ts';

builder.rowType('Span', {
  description:
    'A part `[start, end)` of a version’s text in UTF-16 code units, as for `slice` in JavaScript.',
  table: 'span',
  fields: (t) => ({
    start: t.column('start', { type: 'Int', description: 'Offset of the first code unit, 0-based.' }),
    end: t.column('end', { type: 'Int', description: 'Offset after the last code unit.' }),
  }),
});
