import { TOPICS } from '../generate-claim.ts';
import { actorCount } from '../generate-record.ts';
import type { Random } from '../random.ts';

/** An operation of the SDK with the variables that its users give. */
export interface ShippedQuery {
  readonly name: string;
  readonly operation: string;
  readonly variables: (random: Random, documents: number) => object;
}

/** All queries of the SDK but `Extract`, which does not read the record. */
export const shippedQueries: readonly ShippedQuery[] = [
  {
    name: 'GetDocument',
    operation: 'GetDocument',
    variables: (random, documents) => byId(document(random, documents)),
  },
  {
    name: 'GetActor',
    operation: 'GetActor',
    variables: (random, documents) => byId(actor(random, documents)),
  },
  {
    name: 'ListDocuments of a publisher',
    operation: 'ListDocuments',
    variables: (random, documents) => ({ filter: { publisher: { in: [actor(random, documents)] } } }),
  },
  {
    name: 'ListDocuments',
    operation: 'ListDocuments',
    variables: (random) => ({ first: 10 + random.below(20) }),
  },
  {
    name: 'ListActors by name',
    operation: 'ListActors',
    variables: (random) => ({ filter: { name: { startsWith: random.word(100).slice(0, 4) } } }),
  },
  { name: 'ListTopics', operation: 'ListTopics', variables: (random) => ({ first: 10 + random.below(20) }) },
  {
    name: 'ListMeasures',
    operation: 'ListMeasures',
    variables: (random) => ({ first: 10 + random.below(20) }),
  },
  {
    name: 'ListClaims of a document',
    operation: 'ListClaims',
    variables: (random, documents) => ({ filter: { document: { in: [document(random, documents)] } } }),
  },
  { name: 'ListClaims', operation: 'ListClaims', variables: (random) => ({ first: 10 + random.below(20) }) },
  {
    name: 'ListClaims by words',
    operation: 'ListClaims',
    variables: (random) => ({ filter: { text: `${random.word(100)} ${random.word(100)}` } }),
  },
  {
    name: 'ListFigures of a holder',
    operation: 'ListFigures',
    variables: (random, documents) => ({ filter: { holder: { in: [actor(random, documents)] } } }),
  },
  {
    name: 'ListFigures of a measure',
    operation: 'ListFigures',
    variables: (random) => ({ filter: { measure: { in: [`mea_${random.below(TOPICS) + 1}`] } } }),
  },
  {
    name: 'ListPositions of a holder',
    operation: 'ListPositions',
    variables: (random, documents) => ({ filter: { holder: { in: [actor(random, documents)] } } }),
  },
  {
    name: 'ListPositions on a topic',
    operation: 'ListPositions',
    variables: (random) => ({ filter: { topic: { in: [`top_${random.below(TOPICS) + 1}`] } } }),
  },
  {
    name: 'ListChanges',
    operation: 'ListChanges',
    variables: (random, documents) => ({ first: 20, after: random.below(2 * documents) }),
  },
  {
    name: 'Search, best first',
    operation: 'Search',
    variables: (random) => ({ query: `${random.word(100)} ${random.word(100)}` }),
  },
  {
    name: 'Search, newest first',
    operation: 'Search',
    variables: (random) => ({ query: random.word(100), order: 'NEWEST' }),
  },
];

function byId(id: string): object {
  return { by: { id } };
}

function document(random: Random, documents: number): string {
  return `doc_${random.below(documents) + 1}`;
}

export function actor(random: Random, documents: number): string {
  return `act_${random.below(actorCount(documents)) + 1}`;
}
