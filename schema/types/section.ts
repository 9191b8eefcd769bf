import { builder } from '../builder.ts';
import { claimList } from './claim.ts';
import { figureList } from './figure.ts';
import { positionList } from './position.ts';

builder.rowType('Section', {
  description: 'Part of a text under one heading, or the text before the first heading.',
  table: 'section',
  idPrefix: 'sec',
  fields: (t) => ({
    document: t.one('Document', 'document_id', { description: 'The document.' }),
    version: t.one('Version', 'version_id', {
      description: 'The version of the text that contains the section.',
    }),
    ordinal: t.column('ordinal', { description: 'Index in the text, 0-based.' }),
    level: t.column('level', {
      description: 'Level of the heading, 1 for the highest; 0 without a heading.',
    }),
    heading: t.column('heading', {
      description: 'Words of the heading; null for text before the first heading.',
    }),
    headingSpan: t.object('Span', {
      columns: { start: 'heading_start', end: 'heading_end' },
      presence: 'heading_start',
      description: 'Span of the heading.',
    }),
    span: t.object('Span', {
      columns: { start: 'span_start', end: 'span_end' },
      description: 'Span of the body.',
    }),
    text: t.column('text', {
      description: 'The body, without the heading: `version.text.slice(span.start, span.end)`.',
      typicalBytes: 4_000,
    }),
    claims: t.connection('Claim', {
      ...claimList,
      link: { from: 'id', to: 'section_id' },
      orderBy: ['span_start'],
      description: 'Figures and positions, in text order.',
    }),
    figures: t.connection('Figure', {
      ...figureList,
      link: { from: 'id', to: 'section_id' },
      orderBy: ['span_start'],
      description: 'Figures, in text order.',
    }),
    positions: t.connection('Position', {
      ...positionList,
      link: { from: 'id', to: 'section_id' },
      orderBy: ['span_start'],
      description: 'Positions, in text order.',
    }),
    mentions: t.connection('Mention', {
      link: { from: 'id', to: 'section_id' },
      orderBy: ['span_start'],
      description: 'Mentions of actors, in text order.',
    }),
  }),
});
