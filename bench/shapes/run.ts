import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startContender, startLoadGenerator } from '../contender.ts';
import { findPostgresClock } from '../postgres-clock.ts';
import { prepareRecord } from '../prepare-database.ts';
import { printTable } from '../print-table.ts';
import { composeShapes } from './compose-shapes.ts';

const { values } = parseArgs({
  options: {
    /** `sqlite`, `postgres`, or the URL of a Postgres server. */
    database: { type: 'string', default: 'sqlite' },
    documents: { type: 'string', default: '20000' },
    shapes: { type: 'string', default: '30000' },
    connections: { type: 'string', default: '8' },
  },
});
/** The server's memory is looked at after each of so many parts. */
const PARTS = 6;
const MB = 1024 * 1024;

const [shapes, documents] = [Number(values.shapes), Number(values.documents)];
const bodies = composeShapes(shapes, documents);
const record = await prepareRecord(values.database, documents);
const clock = record.url.startsWith('file:') ? null : await findPostgresClock(record.url);
const server = await startContender('product-server.ts', { databaseUrl: record.url });
const generator = startLoadGenerator();
const rows: string[][] = [];
try {
  await server.ask(JSON.stringify({ query: '{ documents(first: 1) { nodes { id } } }' }));
  await sleep(1000);
  await report('before', { requests: 0, failures: 0, seconds: 0 }, await read());
  const size = Math.ceil(shapes / PARTS);
  for (let at = 0; at < shapes; at += size) {
    const before = await read();
    const part = bodies.slice(at, at + size);
    const load = { port: server.port, bodies: part, connections: Number(values.connections) };
    const result = await generator.run({ ...load, seconds: 600, once: true });
    await report(`${at + 1}–${at + part.length}`, result, before);
  }
  await sleep(5000);
  await report('5 s later', { requests: 0, failures: 0, seconds: 0 }, await read());
  const head = ['shapes', 'req/s', 'req/s a core', 'refused', 'database µs/req', 'own MB', 'heap MB'];
  console.log(
    `${shapes} shapes that never repeat, ${values.database.replace(/:.*/, '')}, ${documents} documents\n`,
  );
  console.log(printTable(head, rows));
} finally {
  generator.stop();
  server.stop();
  await record.release();
}

async function read() {
  return { ...(await server.usage()), database: clock?.() ?? 0 };
}

interface Part {
  readonly requests: number;
  readonly failures: number;
  readonly seconds: number;
}

async function report(name: string, part: Part, before: Awaited<ReturnType<typeof read>>): Promise<void> {
  const { cpu, database, memory, heap } = await read();
  const { requests, failures, seconds } = part;
  const rates = [requests / seconds, (requests / (cpu - before.cpu)) * 1e6, failures];
  const cells = [...rates, (database - before.database) / requests];
  rows.push([
    name,
    ...cells.map((cell) => (requests > 0 ? cell.toFixed(0) : '-')),
    (memory / MB).toFixed(0),
    (heap / MB).toFixed(0),
  ]);
}
