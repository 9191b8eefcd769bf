import { TOPICS, UNITS } from './generate-claim.ts';
import { actorCount } from './generate-record.ts';
import { createRandom, type Random } from './random.ts';
import { CLAIMS_PER_DOCUMENT, SECTIONS_PER_DOCUMENT } from './record-size.ts';

/** One question of the benchmark, asked with many different variables. */
export interface Operation {
  readonly name: OperationName;
  readonly query: string;
  /** Draws the variables of one request. */
  readonly variables: (random: Random, documents: number) => Variables;
  /** Completes them by what only the server can tell, such as a cursor. */
  readonly complete?: (variables: Variables, ask: Ask) => Promise<Variables>;
}

/** Sends the body of a request and gives the text of the answer. */
export type Ask = (body: string) => Promise<string>;

export const OPERATION_NAMES = [
  'DocumentById',
  'DocumentWithClaims',
  'ActorDossier',
  'NewestDocuments',
  'FiguresByValue',
  'Search',
  'TopicPage',
  'MixedNodes',
  'MeasureFigures',
  'PublisherDocuments',
  'ActorMentions',
  'ClaimsSearch',
  'NewestSearch',
  'ClaimsByConfidence',
] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];

export type Variable = string | number | null | readonly string[];
export type Variables = Readonly<Record<string, Variable>>;

const POOL_SIZE = 1000;

/** Requests that go out at the same time to complete a pool. */
const COMPLETED_AT_ONCE = 20;

/** Search words leave out this many of the most frequent words, such as "the". */
const FREQUENT_WORDS = 100;

