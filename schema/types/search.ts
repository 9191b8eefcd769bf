import { builder, enumValues } from '../builder.ts';
import { SEARCH_KIND, SEARCH_ORDER } from '../model/search.ts';
import { findHighlights, parseSearchQuery } from '../model/search-query.ts';

const SearchKindRef = builder.enumType('SearchKind', {
  description: 'What search can find.',
  values: enumValues(SEARCH_KIND),
});

const SearchOrderRef = builder.enumType('SearchOrder', {
  description: 'Which hits come first.',
  values: enumValues(SEARCH_ORDER),
});

const Highlight = builder.objectRef<{ readonly start: number; readonly end: number }>('Highlight').implement({
  description: 'A stretch `[start, end)` of a hit’s `text` that matches, in UTF-16 code units.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First code unit, 0-based.' }),
    end: t.exposeInt('end', { description: 'One past the last code unit.' }),
  }),
});

builder.rowType('SearchHit', {
  description: 'A section or claim that has the words searched for.',
  table: 'search_entry',
  fields: (t) => ({
    kind: t.column('kind', { type: SearchKindRef, description: 'What was found.' }),
    score: t.column('score', {
      type: 'Int',
      nullable: true,
      description: 'The higher the better; comparable only within one answer. Null when the order is NEWEST.',
    }),
    text: t.column('text', {
      description: 'What was searched: the body of the section, or the statement of the claim.',
      typicalBytes: 4_000,
    }),
    highlights: t.computed({
      type: [Highlight],
      requires: ['text', 'query'],
      description: 'Where `text` has the words, in order.',
      resolve: ({ text, query }) => findHighlights(text, parseSearchQuery(query) ?? []),
    }),
    document: t.one('Document', 'document_id', { description: 'The document.' }),
    section: t.one('Section', 'section_id', {
      description: 'The section found, or the one the claim stands in.',
    }),
    claim: t.one('Claim', 'claim_id', { description: 'The claim found; null when it is a section.' }),
  }),
});

const SearchFilter = builder.filterType('SearchFilter', {
  of: 'SearchHit',
  fields: {
    kind: { enum: 'kind', type: SearchKindRef, description: 'What may be found.' },
    document: { id: 'document_id', to: 'Document', description: 'Where to look.' },
    publishedAt: { dateTime: 'published_order', description: 'When the document was published.' },
  },
});

builder.queryField('search', (t) =>
  t.search('SearchHit', {
    filter: SearchFilter,
    order: SearchOrderRef,
    description:
      'Sections and claims that have the words of `query`: all of them, `"a phrase"`, `begin*`, `OR` between alternatives. Case and accents do not matter. Words are what stands between blanks and signs: in a language without blanks a run of characters is one word, found by its beginning as in `東京*`.',
  }),
);
