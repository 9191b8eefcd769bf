import { FIGURE_FORM } from '../../schema/model/figure.ts';
import { TOPICS } from '../generate-claim.ts';
import { type Random, wordOf } from '../random.ts';
import { actor } from './shipped-queries.ts';

interface GrowingQuery {
  readonly name: string;
  readonly query: string;
  readonly variables: (random: Random, documents: number) => object;
}

/** Searches, counts and orders whose work grows with the record unless it is bounded. */
export const growingQueries: readonly GrowingQuery[] = [
  {
    name: 'search of a common word',
    query: 'query ($query: String!) { search(query: $query, first: 20) { nodes { kind score } } }',
    variables: (random) => ({ query: common(random) }),
  },
  {
    name: 'search of ten common words',
    query: 'query ($query: String!) { search(query: $query, first: 20) { nodes { kind score } } }',
    variables: (random) => ({ query: Array.from({ length: 10 }, () => common(random)).join(' OR ') }),
  },
  {
    name: 'search of a prefix',
    query: 'query ($query: String!) { search(query: $query, first: 20) { nodes { kind score } } }',
    variables: (random) => ({ query: `${common(random).slice(0, 2)}*` }),
  },
  {
    name: 'total of a prefix',
    query: 'query ($text: String!) { claims(first: 1, filter: { text: $text }) { totalCount } }',
    variables: (random) => ({ text: `${common(random).slice(0, 2)}*` }),
  },
  {
    name: 'total of figures',
    query:
      'query ($least: Int!) { figures(first: 1, filter: { confidence: { gte: $least } }) { totalCount } }',
    variables: (random) => ({ least: 50 + random.below(40) }),
  },
  {
    name: 'figures by value, any unit',
    query:
      'query ($first: Int!) { figures(first: $first, orderBy: [{ field: VALUE }]) { nodes { id quantity { value } } } }',
    variables: (random) => ({ first: 10 + random.below(20) }),
  },
  {
    name: 'figures by form and direction',
    query:
      'query ($forms: [FigureForm!]) { figures(filter: { form: { in: $forms }, direction: { in: [DOWN] } }) { nodes { id } } }',
    variables: (random) => ({ forms: [random.pick(Object.keys(FIGURE_FORM))] }),
  },
  {
    name: "a measure's figures by value",
    query:
      'query ($id: ID!) { measure(by: { id: $id }) { figures(orderBy: [{ field: VALUE }]) { nodes { id quantity { value } } } } }',
    variables: (random) => ({ id: `mea_${random.below(TOPICS) + 1}` }),
  },
  {
    name: 'positions of twenty holders',
    query: 'query ($ids: [ID!]) { positions(filter: { holder: { in: $ids } }) { nodes { id statement } } }',
    variables: (random, documents) => ({ ids: Array.from({ length: 20 }, () => actor(random, documents)) }),
  },
];

/** One of the ten most frequent words. */
function common(random: Random): string {
  return wordOf(1 + random.below(10));
}