/** Draws the same variables for an operation at every call. */
export async function createPool(
  { variables, complete }: Operation,
  { documents, ask }: { readonly documents: number; readonly ask: Ask },
): Promise<readonly Variables[]> {
  const random = createRandom(4);
  const drawn = Array.from({ length: POOL_SIZE }, () => variables(random, documents));
  if (!complete) return drawn;
  const pool: Variables[] = [];
  for (let at = 0; at < drawn.length; at += COMPLETED_AT_ONCE)
    pool.push(
      ...(await Promise.all(drawn.slice(at, at + COMPLETED_AT_ONCE).map((one) => complete(one, ask)))),
    );
  return pool;
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
    variables: (random, documents) => ({ id: `act_${random.below(actorCount(documents)) + 1}` }),
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
    variables: (random) => ({ query: drawWords(random) }),
  },
  {
    name: 'TopicPage',
    query: `query TopicPage($id: ID!) {
      topic(by: { id: $id }) {
        id label alternativeLabels
        broader { id label }
        positions(first: 20) {
          nodes { id stance statement holder { id name } document { id title publishedAt } }
          pageInfo { hasNextPage }
        }
      }
    }`,
    variables: (random) => ({ id: `top_${random.below(TOPICS) + 1}` }),
  },
  {
    name: 'MixedNodes',
    query: `query MixedNodes($ids: [ID!]!) {
      nodes(ids: $ids) {
        __typename id
        ... on Document { title publishedAt }
        ... on Actor { name actorKind: kind }
        ... on Section { heading document { id title } }
        ... on Topic { label }
        ... on Figure { statement quantity { raw value } }
        ... on Position { statement stance }
      }
    }`,
    variables(random, documents) {
      // Every other claim is a figure. A few ids are of the other kind, and so of no row.
      const claim = () =>
        2 * random.below(documents * (CLAIMS_PER_DOCUMENT / 2)) + 1 + Number(random.chance(0.05));
      const draws = [
        () => `doc_${random.below(documents) + 1}`,
        () => `act_${random.below(actorCount(documents)) + 1}`,
        () => `sec_${random.below(documents * SECTIONS_PER_DOCUMENT) + 1}`,
        () => `top_${random.below(TOPICS) + 1}`,
        () => `fig_${claim()}`,
        () => `pos_${claim() + 1}`,
      ];
      return { ids: Array.from({ length: 20 }, () => random.pick(draws)()) };
    },
  },
  {
    name: 'MeasureFigures',
    query: `query MeasureFigures($id: ID!, $after: String) {
      measure(by: { id: $id }) {
        id label
        figures(first: 20, after: $after) {
          nodes { id statement quantity { raw value unit { label } } document { id title publishedAt } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }`,
    variables: (random) => ({ id: `mea_${random.below(TOPICS) + 1}`, pages: 1 + random.below(10) }),
    complete: findPage,
  },
  {
    name: 'PublisherDocuments',
    query: `query PublisherDocuments($publisher: ID!, $from: DateTime!, $until: DateTime!) {
      documents(
        filter: { publisher: { in: [$publisher] }, publishedAt: { gte: $from, lt: $until } }
        first: 20
      ) {
        nodes {
          id title publishedAt genre
          figures(first: 5) {
            nodes { id form statement quantity { raw value unit { label } } measure { id label } }
          }
          positions(first: 5) {
            nodes { id stance statement topic { id label } holder { id name } }
          }
        }
      }
    }`,
    variables(random, documents) {
      // From some month of the first years of the record to some month of the last ones.
      const month = (year: number) => `${year + random.below(4)}-0${1 + random.below(9)}-01T00:00:00.000Z`;
      return {
        publisher: `act_${random.below(actorCount(documents)) + 1}`,
        from: month(2015),
        until: month(2022),
      };
    },
  },
  {
    name: 'ActorMentions',
    query: `query ActorMentions($id: ID!) {
      actor(by: { id: $id }) {
        id name
        mentions(first: 50) {
          nodes { id quote form span { start end } section { id heading } document { id title publishedAt } }
        }
      }
    }`,
    variables: (random, documents) => ({ id: `act_${random.below(actorCount(documents)) + 1}` }),
  },
  {
    name: 'ClaimsSearch',
    query: `query ClaimsSearch($text: String!) {
      claims(filter: { text: $text }, first: 20) {
        nodes { __typename id statement confidence holder { id name } document { id title } }
      }
    }`,
    variables: (random) => ({ text: drawWords(random) }),
  },
  {
    name: 'NewestSearch',
    query: `query NewestSearch($query: String!) {
      search(query: $query, order: NEWEST, first: 20) {
        nodes { kind section { id heading } document { id title publishedAt } }
      }
    }`,
    variables: (random) => ({ query: drawWords(random) }),
  },
  {
    name: 'ClaimsByConfidence',
    query: `query ClaimsByConfidence($least: Int!, $most: Int!) {
      claims(
        filter: { confidence: { gte: $least, lte: $most } }
        orderBy: [{ field: CONFIDENCE, direction: DESC }]
        first: 50
      ) {
        nodes { id statement confidence holder { id name } document { id title } }
      }
    }`,
    variables: (random) => ({ least: 50 + random.below(25), most: 75 + random.below(25) }),
  },
];

/** One or two words to search for. */
function drawWords(random: Random): string {
  return Array.from({ length: 1 + random.below(2) }, () => random.word(FREQUENT_WORDS)).join(' ');
}

const PAGE = `query Page($id: ID!, $after: String) {
  measure(by: { id: $id }) { figures(first: 25, after: $after) { pageInfo { hasNextPage startCursor endCursor } } }
}`;

/** Walks so many pages of 25 into a list, or as far as there is another page, and puts a cursor from there in their stead. */
async function findPage({ id, pages }: Variables, ask: Ask): Promise<Variables> {
  let after: string | null = null;
  for (let page = 0; page < Number(pages); page++) {
    const answer = await ask(JSON.stringify({ query: PAGE, variables: { id, after } }));
    const { hasNextPage, startCursor, endCursor } = JSON.parse(answer).data.measure.figures.pageInfo;
    after = hasNextPage ? endCursor : (after ?? startCursor);
    if (!hasNextPage) break;
  }
  return { id: id ?? null, after };
}
