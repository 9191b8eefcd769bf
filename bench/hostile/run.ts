import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startContender } from '../contender.ts';
import { findPostgresClock } from '../postgres-clock.ts';
import { prepareCopy } from '../prepare-database.ts';
import { printTable } from '../print-table.ts';
import { createHostileCases } from './hostile-cases.ts';
import { measureCases } from './measure-cases.ts';
import { BOUNDS, overBounds, printCases } from './print-cases.ts';
import { searchWorst } from './search-worst.ts';
import { startProbe } from './start-probe.ts';

const { values } = parseArgs({
  options: {
    /** `sqlite`, `postgres`, or the URL of a Postgres server. */
    database: { type: 'string', default: 'sqlite' },
    /** 5,000 documents have 100,000 claims. */
    documents: { type: 'string', default: '5000' },
    /** Only the cases whose name has this in it. */
    cases: { type: 'string', default: '' },
    /** How often a case is sent at once; each number is a run. */
    at: { type: 'string', default: '1,50' },
    /** Operations that are tried for the most CPU time for each unit of cost. */
    candidates: { type: 'string', default: '300' },
  },
});
const WARM_UP_MS = 3000;
const SHOWN = 8;
const SHOWN_CHARACTERS = 160;

const documents = Number(values.documents);
const cases = createHostileCases().filter(({ name }) => name.includes(values.cases));
const record = await prepareCopy(values.database, documents);
const server = await startContender('product-server.ts', { databaseUrl: record.url });
const probe = startProbe(server);
try {
  // What the server does at its first requests is no case's doing.
  await sleep(WARM_UP_MS);
  for (const atOnce of values.at.split(',').map(Number)) {
    const onCase = (name: string) => console.error(`${atOnce} × ${name} …`);
    const results = await measureCases({ server, probe, cases, atOnce, onCase });
    console.log(`${values.database.replace(/:.*/, '')}, ${documents * 20} claims, ${atOnce} at once\n`);
    console.log(printCases(results));
    const over = results.filter((result) => overBounds(result).length > 0);
    console.log(`\n${over.length} of ${results.length} break a bound: ${JSON.stringify(BOUNDS)}\n`);
  }
  probe.stop();
  const clock = record.url.startsWith('file:') ? null : await findPostgresClock(record.url);
  const readers = cases.filter(({ body, streamMs }) => !streamMs && !body.includes('mutation'));
  const worst = await searchWorst({
    server,
    clock,
    documents,
    cases: readers,
    candidates: Number(values.candidates),
    kept: SHOWN,
  });
  console.log('the most CPU time for each unit of cost\n');
  const head = ['ms/cost', 'CPU ms', 'cost', 'operation', 'request'];
  const rows = worst.map(({ name, body, cost, cpu, cpuPerCost }) => {
    const request = body.length > SHOWN_CHARACTERS ? `${body.slice(0, SHOWN_CHARACTERS)}…` : body;
    return [cpuPerCost.toFixed(2), cpu.toFixed(1), String(cost), name, request];
  });
  console.log(printTable(head, rows));
} finally {
  server.stop();
  await record.release();
}
