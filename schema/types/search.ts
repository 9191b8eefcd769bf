import { builder, enumValues } from '../builder.ts';
import { SEARCH_KIND, SEARCH_ORDER } from '../model/search.ts';
import { findHighlights, parseSearchQuery } from '../model/search-query.ts';

const SearchKindRef = builder.enumType('SearchKind', {
  description: 'Kind of a search hit.',
  values: enumValues(SEARCH_KIND),
});

const SearchOrderRef = builder.enumType('SearchOrder', {
  description: 'Sort order of the hits.',
  values: enumValues(SEARCH_ORDER),
});

const Highlight = builder.objectRef<{ readonly start: number; readonly end: number }>('Highlight').implement({
  description: 'A matching part `[start, end)` of a hit’s `text`, in UTF-16 code units.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Offset of the first code unit, 0-based.' }),
    end: t.exposeInt('end', { description: 'Offset after the last code unit.' }),
  }),
});

builder.rowType('SearchHit', {
  description: 'A section or claim that matches the query.',
  table: 'search_entry',
  fields: (t) => ({
    kind: t.column('kind', { type: SearchKindRef, description: 'Kind of the hit.' }),
    score: t.column('score', {
      type: 'Int',
      nullable: true,
      description:
        'Relevance: higher is better, comparable within one response only. Null for the order NEWEST.',
    }),
    text: t.column('text', {
      description: 'The searched text: the body of the section, or the statement of the claim.',
      typicalBytes: 4_000,
    }),
    highlights: t.computed({
      type: [Highlight],
      requires: ['text', 'query'],
      description: 'Matching parts of `text`, in order.',
      resolve: ({ text, query }) => findHighlights(text, parseSearchQuery(query) ?? []),
    }),
    document: t.one('Document', 'document_id', { description: 'The document.' }),
    section: t.one('Section', 'section_id', {
      description: 'The matching section, or the section of the matching claim.',
    }),
    claim: t.one('Claim', 'claim_id', { description: 'The matching claim; null when the hit is a section.' }),
  }),
});

const SearchFilter = builder.filterType('SearchFilter', {
  of: 'SearchHit',
  fields: {
    kind: { enum: 'kind', type: SearchKindRef, description: 'Kinds of hits.' },
    document: { id: 'document_id', to: 'Document', description: 'Documents to search.' },
    publishedAt: { dateTime: 'published_order', description: 'Publication time of the document.' },
  },
});

builder.queryField('search', (t) =>
  t.search('SearchHit', {
    filter: SearchFilter,
    order: SearchOrderRef,
    description:
      'Sections and claims with the words of `query`: all words, `"a phrase"`, `prefix*`, `OR` between alternatives. Case and accents do not matter. A word is a run of letters and digits: in a language without spaces such a run is one word, found by a prefix as in `東京*`.',
  }),
);
