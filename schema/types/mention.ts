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
    actor: t.one('Actor', 'actor_id', { description: 'Who is meant.' }),
    section: t.one('Section', 'section_id', { description: 'The section it stands in.' }),
    document: t.one('Document', 'document_id', { description: 'The document it stands in.' }),
    quote: t.column('quote', { description: 'The exact words.' }),
    span: t.object('Span', {
      columns: { start: 'span_start', end: 'span_end' },
      description: 'Where they stand.',
    }),
    form: t.column('form', { type: MentionFormRef, description: 'How it refers.' }),
    confidence: t.column('confidence', { description: 'Percent, 0–100: how sure the reference is.' }),
  }),
});
