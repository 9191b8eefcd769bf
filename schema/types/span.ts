import { builder } from '../builder.ts';

builder.rowType('Span', {
  description:
    'A stretch `[start, end)` of a version’s text in UTF-16 code units: what `slice` takes in JavaScript.',
  table: 'span',
  fields: (t) => ({
    start: t.column('start', { type: 'Int', description: 'First code unit, 0-based.' }),
    end: t.column('end', { type: 'Int', description: 'One past the last code unit.' }),
  }),
});
