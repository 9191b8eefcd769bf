import { parseArgs } from 'node:util';
import { median } from '../median.ts';
import { prepareCopy } from '../prepare-database.ts';
import { printTable } from '../print-table.ts';
import { measureIngest } from './measure-ingest.ts';
import { measureInstall } from './measure-install.ts';
import { measureStart, type Start } from './measure-start.ts';

const { values } = parseArgs({
  options: {
    /** `sqlite`, `postgres`, or the URL of a Postgres server. */
    database: { type: 'string', default: 'sqlite' },
    documents: { type: 'string', default: '20000' },
    starts: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    /** Leaves out the installation, which asks a registry. */
    offline: { type: 'boolean', default: false },
  },
});
const MB = 1024 * 1024;
const rows: string[][] = [];
const row = (what: string, value: string, bound: string) => {
  console.error(`${what}: ${value}`);
  rows.push([what, value, bound]);
};

const record = await prepareCopy(values.database, Number(values.documents));
try {
  const starts: Start[] = [];
  for (let count = 0; count < Number(values.starts); count++) starts.push(await measureStart(record.url));
  const middle = (of: (start: Start) => number) => median(starts.map(of)).toFixed(0);
  row('start to first answer', `${middle(({ firstAnswer }) => firstAnswer)} ms`, '400 ms');
  row('CPU time to first answer', `${middle(({ cpu }) => cpu)} ms`, '');
  row('own memory, idle', `${middle(({ idle }) => idle.memory)} MB`, '110 MB');
  row('resident memory, idle', `${middle(({ idle }) => idle.resident)} MB`, '');
  row(
    'threads, idle',
    middle(({ idle }) => idle.threads),
    '',
  );

  const options = { databaseUrl: record.url, rounds: Number(values.rounds), seconds: Number(values.seconds) };
  const { idle, busy, ingestedPerSecond, memory } = await measureIngest(options);
  row('small query alone, p99', `${idle.toFixed(1)} ms`, '');
  row('small query during ingest, p99', `${busy.toFixed(1)} ms`, `${(3 * idle).toFixed(1)} ms`);
  row('documents of 4,000 characters a second', ingestedPerSecond.toFixed(1), '');
  row('own memory before and after ingest', memory.map((one) => one.toFixed(0)).join(' → '), '');
} finally {
  await record.release();
}
if (!values.offline) {
  const { bytes, largest } = await measureInstall();
  row('npm ci --omit=dev', `${(bytes / MB).toFixed(0)} MB`, '110 MB');
  for (const { name, bytes: own } of largest) row(`  ${name}`, `${(own / MB).toFixed(0)} MB`, '');
}
console.log(`${values.database.replace(/:.*/, '')}, ${values.documents} documents\n`);
console.log(printTable(['what', 'measured', 'at most'], rows));
