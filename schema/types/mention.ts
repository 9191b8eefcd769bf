import { builder, enumValues } from '../builder.ts';
import { MENTION_FORM } from '../model/actor.ts';

export const MentionFormRef = builder.enumType('MentionForm', {
  description: 'How a mention refers to its actor [ACE].',
  values: enumValues(MENTION_FORM),
});

builder.rowType('Mention', {
  description: 'One place where a text refers to an actor.',
  table: 'mention',
  idPrefix: 'men',
  fields: (t) => ({
    actor: t.one('Actor', 'actor_id', { description: 'The actor that is meant.' }),
    section: t.one('Section', 'section_id', { description: 'The section that contains it.' }),
    document: t.one('Document', 'document_id', { description: 'The document that contains it.' }),
    quote: t.column('quote', { description: 'The exact words.' }),
    span: t.object('Span', {
      columns: { start: 'span_start', end: 'span_end' },
      description: 'Span of these words.',
    }),
    form: t.column('form', { type: MentionFormRef, description: 'Form of the reference.' }),
    confidence: t.column('confidence', { description: 'Confidence of the reference, in percent, 0–100.' }),
  }),
});
