import { parseArgs } from 'node:util';
import { type Contender, startContender, startLoadGenerator } from '../contender.ts';
import { findDifferences } from '../find-differences.ts';
import { type Measurement, measure } from '../measure.ts';
import { createPool, operations, requestBody } from '../operations.ts';
import { findPostgresClock } from '../postgres-clock.ts';
import { prepareRecord } from '../prepare-database.ts';
import { printTable } from '../print-table.ts';

const { values } = parseArgs({
  options: {
    /** `sqlite`, `postgres`, or the URL of a Postgres server. */
    database: { type: 'string', default: 'sqlite' },
    documents: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1' },
  },
});

/** The first is the one that others are compared with. */
const SERVERS = {
  product: 'product-server.ts',
  'hand-written': 'hand-written/server.ts',
  'Mercurius, jit': 'peers/servers/mercurius.ts',
  'Yoga, dataloader': 'peers/servers/yoga.ts',
  'Apollo Server': 'peers/servers/apollo.ts',
};
const ASKED = [
  'DocumentById',
  'DocumentWithClaims',
  'ActorDossier',
  'NewestDocuments',
  'FiguresByValue',
  'Search',
];
/** Every so manieth set of variables of a pool has its answers compared. */
const COMPARED_EVERY = 20;

const documents = Number(values.documents);
const record = await prepareRecord(values.database, documents);
const databaseClock = record.url.startsWith('file:') ? null : await findPostgresClock(record.url);
const generator = startLoadGenerator();
const contenders: Record<string, Contender> = {};
for (const [name, file] of Object.entries(SERVERS))
  contenders[name] = await startContender(file, { databaseUrl: record.url });
const rows: string[][] = [];
try {
  for (const operation of operations.filter(({ name }) => ASKED.includes(name))) {
    console.error(`measuring ${operation.name} …`);
    const { product, ...others } = contenders;
    if (!product) throw new Error('Cannot compare: the product is not started');
    const pool = await createPool(operation, { documents, ask: product.ask });
    const bodies = pool.map((variables) => requestBody(operation, variables));
    const sample = bodies.filter((_, index) => index % COMPARED_EVERY === 0);
    for (const [name, other] of Object.entries(others)) {
      const [difference] = await findDifferences({ product, handWritten: other }, sample);
      if (difference !== undefined) throw new Error(`Cannot compare ${name} with the product: ${difference}`);
    }
    const options = {
      generator,
      bodies,
      databaseClock,
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
    };
    const measured = await measure(contenders, options);
    const total = ({ cpu, databaseCpu }: Measurement) => cpu + databaseCpu;
    for (const [name, own] of Object.entries(measured)) {
      const ratio = measured.product ? total(own) / total(measured.product) : 0;
      const cells = [own.cpu, own.databaseCpu, own.requestsPerSecond].map((cell) => cell.toFixed(0));
      rows.push([
        name === 'product' ? operation.name : '',
        name,
        ...cells,
        own.p50.toFixed(2),
        own.p99.toFixed(2),
        ratio.toFixed(2),
      ]);
    }
  }
  const head = [
    'operation',
    'server',
    'CPU µs/req',
    'database',
    'req/s',
    'p50 ms',
    'p99 ms',
    'CPU ÷ product',
  ];
  console.log(`${values.database.replace(/:.*/, '')}, ${documents} documents\n`);
  console.log(printTable(head, rows));
} finally {
  generator.stop();
  for (const contender of Object.values(contenders)) contender.stop();
  await record.release();
}
