import { builder } from '../builder.ts';
import { claimList } from './claim.ts';
import { figureList } from './figure.ts';
import { positionList } from './position.ts';

builder.rowType('Section', {
  description: 'A stretch of a text under one heading, or the text before the first heading.',
  table: 'section',
  idPrefix: 'sec',
  fields: (t) => ({
    document: t.one('Document', 'document_id', { description: 'The document.' }),
    version: t.one('Version', 'version_id', { description: 'The version of the text it is part of.' }),
    ordinal: t.column('ordinal', { description: '0-based place in the text.' }),
    level: t.column('level', { description: 'Depth of the heading, 1 the highest; 0 without heading.' }),
    heading: t.column('heading', {
      description: 'The words of the heading; null for text before the first one.',
    }),
    headingSpan: t.object('Span', {
      columns: { start: 'heading_start', end: 'heading_end' },
      presence: 'heading_start',
      description: 'Where the heading stands.',
    }),
    span: t.object('Span', {
      columns: { start: 'span_start', end: 'span_end' },
      description: 'Where the body stands.',
    }),
    text: t.column('text', {
      description: 'The body, without the heading: `version.text.slice(span.start, span.end)`.',
      typicalBytes: 4_000,
    }),
    claims: t.connection('Claim', {
      ...claimList,
      link: { from: 'id', to: 'section_id' },
      orderBy: ['span_start'],
      description: 'Its figures and positions, in text order.',
    }),
    figures: t.connection('Figure', {
      ...figureList,
      link: { from: 'id', to: 'section_id' },
      orderBy: ['span_start'],
      description: 'Its figures, in text order.',
    }),
    positions: t.connection('Position', {
      ...positionList,
      link: { from: 'id', to: 'section_id' },
      orderBy: ['span_start'],
      description: 'Its positions, in text order.',
    }),
    mentions: t.connection('Mention', {
      link: { from: 'id', to: 'section_id' },
      orderBy: ['span_start'],
      description: 'Where it mentions actors, in text order.',
    }),
  }),
});
