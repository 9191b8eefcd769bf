import { readSdkOperations } from '../../server/http/operation/read-sdk-operations.ts';
import type { Random } from '../random.ts';

/** What is known of a record, to ask about it. */
export interface Known {
  readonly documents: readonly string[];
  readonly actors: readonly string[];
}

interface Share {
  readonly operation: string;
  /** How many of a hundred requests it is. */
  readonly percent: number;
  readonly variables: (random: Random, known: Known) => object;
}

/** What readers of a record ask: mostly one document or actor, lists and searches, and now and then what is new. */
const MIX: readonly Share[] = [
  { operation: 'GetDocument', percent: 30, variables: (random, known) => byId(random.pick(known.documents)) },
  { operation: 'GetActor', percent: 10, variables: (random, known) => byId(random.pick(known.actors)) },
  { operation: 'ListDocuments', percent: 15, variables: () => ({ first: 20 }) },
  {
    operation: 'ListFigures',
    percent: 10,
    variables: (random, known) => ({ filter: { holder: { in: [random.pick(known.actors)] } } }),
  },
  {
    operation: 'ListPositions',
    percent: 10,
    variables: (random, known) => ({ filter: { holder: { in: [random.pick(known.actors)] } } }),
  },
  { operation: 'ListClaims', percent: 5, variables: () => ({ first: 20 }) },
  { operation: 'ListTopics', percent: 5, variables: () => ({ first: 20 }) },
  {
    operation: 'Search',
    percent: 10,
    variables: (random) => ({ query: random.pick(SEARCHES), order: random.pick(['RELEVANCE', 'NEWEST']) }),
  },
  { operation: 'ListChanges', percent: 5, variables: () => ({ first: 20, after: 0 }) },
];

const SEARCHES = [
  'strike',
  'budget',
  'climate fund',
  '"prime minister"',
  'tariffs',
  'minist*',
  'water OR energy',
];

export interface MixedRequest {
  readonly operation: string;
  readonly body: string;
}

/** The request of the SDK for an operation. */
export function createRequests(): (operation: string, variables: object) => string {
  const ids = new Map([...readSdkOperations()].map(([id, text]) => [/^\w+ (\w+)/.exec(text)?.[1] ?? '', id]));
  return (operation, variables) => {
    const documentId = ids.get(operation);
    if (!documentId) throw new Error(`Cannot ask ${operation}: the SDK has no such operation`);
    return JSON.stringify({ documentId, operationName: operation, variables });
  };
}

/** Draws requests as readers would send them. */
export function createQueryMix(): (random: Random, known: Known) => MixedRequest {
  const request = createRequests();
  const drawn = MIX.flatMap((share) => Array.from({ length: share.percent }, () => share));
  return (random, known) => {
    const { operation, variables } = random.pick(drawn);
    return { operation, body: request(operation, variables(random, known)) };
  };
}

function byId(id: string): object {
  return { by: { id } };
}
