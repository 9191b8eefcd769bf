import { UNITS } from './generate-claim.ts';
import { createRandom, type Random } from './random.ts';

/** One question of the benchmark, asked with many different variables. */
export interface Operation {
  readonly name: OperationName;
  readonly query: string;
  /** Draws the variables of one request. */
  readonly variables: (random: Random, documents: number) => Variables;
}

export const OPERATION_NAMES = [
  'DocumentById',
  'DocumentWithClaims',
  'ActorDossier',
  'NewestDocuments',
  'FiguresByValue',
  'Search',
] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];

export type Variables = Readonly<Record<string, string | number>>;

const POOL_SIZE = 1000;

/** A word searched for is none of the so many most frequent ones: nobody searches for "the". */
const FREQUENT_WORDS = 100;

/** Draws the same variables for an operation at every call. */
export function createPool({ variables }: Operation, documents: number): readonly Variables[] {
  const random = createRandom(4);
  return Array.from({ length: POOL_SIZE }, () => variables(random, documents));
}

/** The request that asks an operation, as a client sends it. */
export function requestBody({ name, query }: Operation, variables: Variables): string {
  return JSON.stringify({ operationName: name, query, variables });
}

export const operations: readonly Operation[] = [
  {
    name: 'DocumentById',
    query: `query DocumentById($id: ID!) {
      document(by: { id: $id }) { id title genre language publishedAt url }
    }`,
    variables: (random, documents) => ({ id: `doc_${random.below(documents) + 1}` }),
  },
  {
    name: 'DocumentWithClaims',
    query: `query DocumentWithClaims($id: ID!) {
      document(by: { id: $id }) {
        id title publishedAt
        sections {
          id ordinal heading
          claims(first: 100) {
            nodes {
              __typename id statement
              holder { id name }
              evidence { role quote start end }
              ... on Figure { quantity { raw value unit { label } } }
              ... on Position { stance topic { id label } }
            }
          }
        }
      }
    }`,
    variables: (random, documents) => ({ id: `doc_${random.below(documents) + 1}` }),
  },
  {
    name: 'ActorDossier',
    query: `query ActorDossier($id: ID!) {
      actor(by: { id: $id }) {
        id name kind
        positions(first: 20) {
          nodes { id stance statement topic { id label } section { id heading } document { id title } }
        }
        figures(first: 20) {
          nodes { id form statement quantity { raw value unit { label } } document { id title } }
        }
      }
    }`,
    variables: (random, documents) => ({ id: `act_${random.below(Math.max(12, documents >> 2)) + 1}` }),
  },
  {
    name: 'NewestDocuments',
    query: `query NewestDocuments($first: Int!) {
      documents(first: $first) {
        nodes { id title publishedAt claims(first: 3) { totalCount nodes { id statement } } }
      }
    }`,
    variables: () => ({ first: 50 }),
  },
  {
    name: 'FiguresByValue',
    query: `query FiguresByValue($unit: String!, $least: Decimal!, $most: Decimal!) {
      figures(
        filter: { value: { unit: $unit, gte: $least, lte: $most } }
        orderBy: [{ field: VALUE, direction: DESC }]
        first: 50
      ) {
        nodes { id statement quantity { value unit { label } } document { id title } holder { id name } }
      }
    }`,
    variables(random) {
      const { ucum, currency, counted } = random.pick(UNITS);
      const least = 10 ** random.below(8);
      const unit = ucum ?? currency ?? `{${counted}}`;
      return { unit, least: String(least), most: String(least * (2 + random.below(98))) };
    },
  },
  {
    name: 'Search',
    query: `query Search($query: String!) {
      search(query: $query, first: 20) {
        nodes { kind score section { id heading } document { id title } }
      }
    }`,
    variables: (random) => ({
      query: Array.from({ length: 1 + random.below(2) }, () => random.word(FREQUENT_WORDS)).join(' '),
    }),
  },
];
