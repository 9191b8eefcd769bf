import { createRequests } from '../load/query-mix.ts';
import { type Ask, createPool, operations, requestBody } from '../operations.ts';
import { createRandom, type Random } from '../random.ts';
import { growingQueries } from './growing-queries.ts';
import { shippedQueries } from './shipped-queries.ts';

/** What is asked of records of several sizes. */
export interface Question {
  readonly name: string;
  readonly set: 'shipped' | 'bench' | 'growing';
  /** The bodies of requests that ask it, of a record with so many documents. */
  bodies(documents: number, ask: Ask): Promise<readonly string[]>;
}

const POOL_SIZE = 200;

/** The operations of the SDK, those of the benchmark, and those whose work could grow with the record. */
export function createQuestions(): readonly Question[] {
  const request = createRequests();
  const drawn = (body: (random: Random, documents: number) => string) => async (documents: number) => {
    const random = createRandom(5);
    return Array.from({ length: POOL_SIZE }, () => body(random, documents));
  };
  return [
    ...shippedQueries.map(
      ({ name, operation, variables }): Question => ({
        name,
        set: 'shipped',
        bodies: drawn((random, documents) => request(operation, variables(random, documents))),
      }),
    ),
    ...operations.map(
      (operation): Question => ({
        name: operation.name,
        set: 'bench',
        bodies: async (documents, ask) =>
          (await createPool(operation, { documents, ask })).map((variables) =>
            requestBody(operation, variables),
          ),
      }),
    ),
    ...growingQueries.map(
      ({ name, query, variables }): Question => ({
        name,
        set: 'growing',
        bodies: drawn((random, documents) =>
          JSON.stringify({ query, variables: variables(random, documents) }),
        ),
      }),
    ),
  ];
}
