import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

// A thread that reads the whole of one file, and says what SQLite's own check makes of it.
const database = new DatabaseSync(String(workerData), { readOnly: true, timeout: 5_000 });
try {
  parentPort?.postMessage(String(database.prepare('PRAGMA quick_check(1)').get()?.quick_check));
} finally {
  database.close();
}
