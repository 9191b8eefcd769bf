import { parseArgs } from 'node:util';
import { compare, type OperationComparison } from './compare.ts';
import { OPERATION_NAMES, operations } from './operations.ts';
import { printComparison, ratiosOf } from './print-comparison.ts';

const { values } = parseArgs({
  options: {
    /** `sqlite`, `postgres` (one that is started for the run), `both`, or the URL of a Postgres server. */
    database: { type: 'string', default: 'sqlite' },
    documents: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1.5' },
    operations: { type: 'string', default: OPERATION_NAMES.join(',') },
    /** Also writes CPU profiles of both servers into this folder. */
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
/** How many differing answers of one operation are printed. */
const SHOWN_DIFFERENCES = 3;

const names = values.operations.split(',');
const unknown = names.filter((name) => !operations.some((operation) => operation.name === name));
if (unknown.length > 0)
  throw new Error(`Cannot measure ${unknown.join(', ')}: operations are ${OPERATION_NAMES.join(', ')}`);

for (const database of values.database === 'both' ? ['sqlite', 'postgres'] : [values.database]) {
  const comparisons = await compare({
    database,
    documents: Number(values.documents),
    operations: operations.filter(({ name }) => names.includes(name)),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    profileFolder: values.profile,
    onOperation: (name) => console.error(`measuring ${name} …`),
  });
  report(database.replace(/^postgres(ql)?:.*/, 'postgres'), comparisons);
}

function report(database: string, comparisons: readonly OperationComparison[]): void {
  if (values.json) {
    const ratios = comparisons.map((comparison) => ({ ...comparison, ratios: ratiosOf(comparison) }));
    console.log(JSON.stringify({ node: process.version, ...values, database, comparisons: ratios }, null, 2));
  } else {
    console.log(`${database}\n${printComparison(comparisons)}\n`);
  }
  for (const { operation, compared, differences } of comparisons) {
    if (differences.length === 0) continue;
    process.exitCode = 1;
    console.error(`${operation}: ${differences.length} of ${compared} answers differ, such as`);
    for (const difference of differences.slice(0, SHOWN_DIFFERENCES)) console.error(difference);
  }
}
