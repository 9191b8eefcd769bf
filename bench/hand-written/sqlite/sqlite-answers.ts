import { DatabaseSync } from 'node:sqlite';
import type { Answers } from '../answers.ts';
import { actorAnswers } from './actor-answers.ts';
import { claimAnswers } from './claim-answers.ts';
import { documentAnswers } from './document-answers.ts';
import { nodeAnswers } from './node-answers.ts';
import { searchAnswers } from './search-answers.ts';

/**
 * Answers the operations by statements written for nothing else: what a server could reach at most.
 *
 * Each has the fastest of the forms that were measured: rows made into JSON by JavaScript, `json_object`, text put
 * together by `concat`, and one statement or several. On all of them `concat` is ahead by a fifth to a third. What else
 * was tried stands beside each.
 */
export function createSqliteAnswers(path: string): Answers {
  const database = new DatabaseSync(path, { readOnly: true });
  // As the product's reader has it.
  database.exec('PRAGMA mmap_size = 2000000000; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
  return {
    ...documentAnswers(database),
    ...actorAnswers(database),
    ...claimAnswers(database),
    ...searchAnswers(database),
    ...nodeAnswers(database),
  };
}
