import { Pool } from 'pg';
import type { Answers } from '../answers.ts';
import { actorAnswers } from './actor-answers.ts';
import { claimAnswers } from './claim-answers.ts';
import { documentAnswers } from './document-answers.ts';
import { nodeAnswers } from './node-answers.ts';
import { searchAnswers } from './search-answers.ts';

/** As many connections as the product reads with, and set up as its are. */
const CONNECTIONS = 10;
const OPTIONS = '-c jit=off -c random_page_cost=1.1 -c join_collapse_limit=1';

/** Answers the operations by named prepared statements written for nothing else: what a server could reach at most. */
export function createPostgresAnswers(url: string): Answers {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, options: OPTIONS });
  return {
    ...documentAnswers(pool),
    ...actorAnswers(pool),
    ...claimAnswers(pool),
    ...searchAnswers(pool),
    ...nodeAnswers(pool),
  };
}
